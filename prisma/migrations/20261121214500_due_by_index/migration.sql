-- As before, with every day compared as char(10): compared as text, no index of business_day could serve, and each
-- call read forty years of days (5.4 ms; now a third of a millisecond).
CREATE OR REPLACE FUNCTION "response_due"("request" uuid, "received" timestamptz, "zone" text, "closes" time, "target" int)
RETURNS char(10) LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM clock_stop s WHERE s.request_id = "request" AND s.ended_at IS NULL) THEN NULL
    ELSE (
      SELECT b.day FROM business_day b
      WHERE b.day > (
          SELECT z.day FROM business_day z
          WHERE z.day >= to_char("received" AT TIME ZONE "zone", 'YYYY-MM-DD')::char(10)
            AND NOT (
              z.day = to_char("received" AT TIME ZONE "zone", 'YYYY-MM-DD')::char(10)
              AND ("received" AT TIME ZONE "zone")::time > "closes"
            )
          ORDER BY z.day LIMIT 1
        )
        AND NOT EXISTS (
          SELECT 1 FROM clock_stop s
          WHERE s.request_id = "request"
            AND b.day BETWEEN to_char(s.started_at AT TIME ZONE "zone", 'YYYY-MM-DD')::char(10)
                          AND to_char(s.ended_at AT TIME ZONE "zone", 'YYYY-MM-DD')::char(10)
        )
      ORDER BY b.day OFFSET "target" - 1 LIMIT 1
    )
  END
$$;
