-- When the last wrong factors were given. A count with its beginning alone let a fifth within 15 minutes pass, where
-- the fifteen minutes of the first had just run out.
ALTER TABLE "account" DROP COLUMN "factor_failures",
DROP COLUMN "failures_since",
ADD COLUMN "failed_at" TIMESTAMPTZ(3)[] NOT NULL DEFAULT '{}';
