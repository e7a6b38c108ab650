-- Hours that are stated: spans of wall time in one zone. A row never changes what it promised: a change is a new row
-- from then on, so that what was measured by the old hours stays measured by them.
CREATE TABLE "HoursCalendar" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    -- [{weekday, from, until}]
    "week" JSONB NOT NULL,
    -- {"2026-12-24": [{from, until}]}: days with hours of their own, none of them closed
    "days" JSONB NOT NULL DEFAULT '{}',
    "country" TEXT,
    "region" TEXT,
    -- Holidays on which the desk is open all the same, by their rule
    "workedHolidays" TEXT[] NOT NULL DEFAULT '{}',
    "replacesId" UUID REFERENCES "HoursCalendar" ("id"),
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3),
    -- Of the spans that are stored; null until they are
    "spansDigest" TEXT,

    CONSTRAINT "HoursCalendar_pkey" PRIMARY KEY ("id"),
    CHECK (char_length("name") BETWEEN 1 AND 80),
    CHECK ("region" IS NULL OR "country" IS NOT NULL),
    CHECK ("untilAt" IS NULL OR "untilAt" >= "fromAt")
);
CREATE UNIQUE INDEX hours_calendar_name ON "HoursCalendar" (lower("name")) WHERE "untilAt" IS NULL;

-- Of a calendar's country and region, as known when the year was filled
CREATE TABLE "HoursHoliday" (
    "calendarId" UUID NOT NULL REFERENCES "HoursCalendar" ("id") ON DELETE CASCADE,
    "year" SMALLINT NOT NULL,
    "heldOn" DATE NOT NULL,
    "rule" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "HoursHoliday_pkey" PRIMARY KEY ("calendarId", "heldOn", "rule")
);

-- When a calendar is open, and how long it was open before: for sums over many turns
CREATE TABLE "HoursSpan" (
    "calendarId" UUID NOT NULL REFERENCES "HoursCalendar" ("id") ON DELETE CASCADE,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "secondsBefore" INTEGER NOT NULL,

    CONSTRAINT "HoursSpan_pkey" PRIMARY KEY ("calendarId", "startAt") INCLUDE ("endAt", "secondsBefore"),
    CHECK ("endAt" > "startAt")
);

-- Open milliseconds of a calendar up to an instant, from an arbitrary zero
CREATE FUNCTION open_millis(calendar UUID, moment TIMESTAMPTZ) RETURNS BIGINT LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT s."secondsBefore" * 1000::bigint + (extract(epoch FROM least(moment, s."endAt") - s."startAt") * 1000)::bigint
    FROM "HoursSpan" s WHERE s."calendarId" = calendar AND s."startAt" <= moment ORDER BY s."startAt" DESC LIMIT 1
$$;

-- The twin of openSeconds in response-times/rules/open-time: whole open seconds, rounded down; null is round the clock
CREATE FUNCTION open_seconds(calendar UUID, from_at TIMESTAMPTZ, until_at TIMESTAMPTZ)
RETURNS INTEGER LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN until_at <= from_at THEN 0
        WHEN calendar IS NULL THEN floor(extract(epoch FROM until_at - from_at))::int
        ELSE ((coalesce(open_millis(calendar, until_at), 0) - coalesce(open_millis(calendar, from_at), 0)) / 1000)::int END
$$;

ALTER TABLE "Target"
    ADD COLUMN "teamId" UUID REFERENCES "Team" ("id"),
    ADD COLUMN "level" SMALLINT CHECK ("level" BETWEEN 0 AND 9),
    ADD COLUMN "calendarId" UUID REFERENCES "HoursCalendar" ("id"),
    ADD COLUMN "warnShares" SMALLINT[] NOT NULL DEFAULT '{50,80}',
    ADD COLUMN "replacesId" UUID REFERENCES "Target" ("id"),
    ADD CHECK ("seconds" > 0),
    ADD CHECK ("untilAt" IS NULL OR "untilAt" >= "fromAt");
-- One target in force for one place
CREATE UNIQUE INDEX target_in_force ON "Target" ("accountId", "channel", "audience", "teamId", "level")
    NULLS NOT DISTINCT WHERE "untilAt" IS NULL;
CREATE INDEX "Target_calendarId_idx" ON "Target" ("calendarId") WHERE "calendarId" IS NOT NULL;

-- Changes with everything that turns are promised by: who has read them under this version has read them all
CREATE TABLE "TargetPolicy" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "version" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "TargetPolicy_pkey" PRIMARY KEY ("id")
);
INSERT INTO "TargetPolicy" DEFAULT VALUES;

-- By which target a turn was promised; null is the default of its channel
ALTER TABLE "Turn"
    ADD COLUMN "targetId" UUID REFERENCES "Target" ("id"),
    ADD CONSTRAINT "Turn_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "HoursCalendar" ("id");
