-- The browser's lasting cookie, until both factors were given and its device is known.
ALTER TABLE "session" ADD COLUMN "device_hash" TEXT;
