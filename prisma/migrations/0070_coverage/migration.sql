-- What people can do beyond languages. A retired skill stays in what names it and is told as gone.
CREATE TABLE "Skill" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Skill_pkey" PRIMARY KEY ("id"),
    CHECK ("name" = lower("name") AND char_length("name") BETWEEN 1 AND 40)
);
CREATE UNIQUE INDEX skill_name ON "Skill" ("name") WHERE "retiredAt" IS NULL;

-- How an agent works: without a row, full time, alone in charge of what they answer, with no skill and in no country
CREATE TABLE "WorkTerms" (
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "skills" TEXT[] NOT NULL DEFAULT '{}',
    "weeklyMinutes" INTEGER CHECK ("weeklyMinutes" BETWEEN 0 AND 10080),
    "country" TEXT,
    "region" TEXT,
    -- Of a person in the cover: 1, less while in training, 0 who only drafts
    "coverFactor" DOUBLE PRECISION NOT NULL DEFAULT 1 CHECK ("coverFactor" BETWEEN 0 AND 1),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WorkTerms_pkey" PRIMARY KEY ("agentId"),
    CHECK ("region" IS NULL OR "country" IS NOT NULL)
);

-- One row: what cover and rosters are held to
CREATE TABLE "CoverPolicy" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "minimumCover" INTEGER NOT NULL DEFAULT 2 CHECK ("minimumCover" BETWEEN 0 AND 500),
    "serviceShare" DOUBLE PRECISION NOT NULL DEFAULT 0.95 CHECK ("serviceShare" BETWEEN 0.5 AND 0.999),
    "withinSeconds" INTEGER NOT NULL DEFAULT 600 CHECK ("withinSeconds" BETWEEN 10 AND 86400),
    "occupancyCap" DOUBLE PRECISION NOT NULL DEFAULT 0.85 CHECK ("occupancyCap" BETWEEN 0.3 AND 1),
    "shrinkage" DOUBLE PRECISION NOT NULL DEFAULT 0.3 CHECK ("shrinkage" BETWEEN 0 AND 0.8),
    "languages" TEXT[] NOT NULL DEFAULT '{}',
    "restHours" INTEGER NOT NULL DEFAULT 11 CHECK ("restHours" BETWEEN 0 AND 24),
    "dailyHours" INTEGER NOT NULL DEFAULT 10 CHECK ("dailyHours" BETWEEN 1 AND 24),
    "weeklyHours" INTEGER NOT NULL DEFAULT 48 CHECK ("weeklyHours" BETWEEN 1 AND 168),
    "daysInRow" INTEGER NOT NULL DEFAULT 6 CHECK ("daysInRow" BETWEEN 1 AND 31),
    "noticeDays" INTEGER NOT NULL DEFAULT 4 CHECK ("noticeDays" BETWEEN 0 AND 90),
    "nobodyAloneAtNight" BOOLEAN NOT NULL DEFAULT true,
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CoverPolicy_pkey" PRIMARY KEY ("id")
);
INSERT INTO "CoverPolicy" DEFAULT VALUES;

CREATE TABLE "ShiftTemplate" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL CHECK (char_length("name") BETWEEN 1 AND 80),
    "zone" TEXT,
    -- Times of day, "22:00"; an end not after its start is on the next day
    "startTime" TEXT NOT NULL,
    "endTime" TEXT NOT NULL,
    "recurrence" TEXT,
    "skills" TEXT[] NOT NULL DEFAULT '{}',
    "segments" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShiftTemplate_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX shift_template_name ON "ShiftTemplate" (lower("name")) WHERE "retiredAt" IS NULL;

-- Laid out on a wall clock; instants are derived (`coverage/rules/shift-times`). Removed ones stay for calendars that
-- have to be told.
CREATE TABLE "Shift" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "zone" TEXT NOT NULL CHECK ("zone" <> ''),
    "startLocal" TEXT NOT NULL,
    "endLocal" TEXT NOT NULL,
    "recurrence" TEXT,
    "skills" TEXT[] NOT NULL DEFAULT '{}',
    "segments" JSONB NOT NULL DEFAULT '[]',
    "state" TEXT NOT NULL CHECK ("state" IN ('draft', 'published')),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    -- Up to when its occurrences stand in the roster; null: all of them
    "rosteredUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Shift_pkey" PRIMARY KEY ("id"),
    CHECK ("endLocal" > "startLocal")
);
CREATE INDEX shift_of_agent ON "Shift" ("agentId", "id") WHERE "deletedAt" IS NULL;
CREATE INDEX shift_to_roster ON "Shift" ("rosteredUntil") WHERE "deletedAt" IS NULL AND "rosteredUntil" IS NOT NULL;

-- One day of a shift that repeats: without times it does not take place
CREATE TABLE "ShiftException" (
    "shiftId" UUID NOT NULL REFERENCES "Shift" ("id"),
    "heldOn" DATE NOT NULL,
    "startLocal" TEXT,
    "endLocal" TEXT,
    "segments" JSONB,
    "agentId" UUID REFERENCES "Agent" ("id"),

    CONSTRAINT "ShiftException_pkey" PRIMARY KEY ("shiftId", "heldOn"),
    CHECK (("startLocal" IS NULL) = ("endLocal" IS NULL)),
    CHECK ("startLocal" IS NOT NULL OR ("segments" IS NULL AND "agentId" IS NULL)),
    CHECK ("endLocal" > "startLocal")
);

-- The occurrences. Those that are over stay as they were, whatever becomes of their shift: who was on at any instant.
CREATE TABLE "RosterEntry" (
    "shiftId" UUID NOT NULL REFERENCES "Shift" ("id"),
    "heldOn" DATE NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "zone" TEXT NOT NULL,
    "startLocal" TEXT NOT NULL,
    "endLocal" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    -- [{kind, startAt, endAt}] in milliseconds; kind null answers on every channel
    "parts" JSONB NOT NULL,
    "isPublished" BOOLEAN NOT NULL,

    CONSTRAINT "RosterEntry_pkey" PRIMARY KEY ("shiftId", "heldOn"),
    CHECK ("endAt" > "startAt")
);
CREATE INDEX roster_of_agent ON "RosterEntry" ("agentId", "endAt");
CREATE INDEX roster_by_end ON "RosterEntry" ("endAt", "startAt");

-- Asked for by agents, decided by leads and admins. No reason is stored.
CREATE TABLE "TimeOff" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "zone" TEXT NOT NULL,
    "startLocal" TEXT NOT NULL,
    "endLocal" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('asked', 'approved', 'declined', 'withdrawn')),
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TimeOff_pkey" PRIMARY KEY ("id"),
    CHECK ("endAt" > "startAt")
);
CREATE INDEX time_off_of_agent ON "TimeOff" ("agentId", "endAt") WHERE "state" IN ('asked', 'approved');

-- Wishes and no-gos of an agent, on their own clock
CREATE TABLE "Availability" (
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "weekday" SMALLINT NOT NULL CHECK ("weekday" BETWEEN 1 AND 7),
    "startTime" TEXT NOT NULL,
    "endTime" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('wish', 'no-go')),

    CONSTRAINT "Availability_pkey" PRIMARY KEY ("agentId", "weekday", "startTime")
);

-- The address of an agent's calendar: kept as a hash, shown once
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "secretHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX calendar_feed_secret ON "CalendarFeed" ("secretHash");
CREATE UNIQUE INDEX calendar_feed_of_agent ON "CalendarFeed" ("agentId") WHERE "revokedAt" IS NULL;

-- How many minutes of a quarter of an hour an agent was at the desk, as sampled
CREATE TABLE "PresenceQuarter" (
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "minutes" SMALLINT NOT NULL CHECK ("minutes" BETWEEN 1 AND 15),

    CONSTRAINT "PresenceQuarter_pkey" PRIMARY KEY ("startAt", "agentId")
);
