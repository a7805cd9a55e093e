-- What the schema language cannot say and the database can keep.

ALTER TABLE "agency"
  ADD CONSTRAINT "agency_country_is_alpha2" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "agency_state_is_two_letters" CHECK ("state" IS NULL OR "state" ~ '^[A-Z]{2}$');

ALTER TABLE "agency_domain"
  ADD CONSTRAINT "agency_domain_is_canonical" CHECK ("domain" ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$');

ALTER TABLE "account"
  ADD CONSTRAINT "account_address_is_canonical" CHECK ("address" = lower("address") AND "address" ~ '^[^@[:space:],";<>]+@[^@[:space:],";<>]+$'),
  ADD CONSTRAINT "account_is_agent_or_staff" CHECK (
    ("kind" = 'agent' AND "agency_id" IS NOT NULL AND cardinality("roles") = 0)
    OR ("kind" = 'staff' AND "agency_id" IS NULL AND NOT "point_of_contact")
  ),
  ADD CONSTRAINT "account_failures_are_dated" CHECK ("factor_failures" >= 0 AND ("factor_failures" = 0 OR "failures_since" IS NOT NULL));

ALTER TABLE "session"
  ADD CONSTRAINT "session_lasts_twelve_hours_at_most" CHECK ("expires_at" <= "created_at" + interval '12 hours'),
  ADD CONSTRAINT "session_factor_is_dated" CHECK (("assurance" = 'two_factor') = ("factor_at" IS NOT NULL));

ALTER TABLE "request"
  ADD CONSTRAINT "request_reference_form" CHECK ("reference" IS NULL OR "reference" ~ '^[A-Z]{2,8}-[0-9]{4}-[0-9]{6,}$'),
  ADD CONSTRAINT "request_filed_whole" CHECK (
    ("submitted_at" IS NULL AND "reference" IS NULL AND "guidelines_version" IS NULL)
    OR ("submitted_at" IS NOT NULL AND "reference" IS NOT NULL AND "guidelines_version" IS NOT NULL)
  ),
  ADD CONSTRAINT "request_status_matches_filing" CHECK (
    CASE "status"
      WHEN 'draft' THEN "submitted_at" IS NULL
      WHEN 'expired' THEN TRUE
      ELSE "submitted_at" IS NOT NULL
    END
  ),
  ADD CONSTRAINT "request_closed_when_over" CHECK (
    ("status" IN ('fulfilled', 'declined', 'withdrawn', 'expired')) = ("closed_at" IS NOT NULL)
  ),
  ADD CONSTRAINT "request_period_in_order" CHECK ("period_from" IS NULL OR "period_to" IS NULL OR "period_from" <= "period_to"),
  ADD CONSTRAINT "request_not_superseded_by_itself" CHECK ("superseded_by_id" IS NULL OR "superseded_by_id" <> "id");

ALTER TABLE "request_category"
  ADD CONSTRAINT "request_category_is_fileable" CHECK ("answer" IS NULL OR "answer" IN ('allowed', 'discretionary', 'review'));

ALTER TABLE "clock_stop"
  ADD CONSTRAINT "clock_stop_in_order" CHECK ("ended_at" IS NULL OR "ended_at" >= "started_at");
CREATE UNIQUE INDEX "clock_stop_one_open" ON "clock_stop" ("request_id") WHERE "ended_at" IS NULL;

ALTER TABLE "document"
  ADD CONSTRAINT "document_has_bytes" CHECK ("bytes" > 0),
  ADD CONSTRAINT "document_sha256_form" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
-- The same file sent twice to one request is one document.
CREATE UNIQUE INDEX "document_once_a_request" ON "document" ("request_id", "sha256") WHERE "removed_at" IS NULL;

ALTER TABLE "audit_event"
  ADD CONSTRAINT "audit_event_actor_kind" CHECK ("actor_kind" IN ('agent', 'staff', 'system', 'operator')),
  ADD CONSTRAINT "audit_event_hashes" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "previous" ~ '^[0-9a-f]{64}$');

CREATE FUNCTION "audit_event_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only: % is refused', TG_OP;
END;
$$;
CREATE TRIGGER "audit_event_no_change" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "audit_event_is_append_only"();
CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_event_is_append_only"();

-- The day on which the response target ends (null while the clock stands), so that lists sort by a deadline that
-- is nowhere stored. The rule is that of lib/law/response-clock; a test holds the two against each other.
CREATE FUNCTION "response_due"("request" uuid, "received" timestamptz, "zone" text, "closes" time, "target" int)
RETURNS char(10) LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM clock_stop s WHERE s.request_id = "request" AND s.ended_at IS NULL) THEN NULL
    ELSE (
      SELECT b.day FROM business_day b
      WHERE b.day > (
          SELECT z.day FROM business_day z
          WHERE z.day >= to_char("received" AT TIME ZONE "zone", 'YYYY-MM-DD')
            AND NOT (
              z.day = to_char("received" AT TIME ZONE "zone", 'YYYY-MM-DD')
              AND ("received" AT TIME ZONE "zone")::time > "closes"
            )
          ORDER BY z.day LIMIT 1
        )
        AND NOT EXISTS (
          SELECT 1 FROM clock_stop s
          WHERE s.request_id = "request"
            AND b.day BETWEEN to_char(s.started_at AT TIME ZONE "zone", 'YYYY-MM-DD')
                          AND to_char(s.ended_at AT TIME ZONE "zone", 'YYYY-MM-DD')
        )
      ORDER BY b.day OFFSET "target" - 1 LIMIT 1
    )
  END
$$;
