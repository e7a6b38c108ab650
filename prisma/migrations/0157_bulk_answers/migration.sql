-- Everybody affected who wrote and waits is answered, each in their own conversation, by one text in their language
CREATE TABLE "BulkAnswer" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL REFERENCES "Incident" ("id"),
    -- Null: the approved statement
    "macroId" UUID REFERENCES "Macro" ("id") ON DELETE SET NULL,
    "name" TEXT NOT NULL,
    -- As they were when it was looked through
    "texts" JSONB NOT NULL CHECK (jsonb_typeof("texts") = 'array'),
    "state" TEXT NOT NULL DEFAULT 'running' CHECK ("state" IN ('running', 'stopped', 'done')),
    "perMinute" INTEGER NOT NULL CHECK ("perMinute" BETWEEN 1 AND 120),
    -- Whose name stands under each, with whose rights
    "createdById" UUID NOT NULL REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stoppedById" UUID REFERENCES "Agent" ("id"),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkAnswer_pkey" PRIMARY KEY ("id"),
    CHECK (("state" = 'running') = ("endedAt" IS NULL))
);
CREATE UNIQUE INDEX bulk_answer_running ON "BulkAnswer" ("incidentId") WHERE "state" = 'running';
CREATE INDEX bulk_answer_in_order ON "BulkAnswer" ("incidentId", "createdAt");

CREATE TABLE "BulkAnswerItem" (
    "bulkAnswerId" UUID NOT NULL REFERENCES "BulkAnswer" ("id") ON DELETE CASCADE,
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id") ON DELETE CASCADE,
    -- Made before it is queued: the same item is the same reply
    "replyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "variant" INTEGER NOT NULL DEFAULT 0,
    -- The newest interaction that was looked at
    "seenNumber" INTEGER NOT NULL,
    "sendAfter" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting' CHECK ("state" IN ('waiting', 'queued', 'left-out', 'stopped')),
    "code" TEXT,
    "values" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "BulkAnswerItem_pkey" PRIMARY KEY ("bulkAnswerId", "conversationId"),
    CONSTRAINT bulk_answer_reply UNIQUE ("replyId"),
    CHECK (("state" = 'left-out') = ("code" IS NOT NULL))
);
CREATE INDEX bulk_answer_item_due ON "BulkAnswerItem" ("sendAfter") WHERE "state" = 'waiting';
CREATE INDEX bulk_answer_item_of_conversation ON "BulkAnswerItem" ("conversationId");

-- People of a segment are found by their facts
CREATE INDEX customer_fact_lower_value ON "CustomerFact" ("kind", lower("value") text_pattern_ops) WHERE "removedAt" IS NULL;
