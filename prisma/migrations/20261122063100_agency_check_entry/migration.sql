-- A check is of the entry as it then stood, or of a change to a verified one, which takes effect when another agrees.
ALTER TABLE "agency_check"
  ADD COLUMN "entry" JSONB NOT NULL,
  ADD COLUMN "base" TEXT NOT NULL;

-- The registry is read by name.
CREATE INDEX "agency_name_id_idx" ON "agency" ("name", "id");
CREATE INDEX "agency_check_open" ON "agency_check" ("agency_id") WHERE "decided_at" IS NULL;
