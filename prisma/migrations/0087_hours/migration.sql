-- One row: how rosters are kept by those on them, and what counts as night in the hours of a person
CREATE TABLE "RosterSetting" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "swapNeedsApproval" BOOLEAN NOT NULL DEFAULT true,
    -- Times of day on a person's own clock; an end not after its start is on the next day
    "nightFrom" TEXT NOT NULL DEFAULT '23:00' CHECK ("nightFrom" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    "nightUntil" TEXT NOT NULL DEFAULT '06:00' CHECK ("nightUntil" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RosterSetting_pkey" PRIMARY KEY ("id"),
    CHECK ("nightFrom" <> "nightUntil")
);
INSERT INTO "RosterSetting" DEFAULT VALUES;

-- One day of a shift that its agent gives away, alone or against a day of somebody else's
CREATE TABLE "ShiftSwap" (
    "id" UUID NOT NULL,
    "shiftId" UUID NOT NULL REFERENCES "Shift" ("id"),
    "heldOn" DATE NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "fromAgentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    -- Null: whoever has its skills
    "toAgentId" UUID REFERENCES "Agent" ("id"),
    "returnShiftId" UUID REFERENCES "Shift" ("id"),
    "returnOn" DATE,
    "returnStartAt" TIMESTAMPTZ(3),
    "returnEndAt" TIMESTAMPTZ(3),
    "takenById" UUID REFERENCES "Agent" ("id"),
    "state" TEXT NOT NULL CHECK ("state" IN ('offered', 'agreed', 'done', 'declined', 'refused', 'withdrawn')),
    "offeredAt" TIMESTAMPTZ(3) NOT NULL,
    "agreedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID REFERENCES "Agent" ("id"),

    CONSTRAINT "ShiftSwap_pkey" PRIMARY KEY ("id"),
    CHECK ("toAgentId" <> "fromAgentId"),
    CHECK (("returnShiftId" IS NULL) = ("returnOn" IS NULL)),
    CHECK ("returnShiftId" IS NULL OR "toAgentId" IS NOT NULL),
    CHECK ("state" NOT IN ('agreed', 'done') OR "takenById" IS NOT NULL)
);
-- A day is given away once at a time
CREATE UNIQUE INDEX swap_of_day ON "ShiftSwap" ("shiftId", "heldOn") WHERE "state" IN ('offered', 'agreed');
CREATE INDEX swap_open ON "ShiftSwap" ("startAt") WHERE "state" IN ('offered', 'agreed');

-- The address of a team's calendar: kept as a hash, shown once
CREATE TABLE "TeamFeed" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL REFERENCES "Team" ("id") ON DELETE CASCADE,
    "secretHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TeamFeed_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX team_feed_secret ON "TeamFeed" ("secretHash");
CREATE UNIQUE INDEX team_feed_of_team ON "TeamFeed" ("teamId") WHERE "revokedAt" IS NULL;

-- The roster as an agent last looked at it: {"shift/day": "start end"} of what was ahead
CREATE TABLE "RosterLook" (
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,
    "seen" JSON NOT NULL,

    CONSTRAINT "RosterLook_pkey" PRIMARY KEY ("agentId")
);

-- A month whose hours are paid out: its figures stand
CREATE TABLE "ClosedMonth" (
    "month" TEXT NOT NULL CHECK ("month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID NOT NULL REFERENCES "Agent" ("id"),

    CONSTRAINT "ClosedMonth_pkey" PRIMARY KEY ("month")
);

CREATE TABLE "ClosedHours" (
    "month" TEXT NOT NULL REFERENCES "ClosedMonth" ("month"),
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    -- Minutes by kind, as reported when the month was closed
    "figures" JSONB NOT NULL,

    CONSTRAINT "ClosedHours_pkey" PRIMARY KEY ("month", "agentId")
);

-- What was worked after all, or was not: written by hand with a reason, beside what was planned and seen, in place of neither
CREATE TABLE "HoursCorrection" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('worked', 'absent', 'on-call')),
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    -- The month it counts in: its own, or the first open one behind it
    "month" TEXT NOT NULL,
    -- Null while it counts in its own month: else its minutes by kind, frozen
    "figures" JSONB,
    "reason" TEXT NOT NULL CHECK (char_length("reason") BETWEEN 3 AND 300),
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "writtenById" UUID NOT NULL REFERENCES "Agent" ("id"),

    CONSTRAINT "HoursCorrection_pkey" PRIMARY KEY ("id"),
    CHECK ("endAt" > "startAt")
);
CREATE INDEX hours_correction_of_agent ON "HoursCorrection" ("agentId", "endAt");
CREATE INDEX hours_correction_of_month ON "HoursCorrection" ("month");
