-- Whoever registers proves a mailbox that no account has yet.
ALTER TABLE "sign_in_attempt" DROP CONSTRAINT "sign_in_attempt_purpose";
ALTER TABLE "sign_in_attempt"
  ADD CONSTRAINT "sign_in_attempt_purpose" CHECK ("purpose" IN ('sign_in', 'emergency', 'register'));

-- The history of an account is its entries in the log.
CREATE INDEX "audit_event_account" ON "audit_event" (("data" ->> 'accountId'), "seq") WHERE "data" ? 'accountId';
