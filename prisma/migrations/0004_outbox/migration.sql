-- While a provider takes nothing from an account, its queue waits here, shared by all workers
CREATE TABLE "OutboxHold" (
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    "audience" TEXT NOT NULL CHECK ("audience" IN ('public', 'private')),
    "untilAt" TIMESTAMPTZ(3) NOT NULL,
    "code" TEXT NOT NULL,
    "values" JSONB,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "OutboxHold_pkey" PRIMARY KEY ("accountId", "audience")
);

-- Hiding a reply under our post (or showing it again), asked for by a person, done by the worker
CREATE TABLE "HideOrder" (
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id"),
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    "hidden" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "agentId" UUID REFERENCES "Agent" ("id"),
    "state" TEXT NOT NULL DEFAULT 'waiting' CHECK ("state" IN ('waiting', 'done', 'refused')),
    "code" TEXT,
    "values" JSONB,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "HideOrder_pkey" PRIMARY KEY ("interactionId")
);
CREATE INDEX hide_order_waiting ON "HideOrder" ("nextTryAt") WHERE state = 'waiting';

-- Own posts that come in are matched against what may have gone out
CREATE INDEX attempt_open ON "Attempt" ("replyId") WHERE "endedAt" IS NULL;
CREATE INDEX reply_sent ON "Reply" ("accountId", audience, "sentAt" DESC) WHERE "sentAt" IS NOT NULL;
CREATE INDEX attempt_in_doubt ON "Attempt" ("startedAt") WHERE "endedAt" IS NULL OR outcome = 'unknown';
