-- Stretches of the next eight weeks that a published plan does not cover, and the minutes in which fewer are here than
-- planned; closed when they are filled. Each rings once, however its edges move
CREATE TABLE "CoverHole" (
    "id" UUID NOT NULL,
    -- 'people', 'here', 'language:pl' or of a chain on call: holes of one kind that touch are one
    "subject" TEXT NOT NULL,
    "code" TEXT NOT NULL CHECK ("code" ~ '^[a-z-]+$'),
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "values" JSONB NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "rangAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CoverHole_pkey" PRIMARY KEY ("id"),
    CHECK ("endAt" >= "startAt"),
    CHECK ("closedAt" IS NULL OR "closedAt" >= "openedAt")
);
CREATE INDEX cover_hole_open ON "CoverHole" ("startAt") WHERE "closedAt" IS NULL;
CREATE INDEX cover_hole_rang ON "CoverHole" ("rangAt") WHERE "rangAt" IS NOT NULL;
CREATE INDEX cover_hole_closed ON "CoverHole" ("closedAt") WHERE "closedAt" IS NOT NULL;

-- After which admins are told that fewer are here than planned
ALTER TABLE "CoverPolicy" ADD COLUMN "graceMinutes" INTEGER NOT NULL DEFAULT 10 CHECK ("graceMinutes" BETWEEN 0 AND 240);

-- An absence of the day is entered, not asked for. Why somebody is absent is stored nowhere
ALTER TABLE "TimeOff" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'time-off' CHECK ("kind" IN ('time-off', 'absent'));

-- A stretch that somebody is wanted for, as many as are missing
CREATE TABLE "OpenShift" (
    "id" UUID NOT NULL,
    "zone" TEXT NOT NULL CHECK ("zone" <> ''),
    "startLocal" TEXT NOT NULL,
    "endLocal" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "skills" TEXT[] NOT NULL DEFAULT '{}',
    "segments" JSONB NOT NULL DEFAULT '[]',
    -- In whose place, and the absence it is for: withdrawn, nobody is wanted any more
    "insteadOfId" UUID REFERENCES "Agent" ("id"),
    "absenceId" UUID REFERENCES "TimeOff" ("id"),
    "wanted" INTEGER NOT NULL CHECK ("wanted" BETWEEN 1 AND 50),
    "taken" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpenShift_pkey" PRIMARY KEY ("id"),
    CHECK ("endAt" > "startAt"),
    CHECK ("taken" BETWEEN 0 AND "wanted")
);
CREATE INDEX open_shift_ahead ON "OpenShift" ("endAt");

-- Who was asked to take it, and what they said
CREATE TABLE "ShiftOffer" (
    "id" UUID NOT NULL,
    "openShiftId" UUID NOT NULL REFERENCES "OpenShift" ("id"),
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID NOT NULL REFERENCES "Agent" ("id"),
    "answer" TEXT CHECK ("answer" IN ('yes', 'no')),
    "answeredAt" TIMESTAMPTZ(3),
    -- What was laid out for who said yes
    "shiftId" UUID REFERENCES "Shift" ("id"),

    CONSTRAINT "ShiftOffer_pkey" PRIMARY KEY ("id"),
    CHECK (("answer" IS NULL) = ("answeredAt" IS NULL)),
    CHECK ("shiftId" IS NULL OR "answer" = 'yes')
);
CREATE UNIQUE INDEX shift_offer_once ON "ShiftOffer" ("openShiftId", "agentId");
CREATE INDEX shift_offer_of_agent ON "ShiftOffer" ("agentId", "askedAt" DESC);
