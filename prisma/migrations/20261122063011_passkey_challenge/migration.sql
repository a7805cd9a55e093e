-- The challenge a browser was last given for a passkey: good once, for minutes, in this session alone.
ALTER TABLE "session" ADD COLUMN "challenge_hash" TEXT,
ADD COLUMN "challenged_at" TIMESTAMPTZ(3);
