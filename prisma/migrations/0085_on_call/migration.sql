-- Whom a page goes to, one after another, until somebody has it
CREATE TABLE "OnCallChain" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL CHECK (char_length("name") BETWEEN 1 AND 80),
    -- How long each has before the next is paged
    "ackMinutes" INTEGER NOT NULL DEFAULT 5 CHECK ("ackMinutes" BETWEEN 1 AND 120),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OnCallChain_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX on_call_chain_name ON "OnCallChain" (lower("name")) WHERE "retiredAt" IS NULL;

-- Who is on call when, on a wall clock (`coverage/rules/on-call-times`). Never changed: one ends and another begins, so
-- that who was on call at any instant stays what it was.
CREATE TABLE "OnCallSlot" (
    "id" UUID NOT NULL,
    "chainId" UUID NOT NULL REFERENCES "OnCallChain" ("id"),
    -- 1 is paged first
    "place" SMALLINT NOT NULL CHECK ("place" BETWEEN 1 AND 9),
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "zone" TEXT NOT NULL CHECK ("zone" <> ''),
    "startLocal" TEXT NOT NULL,
    "endLocal" TEXT NOT NULL,
    "recurrence" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OnCallSlot_pkey" PRIMARY KEY ("id"),
    CHECK ("endLocal" > "startLocal")
);
CREATE INDEX on_call_slot_of_chain ON "OnCallSlot" ("chainId", "endedAt");

-- How an agent is reached. A number is unverified until its code came back; what was removed keeps its kind alone.
CREATE TABLE "PageRoute" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('push', 'mail', 'webhook', 'sms', 'voice')),
    -- An address of a webhook or a number in E.164; empty for push and mail
    "target" TEXT NOT NULL DEFAULT '',
    "sealedSecret" BYTEA,
    "verifiedAt" TIMESTAMPTZ(3),
    "codeAt" TIMESTAMPTZ(3),
    "codeTries" SMALLINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PageRoute_pkey" PRIMARY KEY ("id"),
    CHECK ("removedAt" IS NOT NULL OR ("kind" IN ('push', 'mail')) = ("target" = ''))
);
CREATE UNIQUE INDEX page_route_of_agent ON "PageRoute" ("agentId", "kind", "target") WHERE "removedAt" IS NULL;
CREATE INDEX page_route_by_target ON "PageRoute" ("target") WHERE "removedAt" IS NULL AND "target" <> '';

-- One row: who carries our text messages and calls
CREATE TABLE "PagingProvider" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "url" TEXT NOT NULL,
    "accountSid" TEXT NOT NULL,
    "sealedToken" BYTEA NOT NULL,
    "fromNumber" TEXT NOT NULL,
    "changeNumber" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PagingProvider_pkey" PRIMARY KEY ("id")
);

-- Somebody is called to the desk, or one's routes are tried, or a number is proved by a code
CREATE TABLE "Page" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('call', 'test', 'code')),
    -- The same thing pages once
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL CHECK (char_length("reason") BETWEEN 1 AND 200),
    "chainId" UUID REFERENCES "OnCallChain" ("id"),
    "conversationId" UUID,
    "raisedById" UUID,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "ackMinutes" INTEGER NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('open', 'acknowledged', 'unanswered', 'ended')),
    "level" INTEGER NOT NULL DEFAULT 0,
    "adminRounds" INTEGER NOT NULL DEFAULT 0,
    -- When the next is paged
    "nextAt" TIMESTAMPTZ(3),
    "acknowledgedById" UUID,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedVia" TEXT CHECK ("acknowledgedVia" IN ('desk', 'link', 'sms', 'voice')),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Page_pkey" PRIMARY KEY ("id"),
    CHECK (("state" = 'acknowledged') = ("acknowledgedAt" IS NOT NULL)),
    CHECK ("state" = 'open' OR "nextAt" IS NULL)
);
CREATE UNIQUE INDEX page_key ON "Page" ("key");
CREATE INDEX page_due ON "Page" ("nextAt") WHERE "state" = 'open' AND "nextAt" IS NOT NULL;
CREATE INDEX page_of_conversation ON "Page" ("conversationId", "raisedAt") WHERE "conversationId" IS NOT NULL;
CREATE INDEX page_newest ON "Page" ("raisedAt" DESC, "id" DESC);

-- One try to reach one person by one route. The attempt is committed before the call; in doubt it is never made again.
CREATE TABLE "PageStep" (
    "id" UUID NOT NULL,
    "pageId" UUID NOT NULL REFERENCES "Page" ("id"),
    "level" INTEGER NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "routeId" UUID REFERENCES "PageRoute" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('push', 'mail', 'webhook', 'sms', 'voice', 'none')),
    "state" TEXT NOT NULL CHECK ("state" IN ('queued', 'sending', 'sent', 'refused', 'failed', 'unconfirmed', 'skipped')),
    "sendAfter" TIMESTAMPTZ(3) NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "tries" SMALLINT NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "attemptedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "code" TEXT,
    "externalId" TEXT,

    CONSTRAINT "PageStep_pkey" PRIMARY KEY ("id"),
    CHECK (("kind" = 'none') = ("routeId" IS NULL))
);
CREATE UNIQUE INDEX page_step_once ON "PageStep" ("pageId", "level", "routeId") WHERE "routeId" IS NOT NULL;
CREATE INDEX page_step_queued ON "PageStep" ("sendAfter", "id") WHERE "state" = 'queued';
CREATE INDEX page_step_sending ON "PageStep" ("leaseUntil") WHERE "state" = 'sending';
CREATE INDEX page_step_of_route ON "PageStep" ("routeId", "id") WHERE "routeId" IS NOT NULL;
CREATE INDEX page_step_of_agent ON "PageStep" ("agentId", "pageId");

-- An alarm may page as well as mail
ALTER TABLE "Alarm" ADD COLUMN "pageChainId" UUID REFERENCES "OnCallChain" ("id");
