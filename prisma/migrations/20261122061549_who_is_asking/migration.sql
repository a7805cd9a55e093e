-- CreateEnum
CREATE TYPE "CheckVerdict" AS ENUM ('genuine', 'doubtful');

-- AlterEnum
ALTER TYPE "FactorType" ADD VALUE 'passkey';

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_by_id" UUID,
ADD COLUMN     "deactivated_at" TIMESTAMPTZ(3),
ADD COLUMN     "dormant_told_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "proposed_by_id" UUID,
ADD COLUMN     "verified_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "agency_domain" ADD COLUMN     "subdomains" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "factor" ADD COLUMN     "counter" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "credential_id" TEXT,
ADD COLUMN     "public_key" BYTEA,
ADD COLUMN     "transports" TEXT[] DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "secret" DROP NOT NULL;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "country" TEXT,
ADD COLUMN     "device_id" UUID,
ADD COLUMN     "network" TEXT NOT NULL DEFAULT 'unknown';

-- CreateTable
CREATE TABLE "device" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "country" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "account_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "particulars" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "refused_at" TIMESTAMPTZ(3),

    CONSTRAINT "registration_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "factor_loss" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" BYTEA NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "granted" BOOLEAN,

    CONSTRAINT "factor_loss_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "agency_check" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "called_number" TEXT NOT NULL,
    "verdict" "CheckVerdict" NOT NULL,
    "look_alikes" TEXT[],
    "findings" BYTEA NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "opened" BOOLEAN,
    "reason" BYTEA,

    CONSTRAINT "agency_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suspension" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "agency_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" BYTEA NOT NULL,
    "lift_asked_by_id" UUID,
    "lift_asked_at" TIMESTAMPTZ(3),
    "lift_reason" BYTEA,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signal" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL,
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "note" BYTEA,

    CONSTRAINT "signal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "device_account_id_token_hash_key" ON "device"("account_id", "token_hash");

-- CreateIndex
CREATE INDEX "registration_agency_id_idx" ON "registration"("agency_id");

-- CreateIndex
CREATE INDEX "factor_loss_account_id_idx" ON "factor_loss"("account_id");

-- CreateIndex
CREATE INDEX "staff_identity_account_id_idx" ON "staff_identity"("account_id");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "agency_check_agency_id_checked_at_idx" ON "agency_check"("agency_id", "checked_at");

-- CreateIndex
CREATE INDEX "suspension_account_id_idx" ON "suspension"("account_id");

-- CreateIndex
CREATE INDEX "suspension_agency_id_idx" ON "suspension"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "signal_request_id_code_key" ON "signal"("request_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "factor_credential_id_key" ON "factor"("credential_id");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_loss" ADD CONSTRAINT "factor_loss_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_loss" ADD CONSTRAINT "factor_loss_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_loss" ADD CONSTRAINT "factor_loss_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_identity" ADD CONSTRAINT "staff_identity_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_check" ADD CONSTRAINT "agency_check_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_check" ADD CONSTRAINT "agency_check_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_check" ADD CONSTRAINT "agency_check_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_lift_asked_by_id_fkey" FOREIGN KEY ("lift_asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal" ADD CONSTRAINT "signal_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal" ADD CONSTRAINT "signal_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A passkey has its key, a TOTP its secret, and neither the other's.
ALTER TABLE "factor"
  ADD CONSTRAINT "factor_is_of_its_type" CHECK (
    ("type"::text = 'totp' AND "secret" IS NOT NULL AND "credential_id" IS NULL AND "public_key" IS NULL)
    OR ("type"::text = 'passkey' AND "secret" IS NULL AND "credential_id" IS NOT NULL AND "public_key" IS NOT NULL));

-- DESIGN.md, "What must always be true", 9: two people, never one twice.
ALTER TABLE "agency_check"
  ADD CONSTRAINT "agency_check_decided_by_another" CHECK ("decided_by_id" IS NULL OR "decided_by_id" <> "checked_by_id"),
  ADD CONSTRAINT "agency_check_decided_whole" CHECK (("decided_by_id" IS NULL) = ("decided_at" IS NULL) AND ("decided_by_id" IS NULL) = ("opened" IS NULL)),
  ADD CONSTRAINT "agency_check_opens_the_genuine" CHECK ("opened" IS NOT TRUE OR "verdict" = 'genuine');

ALTER TABLE "suspension"
  ADD CONSTRAINT "suspension_of_one" CHECK (("account_id" IS NULL) <> ("agency_id" IS NULL)),
  ADD CONSTRAINT "suspension_lift_is_whole" CHECK (
    ("lift_asked_by_id" IS NULL) = ("lift_asked_at" IS NULL) AND ("lift_asked_by_id" IS NULL) = ("lift_reason" IS NULL)
    AND ("lifted_by_id" IS NULL) = ("lifted_at" IS NULL)),
  ADD CONSTRAINT "suspension_lifted_by_another" CHECK ("lifted_by_id" IS NULL OR ("lift_asked_by_id" IS NOT NULL AND "lifted_by_id" <> "lift_asked_by_id"));
-- One at a time each.
CREATE UNIQUE INDEX "suspension_once_an_account" ON "suspension" ("account_id") WHERE "lifted_at" IS NULL;
CREATE UNIQUE INDEX "suspension_once_an_agency" ON "suspension" ("agency_id") WHERE "lifted_at" IS NULL;

ALTER TABLE "factor_loss"
  ADD CONSTRAINT "factor_loss_decided_by_another" CHECK ("decided_by_id" IS NULL OR "decided_by_id" <> "asked_by_id"),
  ADD CONSTRAINT "factor_loss_is_anothers" CHECK ("asked_by_id" <> "account_id" AND "decided_by_id" IS DISTINCT FROM "account_id"),
  ADD CONSTRAINT "factor_loss_decided_whole" CHECK (("decided_by_id" IS NULL) = ("decided_at" IS NULL) AND ("decided_by_id" IS NULL) = ("granted" IS NULL));
CREATE UNIQUE INDEX "factor_loss_once" ON "factor_loss" ("account_id") WHERE "decided_at" IS NULL;

ALTER TABLE "signal"
  ADD CONSTRAINT "signal_settled_whole" CHECK (("settled_at" IS NULL) = ("note" IS NULL));

-- The registry's agencies were opened before there were two people to say so.
UPDATE "agency" SET "verified_at" = "created_at" WHERE "standing" <> 'proposed';
-- The accounts of verified agencies as well.
UPDATE "account" SET "confirmed_at" = "created_at" WHERE "kind" = 'agent' AND "standing" <> 'pending';

-- The history of an agency is its entries in the log.
CREATE INDEX "audit_event_agency" ON "audit_event" (("data" ->> 'agencyId'), "seq") WHERE "data" ? 'agencyId';
