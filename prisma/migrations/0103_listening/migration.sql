-- What is searched for in public, in the channel's own search language, for one of our accounts
CREATE TABLE "ListeningQuery" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    "name" TEXT NOT NULL CHECK (char_length("name") BETWEEN 1 AND 80),
    "query" TEXT NOT NULL CHECK (char_length("query") BETWEEN 1 AND 4096),
    "language" TEXT,
    "isOn" BOOLEAN NOT NULL DEFAULT true,
    "changeNumber" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    -- Gone from the list; what it found keeps its name
    "retiredAt" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'new' CHECK ("state" IN ('new', 'running', 'refused', 'limited', 'spent', 'away')),
    -- What the provider said when it refused, in its own words
    "cause" TEXT CHECK (char_length("cause") <= 500),
    "lastRunAt" TIMESTAMPTZ(3),
    -- Not asked again before
    "restsUntil" TIMESTAMPTZ(3),
    -- How far it was read; moved after commit
    "cursor" JSONB,

    CONSTRAINT "ListeningQuery_pkey" PRIMARY KEY ("id"),
    CHECK ("state" <> 'refused' OR "cause" IS NOT NULL)
);
CREATE UNIQUE INDEX listening_query_name ON "ListeningQuery" ("accountId", lower("name")) WHERE "retiredAt" IS NULL;
CREATE INDEX listening_query_due ON "ListeningQuery" ("accountId", "lastRunAt") WHERE "retiredAt" IS NULL AND "isOn";

-- A post that was found: in the lane, left out by a rule, put aside by a person, or made a conversation. Kept 30 days
CREATE TABLE "ListenedPost" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "aliases" TEXT[] NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    "place" TEXT NOT NULL,
    "authorExternalId" TEXT NOT NULL,
    "author" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "quote" JSONB,
    "media" JSONB NOT NULL DEFAULT '[]',
    "inReplyToExternalId" TEXT,
    "url" TEXT,
    "mayApiReply" BOOLEAN,
    "reposts" INTEGER NOT NULL DEFAULT 0,
    "likes" INTEGER NOT NULL DEFAULT 0,
    "views" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "rawEventId" UUID,
    "state" TEXT NOT NULL CHECK ("state" IN ('new', 'left-out', 'dismissed', 'conversed')),
    -- Why a rule left it out
    "rule" TEXT CHECK ("rule" IN ('own', 'repost', 'known', 'mention', 'in-thread')),
    -- Why a person put it aside
    "reason" TEXT CHECK ("reason" IN ('not-about-us', 'joke', 'competitor', 'spam', 'news', 'other')),
    "note" TEXT CHECK (char_length("note") <= 300),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID REFERENCES "Agent" ("id"),
    "interactionId" UUID,
    "conversationId" UUID,

    CONSTRAINT "ListenedPost_pkey" PRIMARY KEY ("id"),
    CHECK ("state" <> 'left-out' OR "rule" IS NOT NULL),
    CHECK ("state" <> 'dismissed' OR ("reason" IS NOT NULL AND "decidedAt" IS NOT NULL)),
    CHECK ("state" <> 'conversed' OR ("conversationId" IS NOT NULL AND "decidedAt" IS NOT NULL))
);
CREATE UNIQUE INDEX "ListenedPost_channel_externalId_key" ON "ListenedPost" ("channel", "externalId");
CREATE INDEX listened_lane ON "ListenedPost" ("publishedAt" DESC, "id" DESC) WHERE "state" = 'new';
CREATE INDEX listened_left_out ON "ListenedPost" ("receivedAt" DESC, "id" DESC) WHERE "state" IN ('left-out', 'dismissed');
CREATE INDEX listened_decided ON "ListenedPost" ("decidedAt" DESC) WHERE "decidedAt" IS NOT NULL;
CREATE INDEX listened_in_place ON "ListenedPost" ("channel", "place", "authorExternalId");
CREATE INDEX listened_of_author ON "ListenedPost" ("channel", "authorExternalId");
CREATE INDEX listened_old ON "ListenedPost" ("receivedAt");

-- Which queries found it
CREATE TABLE "ListenedMatch" (
    "postId" UUID NOT NULL REFERENCES "ListenedPost" ("id") ON DELETE CASCADE,
    "queryId" UUID NOT NULL REFERENCES "ListeningQuery" ("id"),
    "foundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ListenedMatch_pkey" PRIMARY KEY ("postId", "queryId")
);
CREATE INDEX listened_match_of_query ON "ListenedMatch" ("queryId", "foundAt" DESC);

-- What ingest left aside: bystanders, newest first
CREATE INDEX interaction_aside ON "Interaction" ("receivedAt" DESC, "id" DESC)
  WHERE "conversationId" IS NULL AND "direction" = 'inbound' AND "audience" = 'public';
