-- CreateEnum
CREATE TYPE "AccountKind" AS ENUM ('agent', 'staff');

-- CreateEnum
CREATE TYPE "AccountStanding" AS ENUM ('pending', 'active', 'suspended', 'deactivated');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('analyst', 'counsel', 'cleared', 'trust_and_safety', 'auditor', 'administrator');

-- CreateEnum
CREATE TYPE "Assurance" AS ENUM ('mailbox', 'two_factor');

-- CreateEnum
CREATE TYPE "FactorType" AS ENUM ('totp');

-- CreateEnum
CREATE TYPE "AgencyType" AS ENUM ('law_enforcement', 'court', 'regulator', 'prosecutor', 'other');

-- CreateEnum
CREATE TYPE "AgencyLevel" AS ENUM ('municipal', 'county', 'state', 'provincial', 'federal', 'national', 'international');

-- CreateEnum
CREATE TYPE "AgencyStanding" AS ENUM ('proposed', 'verified', 'suspended');

-- CreateEnum
CREATE TYPE "RequestStatus" AS ENUM ('draft', 'submitted', 'in_review', 'awaiting_agency', 'legally_delayed', 'approved', 'fulfilled', 'declined', 'withdrawn', 'expired');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('portal', 'phone', 'mail', 'in_person');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('declined', 'withdrawn_notice_policy', 'contact_information', 'contact_information_and_content', 'non_content', 'no_records', 'redirected', 'preserved', 'content_disabled', 'withdrawn');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "kind" "AccountKind" NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "agency_id" UUID,
    "point_of_contact" BOOLEAN NOT NULL DEFAULT false,
    "roles" "StaffRole"[],
    "standing" "AccountStanding" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_sign_in_at" TIMESTAMPTZ(3),
    "factor_failures" INTEGER NOT NULL DEFAULT 0,
    "failures_since" TIMESTAMPTZ(3),
    "locked_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "assurance" "Assurance" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,
    "factor_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "browser" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "address" BYTEA NOT NULL,
    "address_hash" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "account_id" UUID,
    "code_hash" TEXT,
    "token_hash" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "factor" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "type" "FactorType" NOT NULL,
    "name" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" "AgencyType" NOT NULL,
    "level" "AgencyLevel" NOT NULL,
    "country" TEXT NOT NULL,
    "state" TEXT,
    "directory_phone" TEXT NOT NULL,
    "directory_source" TEXT NOT NULL,
    "standing" "AgencyStanding" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_domain" (
    "domain" TEXT NOT NULL,
    "agency_id" UUID NOT NULL,

    CONSTRAINT "agency_domain_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "request_id" UUID,
    "data" JSONB NOT NULL,
    "previous" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "idempotency_key" TEXT NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "idempotency_key" TEXT NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "name" BYTEA NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "pages" INTEGER,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "request_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_failure" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request" (
    "id" UUID NOT NULL,
    "reference" TEXT,
    "kind" TEXT NOT NULL,
    "status" "RequestStatus" NOT NULL,
    "channel" "Channel" NOT NULL DEFAULT 'portal',
    "agent_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "assignee_id" UUID,
    "idempotency_key" TEXT NOT NULL,
    "answers" BYTEA NOT NULL,
    "period_from" CHAR(10),
    "period_to" CHAR(10),
    "deadline" CHAR(10),
    "guidelines_version" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "decision_reason" BYTEA,
    "superseded_by_id" UUID,

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_identifier" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "value" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,
    "outcome" "Outcome",

    CONSTRAINT "request_identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_category" (
    "request_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "answer" TEXT,

    CONSTRAINT "request_category_pkey" PRIMARY KEY ("request_id","category")
);

-- CreateTable
CREATE TABLE "deficiency" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "wording" BYTEA NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "cured_at" TIMESTAMPTZ(3),

    CONSTRAINT "deficiency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_stop" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "clock_stop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_counter" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "reference_counter_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "business_day" (
    "day" CHAR(10) NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "business_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_address_key" ON "account"("address");

-- CreateIndex
CREATE INDEX "account_agency_id_idx" ON "account"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_attempt_browser_hash_key" ON "sign_in_attempt"("browser_hash");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_attempt_token_hash_key" ON "sign_in_attempt"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_attempt_address_hash_created_at_idx" ON "sign_in_attempt"("address_hash", "created_at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_network_created_at_idx" ON "sign_in_attempt"("network", "created_at");

-- CreateIndex
CREATE INDEX "factor_account_id_idx" ON "factor"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_account_id_code_hash_key" ON "recovery_code"("account_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "agency_name_key" ON "agency"("name");

-- CreateIndex
CREATE INDEX "agency_domain_agency_id_idx" ON "agency_domain"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_hash_key" ON "audit_event"("hash");

-- CreateIndex
CREATE INDEX "audit_event_request_id_seq_idx" ON "audit_event"("request_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_seq_idx" ON "audit_event"("actor_id", "seq");

-- CreateIndex
CREATE INDEX "message_request_id_created_at_idx" ON "message"("request_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "message_author_id_idempotency_key_key" ON "message"("author_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "note_request_id_created_at_idx" ON "note"("request_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "note_author_id_idempotency_key_key" ON "note"("author_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "document_storage_key_key" ON "document"("storage_key");

-- CreateIndex
CREATE INDEX "document_request_id_idx" ON "document"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_dedupe_key_key" ON "outbox_mail"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_mail_request_id_idx" ON "outbox_mail"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_reference_key" ON "request"("reference");

-- CreateIndex
CREATE INDEX "request_agent_id_created_at_idx" ON "request"("agent_id", "created_at");

-- CreateIndex
CREATE INDEX "request_agency_id_created_at_idx" ON "request"("agency_id", "created_at");

-- CreateIndex
CREATE INDEX "request_status_submitted_at_id_idx" ON "request"("status", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "request_submitted_at_id_idx" ON "request"("submitted_at", "id");

-- CreateIndex
CREATE INDEX "request_assignee_id_idx" ON "request"("assignee_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_agent_id_idempotency_key_key" ON "request"("agent_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "request_identifier_hash_idx" ON "request_identifier"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "request_identifier_request_id_hash_key" ON "request_identifier"("request_id", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "request_identifier_request_id_position_key" ON "request_identifier"("request_id", "position");

-- CreateIndex
CREATE INDEX "deficiency_request_id_idx" ON "deficiency"("request_id");

-- CreateIndex
CREATE INDEX "clock_stop_request_id_idx" ON "clock_stop"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "business_day_ordinal_key" ON "business_day"("ordinal");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor" ADD CONSTRAINT "factor_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_domain" ADD CONSTRAINT "agency_domain_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_identifier" ADD CONSTRAINT "request_identifier_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_category" ADD CONSTRAINT "request_category_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deficiency" ADD CONSTRAINT "deficiency_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_stop" ADD CONSTRAINT "clock_stop_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;
