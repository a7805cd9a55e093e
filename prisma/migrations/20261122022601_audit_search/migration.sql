-- A walk along the audit log's chain: who asked, how far it is, what it found.
CREATE TABLE "audit_check" (
    "id" UUID NOT NULL,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "progress_at" TIMESTAMPTZ(3) NOT NULL,
    "walked" BIGINT NOT NULL DEFAULT 0,
    "total" BIGINT NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "intact" BOOLEAN,
    "fault" TEXT,
    "fault_seq" BIGINT,

    CONSTRAINT "audit_check_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "audit_check_ends_with_a_verdict" CHECK (("finished_at" IS NULL) = ("intact" IS NULL))
);
CREATE INDEX "audit_check_asked_at_idx" ON "audit_check"("asked_at");
ALTER TABLE "audit_check" ADD CONSTRAINT "audit_check_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The log is searched by time and by act.
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");
CREATE INDEX "audit_event_act_seq_idx" ON "audit_event"("act", "seq");
