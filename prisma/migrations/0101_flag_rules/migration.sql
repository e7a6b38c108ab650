-- What flags a desk raises and what each weighs. A set is never changed: the newest is in force, an older one is
-- restored by publishing it again. Without any, the rules the program brings are in force.
CREATE TABLE "FlagRuleSet" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "restores" INTEGER,
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FlagRuleSet_pkey" PRIMARY KEY ("id"),
    CHECK ("version" >= 1),
    CHECK (char_length("note") <= 500)
);
CREATE UNIQUE INDEX "FlagRuleSet_version_key" ON "FlagRuleSet" ("version");

-- The one draft of the desk: what leads are working on, not yet in force
CREATE TABLE "FlagRuleDraft" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "rules" JSONB NOT NULL,
    -- The version it was begun from
    "basedOn" INTEGER NOT NULL,
    "changeNumber" INTEGER NOT NULL DEFAULT 1,
    "savedById" UUID REFERENCES "Agent" ("id"),
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FlagRuleDraft_pkey" PRIMARY KEY ("id")
);

-- Rules held against what customers wrote in the last days, by the worker in batches
CREATE TABLE "FlagReplay" (
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
    "result" JSONB,
    "failure" JSONB,
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FlagReplay_pkey" PRIMARY KEY ("id"),
    CHECK ("toAt" > "fromAt"),
    CHECK (("readAt" IS NULL) = ("readId" IS NULL))
);
CREATE INDEX flag_replay_to_do ON "FlagReplay" ("createdAt") WHERE "state" IN ('waiting', 'running');
CREATE UNIQUE INDEX flag_replay_one ON "FlagReplay" ((true)) WHERE "state" IN ('waiting', 'running');

-- What those rules would have flagged: ids and phrases of the rules, none of what anybody wrote
CREATE TABLE "FlagReplayHit" (
    "replayId" UUID NOT NULL REFERENCES "FlagReplay" ("id") ON DELETE CASCADE,
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    "kind" TEXT NOT NULL,
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id") ON DELETE CASCADE,
    "phrases" TEXT[] NOT NULL DEFAULT '{}',

    CONSTRAINT "FlagReplayHit_pkey" PRIMARY KEY ("replayId", "interactionId", "kind")
);
CREATE INDEX flag_replay_hits ON "FlagReplayHit" ("replayId", "kind", "conversationId");
