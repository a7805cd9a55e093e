-- What an account was before it was suspended, and is again once that is lifted.
ALTER TABLE "suspension" ADD COLUMN "former" "AccountStanding";
ALTER TABLE "suspension"
  ADD CONSTRAINT "suspension_former_of_account" CHECK (("account_id" IS NULL) = ("former" IS NULL));
