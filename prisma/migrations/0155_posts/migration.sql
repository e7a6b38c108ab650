-- A hold keeps the planned posts of an account or an incident here; a later one catches what an earlier one let go
CREATE TABLE "PostHold" (
    "id" UUID NOT NULL,
    "number" BIGINT GENERATED ALWAYS AS IDENTITY,
    "accountId" UUID REFERENCES "Account" ("id"),
    "incidentId" UUID REFERENCES "Incident" ("id"),
    "reason" TEXT NOT NULL CHECK (char_length("reason") BETWEEN 1 AND 300),
    "byId" UUID REFERENCES "Agent" ("id"),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID REFERENCES "Agent" ("id"),

    CONSTRAINT "PostHold_pkey" PRIMARY KEY ("id"),
    CHECK (("accountId" IS NULL) <> ("incidentId" IS NULL))
);
CREATE UNIQUE INDEX post_hold_of_account ON "PostHold" ("accountId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX post_hold_of_incident ON "PostHold" ("incidentId") WHERE "endedAt" IS NULL;

-- What the brand team plans, and its place in the outbox
CREATE TABLE "PlannedPost" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    "incidentId" UUID REFERENCES "Incident" ("id"),
    "state" TEXT NOT NULL DEFAULT 'draft' CHECK ("state" IN ('draft', 'asked', 'returned', 'planned', 'sending', 'sent', 'unconfirmed', 'refused', 'failed', 'cancelled')),
    -- As the clock on the wall there shows it; null: as soon as it is let go
    "plannedLocal" TEXT CHECK ("plannedLocal" ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
    "zone" TEXT NOT NULL CHECK (char_length("zone") BETWEEN 1 AND 60),
    "plannedAt" TIMESTAMPTZ(3),
    "shift" TEXT NOT NULL DEFAULT 'none' CHECK ("shift" IN ('none', 'later')),
    "note" TEXT NOT NULL DEFAULT '' CHECK (char_length("note") <= 500),
    -- From when it is to leave; null while it waits to be let go
    "dueAt" TIMESTAMPTZ(3),
    -- Moved on while the provider takes nothing
    "sendAfter" TIMESTAMPTZ(3),
    -- Of its first attempt since it was planned
    "firstTriedAt" TIMESTAMPTZ(3),
    "holdId" UUID REFERENCES "PostHold" ("id"),
    -- Holds up to this number do not keep it any more
    "releasedThrough" BIGINT NOT NULL DEFAULT 0,
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    -- Whose words they are now
    "changedById" UUID REFERENCES "Agent" ("id"),
    "askedById" UUID REFERENCES "Agent" ("id"),
    "askedAt" TIMESTAMPTZ(3),
    "decidedById" UUID REFERENCES "Agent" ("id"),
    "decidedAt" TIMESTAMPTZ(3),
    "decisionNote" TEXT CHECK (char_length("decisionNote") <= 500),
    "cancelledFrom" TEXT,
    "cancelledAt" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "nextLookAt" TIMESTAMPTZ(3),
    "looks" INTEGER NOT NULL DEFAULT 0,
    "retriedUnconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "code" TEXT,
    "values" JSONB,
    "sentAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PlannedPost_pkey" PRIMARY KEY ("id"),
    CHECK ("state" <> 'sending' OR "leaseUntil" IS NOT NULL)
);
-- One post of an account is under way at a time
CREATE UNIQUE INDEX post_under_way ON "PlannedPost" ("accountId") WHERE "state" = 'sending';
CREATE INDEX post_due ON "PlannedPost" ("dueAt", "id") WHERE "state" = 'planned';
CREATE INDEX post_of_account_due ON "PlannedPost" ("accountId", "dueAt", "id") WHERE "state" = 'planned';
CREATE INDEX post_lease ON "PlannedPost" ("leaseUntil") WHERE "state" = 'sending';
CREATE INDEX post_look ON "PlannedPost" ("nextLookAt") WHERE "state" = 'unconfirmed';
CREATE INDEX post_in_calendar ON "PlannedPost" (coalesce("sentAt", "plannedAt", "createdAt"), "id");
CREATE INDEX post_of_incident ON "PlannedPost" ("incidentId") WHERE "incidentId" IS NOT NULL;
CREATE INDEX post_of_hold ON "PlannedPost" ("holdId") WHERE "holdId" IS NOT NULL;

-- The posts of a thread, in order; one of an unsplit post
CREATE TABLE "PlannedPart" (
    "postId" UUID NOT NULL REFERENCES "PlannedPost" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL CHECK ("position" BETWEEN 0 AND 24),
    "text" TEXT NOT NULL CHECK (char_length("text") <= 4000),
    "textHash" TEXT NOT NULL,
    "attachmentIds" UUID[] NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'waiting' CHECK ("state" IN ('waiting', 'sending', 'sent', 'unconfirmed', 'refused', 'failed')),
    "externalId" TEXT,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlannedPart_pkey" PRIMARY KEY ("postId", "position"),
    CHECK ("state" <> 'sent' OR "sentAt" IS NOT NULL)
);
CREATE INDEX planned_part_known ON "PlannedPart" ("externalId") WHERE "externalId" IS NOT NULL;
CREATE INDEX planned_part_file ON "PlannedPart" USING gin ("attachmentIds");

-- Committed before the call goes out
CREATE TABLE "PostAttempt" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL REFERENCES "PlannedPost" ("id"),
    "position" INTEGER NOT NULL,
    "fence" INTEGER NOT NULL,
    "textHash" TEXT NOT NULL,
    "replyToExternalId" TEXT,
    "newestOwnId" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadlineAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "code" TEXT,
    "values" JSONB,

    CONSTRAINT "PostAttempt_pkey" PRIMARY KEY ("id")
);
CREATE INDEX post_attempt_of ON "PostAttempt" ("postId", "startedAt");
CREATE INDEX post_attempt_in_doubt ON "PostAttempt" ("startedAt") WHERE "endedAt" IS NULL OR "outcome" = 'unknown';

-- What was posted by hand in the app of the provider and speaks to nobody
CREATE TABLE "NativePost" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    "externalId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "url" TEXT,

    CONSTRAINT "NativePost_pkey" PRIMARY KEY ("id"),
    CONSTRAINT native_post_once UNIQUE ("accountId", "externalId")
);
CREATE INDEX native_post_in_calendar ON "NativePost" ("publishedAt", "id");

-- What an account asks of its posts
CREATE TABLE "PostRule" (
    "accountId" UUID NOT NULL REFERENCES "Account" ("id") ON DELETE CASCADE,
    "approval" TEXT NOT NULL CHECK ("approval" IN ('none', 'member', 'lead')),
    "altText" TEXT NOT NULL CHECK ("altText" IN ('warn', 'require')),

    CONSTRAINT "PostRule_pkey" PRIMARY KEY ("accountId")
);
