-- DropIndex
DROP INDEX "agency_name_key";

-- AlterTable
ALTER TABLE "agency" ALTER COLUMN "directory_phone" DROP NOT NULL,
ALTER COLUMN "directory_source" DROP NOT NULL;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "role" TEXT NOT NULL DEFAULT 'process';

-- AlterTable
ALTER TABLE "request" ADD COLUMN     "case_hash" TEXT,
ADD COLUMN     "certified_at" TIMESTAMPTZ(3),
ADD COLUMN     "child_endangerment" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "compartment" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "do_not_act" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "entered_by_id" UUID,
ADD COLUMN     "findings" JSONB,
ADD COLUMN     "first_opened_at" TIMESTAMPTZ(3),
ADD COLUMN     "hold_from" CHAR(10),
ADD COLUMN     "hold_to" CHAR(10),
ADD COLUMN     "notice_barred" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "preservation_id" UUID,
ADD COLUMN     "renews_id" UUID,
ADD COLUMN     "requesting_country" TEXT,
ADD COLUMN     "verdict" TEXT,
ALTER COLUMN "agent_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "sign_in_attempt" ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT 'sign_in';

-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_follower" (
    "request_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "request_follower_pkey" PRIMARY KEY ("request_id","account_id")
);

-- CreateTable
CREATE TABLE "request_correction" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "before" BYTEA NOT NULL,
    "corrected_by" UUID NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "receipt_code_key" ON "receipt"("code");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_request_id_number_key" ON "receipt"("request_id", "number");

-- CreateIndex
CREATE INDEX "request_follower_account_id_idx" ON "request_follower"("account_id");

-- CreateIndex
CREATE INDEX "request_correction_request_id_corrected_at_idx" ON "request_correction"("request_id", "corrected_at");

-- CreateIndex
CREATE INDEX "request_agency_id_case_hash_idx" ON "request"("agency_id", "case_hash");

-- CreateIndex
CREATE INDEX "request_renews_id_idx" ON "request"("renews_id");

-- CreateIndex
CREATE INDEX "request_preservation_id_idx" ON "request"("preservation_id");

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_renews_id_fkey" FOREIGN KEY ("renews_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_preservation_id_fkey" FOREIGN KEY ("preservation_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_follower" ADD CONSTRAINT "request_follower_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_follower" ADD CONSTRAINT "request_follower_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_correction" ADD CONSTRAINT "request_correction_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_correction" ADD CONSTRAINT "request_correction_corrected_by_fkey" FOREIGN KEY ("corrected_by") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say and the database can keep.

-- Anyone can claim to be any agency; only those that were checked have their names to themselves.
CREATE UNIQUE INDEX "agency_name_once_checked" ON "agency" ("name") WHERE "standing" <> 'proposed';

-- What was filed before this release came through the portal, certified by its agent.
UPDATE "request" SET "certified_at" = "submitted_at" WHERE "submitted_at" IS NOT NULL;

ALTER TABLE "agency"
  ADD CONSTRAINT "agency_checked_has_phone" CHECK ("standing" = 'proposed' OR ("directory_phone" IS NOT NULL AND "directory_source" IS NOT NULL));

ALTER TABLE "request"
  ADD CONSTRAINT "request_compartment_by_kind" CHECK ("compartment" = ("kind" IN ('national_security_letter', 'fisa_order'))),
  ADD CONSTRAINT "request_has_agent_or_enterer" CHECK ("agent_id" IS NOT NULL OR ("entered_by_id" IS NOT NULL AND "status" <> 'draft')),
  ADD CONSTRAINT "request_hold_is_90_days_at_most" CHECK (
    ("hold_from" IS NULL) = ("hold_to" IS NULL)
    AND ("hold_from" IS NULL OR ("hold_from"::date <= "hold_to"::date AND "hold_to"::date - "hold_from"::date <= 90))
  ),
  ADD CONSTRAINT "request_requesting_country_is_alpha2" CHECK ("requesting_country" IS NULL OR "requesting_country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "request_renews_another" CHECK ("renews_id" IS NULL OR "renews_id" <> "id"),
  ADD CONSTRAINT "request_follows_another" CHECK ("preservation_id" IS NULL OR "preservation_id" <> "id"),
  ADD CONSTRAINT "request_verdict_is_fileable" CHECK ("verdict" IS NULL OR "verdict" IN ('fileable', 'discretionary', 'review', 'incomplete'));

ALTER TABLE "document"
  ADD CONSTRAINT "document_role" CHECK ("role" IN ('process', 'letterhead', 'non_disclosure', 'translation', 'attachment', 'scan'));

ALTER TABLE "sign_in_attempt"
  ADD CONSTRAINT "sign_in_attempt_purpose" CHECK ("purpose" IN ('sign_in', 'emergency'));

ALTER TABLE "receipt"
  ADD CONSTRAINT "receipt_code_form" CHECK ("code" ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
  ADD CONSTRAINT "receipt_sha256_form" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
CREATE FUNCTION "receipt_is_never_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a receipt is never changed: % is refused', TG_OP;
END;
$$;
CREATE TRIGGER "receipt_no_change" BEFORE UPDATE OR DELETE ON "receipt"
  FOR EACH ROW EXECUTE FUNCTION "receipt_is_never_changed"();
