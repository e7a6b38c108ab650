-- What an agent is to be told of the roster: one row per shift, or per day of one that repeats, until it is told
CREATE TABLE "RosterNotice" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "shiftId" UUID NOT NULL REFERENCES "Shift" ("id"),
    "heldOn" DATE,
    -- As the agent knew it last, {zone, startLocal, endLocal, recurrence}; null: not at all
    "was" JSONB,
    -- As it stood when it was told
    "now" JSONB,
    "noticedAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "RosterNotice_pkey" PRIMARY KEY ("id"),
    CHECK ("seenAt" IS NULL OR "toldAt" IS NOT NULL)
);
CREATE UNIQUE INDEX roster_notice_untold ON "RosterNotice" ("agentId", "shiftId", (coalesce("heldOn", '1970-01-01'::date)))
    WHERE "toldAt" IS NULL;
CREATE INDEX roster_notice_of_agent ON "RosterNotice" ("agentId", "toldAt");

-- The desk writes to its agents of more than alarms and digests
ALTER TABLE "SystemMail" DROP CONSTRAINT IF EXISTS "SystemMail_kind_check";
ALTER TABLE "SystemMail" ADD CONSTRAINT "SystemMail_kind_check" CHECK ("kind" ~ '^[a-z][a-z-]{1,30}$');
