-- A lawful delay names a day on which the desk is reminded of it.
ALTER TABLE "clock_stop" ADD COLUMN "remind_on" CHAR(10);

-- What was produced stays within what is granted, also where the grant is changed afterwards (LAW.md § 3).
CREATE FUNCTION "request_category_keeps_produced"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "request_identifier" i
    WHERE i."request_id" = OLD."request_id" AND OLD."category" = ANY (i."produced")
  ) THEN
    RAISE EXCEPTION 'a category that was produced cannot be taken back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER "request_category_keeps_produced" BEFORE UPDATE OF "granted" ON "request_category"
  FOR EACH ROW WHEN (OLD."granted" AND NEW."granted" IS DISTINCT FROM true) EXECUTE FUNCTION "request_category_keeps_produced"();

-- DESIGN.md, "What must always be true", 9: nothing is approved in an emergency but by a release of two people. It is
-- asked at the end of the transaction, since the status and the release change together.
CREATE FUNCTION "emergency_takes_release"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "release" r WHERE r."request_id" = NEW."id" AND r."released") THEN
    RAISE EXCEPTION 'an emergency is approved by a release alone' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER "emergency_takes_release" AFTER UPDATE OF "status" ON "request"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."kind" = 'emergency' AND NEW."status" = 'approved' AND OLD."status" <> 'approved')
  EXECUTE FUNCTION "emergency_takes_release"();
