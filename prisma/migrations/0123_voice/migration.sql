-- How the desk writes: the desk's own rules, and what leads changed of those the program brings (same id, kind set).
-- Without a row a rule is as the program has it.
CREATE TABLE "VoiceRule" (
    "id" UUID NOT NULL,
    -- Which of the program's; null for the desk's own
    "kind" TEXT CHECK ("kind" ~ '^[a-z-]{1,30}$'),
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    -- Drawn anew at each change: together they tell one state of the guide from another
    "revision" UUID NOT NULL,
    "isOver" BOOLEAN NOT NULL DEFAULT false,
    "changedById" UUID REFERENCES "Agent" ("id"),
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VoiceRule_pkey" PRIMARY KEY ("id"),
    CHECK ("kind" IS NULL OR NOT "isOver")
);

-- Every state a rule was in; never changed
CREATE TABLE "VoiceRuleVersion" (
    "ruleId" UUID NOT NULL REFERENCES "VoiceRule" ("id") ON DELETE CASCADE,
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "content" JSONB NOT NULL,
    "isOver" BOOLEAN NOT NULL DEFAULT false,
    "changedById" UUID REFERENCES "Agent" ("id"),
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VoiceRuleVersion_pkey" PRIMARY KEY ("ruleId", "version")
);

-- Rules held against what the desk answered in the last days, by the worker in batches
CREATE TABLE "VoiceReplay" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    "rules" JSONB NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "toAt" TIMESTAMPTZ(3) NOT NULL,
    -- Where the next batch begins: the last one read, newest first
    "readAt" TIMESTAMPTZ(3),
    "readId" UUID,
    "readCount" INTEGER NOT NULL DEFAULT 0,
    "totalCount" INTEGER,
    "failure" JSONB,
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "VoiceReplay_pkey" PRIMARY KEY ("id"),
    CHECK ("toAt" > "fromAt"),
    CHECK (("readAt" IS NULL) = ("readId" IS NULL))
);
CREATE INDEX voice_replay_to_do ON "VoiceReplay" ("createdAt") WHERE "state" IN ('waiting', 'running');
CREATE UNIQUE INDEX voice_replay_one ON "VoiceReplay" ((true)) WHERE "state" IN ('waiting', 'running');

-- Where a rule would have spoken: ids and places, none of what anybody wrote
CREATE TABLE "VoiceReplayHit" (
    "replayId" UUID NOT NULL REFERENCES "VoiceReplay" ("id") ON DELETE CASCADE,
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    "ruleId" UUID NOT NULL,
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id") ON DELETE CASCADE,
    "fromPlace" INTEGER NOT NULL CHECK ("fromPlace" >= 0),
    "toPlace" INTEGER NOT NULL,

    CONSTRAINT "VoiceReplayHit_pkey" PRIMARY KEY ("replayId", "interactionId", "ruleId"),
    CHECK ("toPlace" >= "fromPlace")
);
CREATE INDEX voice_replay_hits ON "VoiceReplayHit" ("replayId", "ruleId", "conversationId");
