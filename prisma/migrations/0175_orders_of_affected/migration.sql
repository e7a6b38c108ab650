-- Every list or segment a person came by, the newest last; few ask for one, and all of those walk the incident in order
ALTER TABLE "Affected" ADD COLUMN "jobIds" UUID[] NOT NULL DEFAULT '{}';
UPDATE "Affected" SET "jobIds" = ARRAY["jobId"] WHERE "jobId" IS NOT NULL;
DROP INDEX affected_of_job;
ALTER TABLE "Affected" DROP COLUMN "jobId";

-- The orders of who has several, that of their line among them; who has one has it in their line alone
CREATE TABLE "AffectedOrder" (
    "id" UUID NOT NULL,
    "affectedId" UUID NOT NULL REFERENCES "Affected" ("id") ON DELETE CASCADE,
    "fields" JSONB NOT NULL CHECK (jsonb_typeof("fields") = 'object'),
    -- The list that told it last
    "jobId" UUID,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,
    -- What a conditional offer waits for came true of this one
    "lateAt" TIMESTAMPTZ(3),

    CONSTRAINT "AffectedOrder_pkey" PRIMARY KEY ("id")
);
CREATE INDEX affected_order_of_person ON "AffectedOrder" ("affectedId");
CREATE INDEX affected_order_by_number ON "AffectedOrder" (lower(trim("fields" ->> 'order')));
