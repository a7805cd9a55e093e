-- Whether the identity provider vouched for the person, and not the mailbox alone.
ALTER TABLE "session" ADD COLUMN "by_provider" BOOLEAN NOT NULL DEFAULT false;
