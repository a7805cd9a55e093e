-- A signal that was settled waits again when more comes to it; what was found before is kept.
ALTER TABLE "signal" ADD COLUMN "earlier" BYTEA;
