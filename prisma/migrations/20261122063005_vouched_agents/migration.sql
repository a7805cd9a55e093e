ALTER TABLE "account" ADD COLUMN "vouched_at" TIMESTAMPTZ(3);

-- Whom the company has answered before was looked into before there were call-backs on every kind.
UPDATE "account" SET "vouched_at" = answered."at"
FROM (
  SELECT "agent_id", max(coalesce("closed_at", "updated_at")) AS "at" FROM "request"
  WHERE "status" IN ('approved', 'fulfilled') AND "agent_id" IS NOT NULL GROUP BY "agent_id"
) answered
WHERE "account"."id" = answered."agent_id" AND "account"."kind" = 'agent' AND "account"."standing" = 'active';
