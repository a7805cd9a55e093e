-- AlterTable
ALTER TABLE "deficiency" ADD COLUMN     "cure" BYTEA;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "message_id" UUID;

-- AlterTable
ALTER TABLE "request" ADD COLUMN     "deadline_checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "deadline_checked_by_id" UUID,
ADD COLUMN     "deadline_in_document" BOOLEAN,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "request_category" ADD COLUMN     "granted" BOOLEAN;

-- AlterTable
ALTER TABLE "request_identifier" ADD COLUMN     "produced" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "redirect" BYTEA,
ADD COLUMN     "withheld" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "note_mention" (
    "note_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "note_mention_pkey" PRIMARY KEY ("note_id","account_id")
);

-- CreateTable
CREATE TABLE "template" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "kind" TEXT,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_view" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "desk_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_preference" (
    "account_id" UUID NOT NULL,
    "columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "keys" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "desk_preference_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "cover_id" UUID,
    "first_day" CHAR(10) NOT NULL,
    "last_day" CHAR(10) NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "checklist_mark" (
    "request_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "met" BOOLEAN NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checklist_mark_pkey" PRIMARY KEY ("request_id","code")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "grounds" JSONB NOT NULL,
    "reason" BYTEA,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_back" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "called_by_id" UUID NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "number" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "account" BYTEA NOT NULL,

    CONSTRAINT "call_back_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "call_back_id" UUID NOT NULL,
    "recommended_by_id" UUID NOT NULL,
    "recommended_at" TIMESTAMPTZ(3) NOT NULL,
    "recommendation" BYTEA NOT NULL,
    "scope" JSONB NOT NULL,
    "follow_up_due" CHAR(10) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "released" BOOLEAN,
    "decision" BYTEA,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instruction" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "until" CHAR(10),
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "settlement" BYTEA,

    CONSTRAINT "instruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "request_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("request_id","account_id")
);

-- CreateTable
CREATE TABLE "status_tally" (
    "id" BIGSERIAL NOT NULL,
    "status" "RequestStatus" NOT NULL,
    "compartment" BOOLEAN NOT NULL,
    "delta" INTEGER NOT NULL,

    CONSTRAINT "status_tally_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "note_mention_account_id_seen_at_idx" ON "note_mention"("account_id", "seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "template_key_language_version_key" ON "template"("key", "language", "version");

-- CreateIndex
CREATE INDEX "desk_view_shared_idx" ON "desk_view"("shared");

-- CreateIndex
CREATE UNIQUE INDEX "desk_view_owner_id_name_key" ON "desk_view"("owner_id", "name");

-- CreateIndex
CREATE INDEX "absence_account_id_idx" ON "absence"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "decision_request_id_decided_at_idx" ON "decision"("request_id", "decided_at");

-- CreateIndex
CREATE INDEX "call_back_request_id_called_at_idx" ON "call_back"("request_id", "called_at");

-- CreateIndex
CREATE INDEX "release_request_id_idx" ON "release"("request_id");

-- CreateIndex
CREATE INDEX "instruction_settled_at_raised_at_idx" ON "instruction"("settled_at", "raised_at");

-- CreateIndex
CREATE UNIQUE INDEX "instruction_request_id_type_key" ON "instruction"("request_id", "type");

-- CreateIndex
CREATE INDEX "document_message_id_idx" ON "document"("message_id");

-- CreateIndex
CREATE INDEX "document_sha256_idx" ON "document"("sha256");

-- CreateIndex
CREATE INDEX "request_case_hash_idx" ON "request"("case_hash");

-- CreateIndex
CREATE INDEX "request_tags_idx" ON "request" USING GIN ("tags");

-- AddForeignKey
ALTER TABLE "note_mention" ADD CONSTRAINT "note_mention_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_mention" ADD CONSTRAINT "note_mention_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template" ADD CONSTRAINT "template_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_view" ADD CONSTRAINT "desk_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_preference" ADD CONSTRAINT "desk_preference_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_deadline_checked_by_id_fkey" FOREIGN KEY ("deadline_checked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_mark" ADD CONSTRAINT "checklist_mark_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_mark" ADD CONSTRAINT "checklist_mark_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_called_by_id_fkey" FOREIGN KEY ("called_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_call_back_id_fkey" FOREIGN KEY ("call_back_id") REFERENCES "call_back"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_recommended_by_id_fkey" FOREIGN KEY ("recommended_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say and the database can keep.

-- What was approved before this release was approved whole.
UPDATE "request_category" c SET "granted" = true
  FROM "request" r WHERE r."id" = c."request_id" AND r."status" IN ('approved', 'fulfilled') AND c."answer" IS NOT NULL;

ALTER TABLE "request"
  ADD CONSTRAINT "request_deadline_checked_by_somebody" CHECK (
    ("deadline_in_document" IS NULL) = ("deadline_checked_at" IS NULL)
    AND ("deadline_in_document" IS NULL) = ("deadline_checked_by_id" IS NULL)
  ),
  ADD CONSTRAINT "request_tags_are_few" CHECK (cardinality("tags") <= 20);

ALTER TABLE "call_back"
  ADD CONSTRAINT "call_back_verdict" CHECK ("verdict" IN ('confirmed', 'denied', 'unreachable'));

-- DESIGN.md, "What must always be true", 9: releasing data in an emergency takes two people.
ALTER TABLE "release"
  ADD CONSTRAINT "release_takes_two" CHECK ("decided_by_id" IS NULL OR "decided_by_id" <> "recommended_by_id"),
  ADD CONSTRAINT "release_decided_whole" CHECK (
    ("decided_by_id" IS NULL) = ("decided_at" IS NULL) AND ("decided_by_id" IS NULL) = ("released" IS NULL)
  );
CREATE UNIQUE INDEX "release_one_open" ON "release" ("request_id") WHERE "decided_at" IS NULL;

ALTER TABLE "instruction"
  ADD CONSTRAINT "instruction_type" CHECK ("type" IN ('do_not_act', 'review')),
  ADD CONSTRAINT "instruction_settled_by_somebody" CHECK (("settled_at" IS NULL) = ("settled_by_id" IS NULL));

ALTER TABLE "absence"
  ADD CONSTRAINT "absence_in_order" CHECK ("first_day" <= "last_day"),
  ADD CONSTRAINT "absence_covered_by_another" CHECK ("cover_id" IS NULL OR "cover_id" <> "account_id");

ALTER TABLE "document" DROP CONSTRAINT "document_role",
  ADD CONSTRAINT "document_role" CHECK (
    "role" IN ('process', 'letterhead', 'non_disclosure', 'translation', 'attachment', 'scan', 'correspondence')
  );

-- The guard against producing more than was approved, beneath every use case (LAW.md § 3).
CREATE FUNCTION "request_identifier_within_grant"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM unnest(NEW."produced") AS p(category)
    WHERE p.category = ANY (NEW."withheld")
       OR NOT EXISTS (
         SELECT 1 FROM "request_category" c
         WHERE c."request_id" = NEW."request_id" AND c."category" = p.category AND c."granted"
       )
  ) THEN
    RAISE EXCEPTION 'more would be produced on an identifier than was approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER "request_identifier_within_grant" BEFORE INSERT OR UPDATE OF "produced", "withheld" ON "request_identifier"
  FOR EACH ROW WHEN (cardinality(NEW."produced") > 0) EXECUTE FUNCTION "request_identifier_within_grant"();

-- Each change of a filed request's status writes its steps into the tally, in the same transaction.
CREATE FUNCTION "request_keeps_tally"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD."status", OLD."compartment", OLD."submitted_at" IS NULL)
      = (NEW."status", NEW."compartment", NEW."submitted_at" IS NULL) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' AND OLD."submitted_at" IS NOT NULL THEN
    INSERT INTO "status_tally" ("status", "compartment", "delta") VALUES (OLD."status", OLD."compartment", -1);
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."submitted_at" IS NOT NULL THEN
    INSERT INTO "status_tally" ("status", "compartment", "delta") VALUES (NEW."status", NEW."compartment", 1);
  END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "request_keeps_tally" AFTER INSERT OR DELETE OR UPDATE OF "status", "submitted_at", "compartment" ON "request"
  FOR EACH ROW EXECUTE FUNCTION "request_keeps_tally"();
INSERT INTO "status_tally" ("status", "compartment", "delta")
  SELECT "status", "compartment", count(*) FROM "request" WHERE "submitted_at" IS NOT NULL GROUP BY 1, 2;

-- Tells every desk that listens that something happened to a request; delivered when the transaction commits. Who may
-- know of it the listener decides. To have opened or read something changes nothing that others see.
CREATE FUNCTION "audit_event_tells"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('openwrit_desk', json_build_object('seq', NEW."seq", 'request', NEW."request_id", 'act', NEW."act")::text);
  RETURN NULL;
END;
$$;
CREATE TRIGGER "audit_event_tells" AFTER INSERT ON "audit_event"
  FOR EACH ROW WHEN (NEW."request_id" IS NOT NULL AND NEW."act" NOT IN ('request.viewed', 'document.opened', 'receipt.opened', 'request.exported'))
  EXECUTE FUNCTION "audit_event_tells"();
