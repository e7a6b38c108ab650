-- One row: how a watch is handed over
CREATE TABLE "HandoverPolicy" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    -- The sheet is written so long before a shift ends
    "leadMinutes" INTEGER NOT NULL DEFAULT 15 CHECK ("leadMinutes" BETWEEN 0 AND 120),
    -- What nobody has accepted so long after the end alarms leads
    "alarmMinutes" INTEGER NOT NULL DEFAULT 10 CHECK ("alarmMinutes" BETWEEN 1 AND 240),
    -- Whoever is not back within so long is off: what wakes goes to the deputy or to the queue
    "offHours" INTEGER NOT NULL DEFAULT 8 CHECK ("offHours" BETWEEN 1 AND 72),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "HandoverPolicy_pkey" PRIMARY KEY ("id")
);
INSERT INTO "HandoverPolicy" DEFAULT VALUES;

-- Who takes what wakes while somebody is off
CREATE TABLE "Deputy" (
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "deputyId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Deputy_pkey" PRIMARY KEY ("agentId"),
    CHECK ("agentId" <> "deputyId")
);

-- The sheet of one who leaves. Kept: what stood on it when it was written
CREATE TABLE "Handover" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('shift-end', 'by-hand')),
    "fromAgentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    -- Null: nobody was found, whoever comes takes it
    "toAgentId" UUID REFERENCES "Agent" ("id"),
    "writtenById" UUID REFERENCES "Agent" ("id"),
    "note" TEXT NOT NULL DEFAULT '' CHECK (char_length("note") <= 4000),
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "alarmAt" TIMESTAMPTZ(3) NOT NULL,
    "alarmedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id"),
    CHECK ("toAgentId" IS DISTINCT FROM "fromAgentId")
);
CREATE UNIQUE INDEX handover_of_shift_end ON "Handover" ("fromAgentId", "endsAt") WHERE "kind" = 'shift-end';
CREATE INDEX handover_open ON "Handover" ("alarmAt") WHERE "closedAt" IS NULL;

CREATE TABLE "HandoverLine" (
    "id" UUID NOT NULL,
    "handoverId" UUID NOT NULL REFERENCES "Handover" ("id"),
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id"),
    "group" TEXT NOT NULL CHECK ("group" IN ('red-flags', 'promises', 'drafts', 'waiting', 'callbacks', 'snoozed', 'incidents')),
    -- Under what else it would stand
    "also" TEXT[] NOT NULL DEFAULT '{}',
    "customerName" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "accountHandle" TEXT,
    "reasons" TEXT[] NOT NULL DEFAULT '{}',
    "dueAt" TIMESTAMPTZ(3),
    "nextStep" TEXT NOT NULL DEFAULT '' CHECK (char_length("nextStep") <= 1000),
    "state" TEXT NOT NULL DEFAULT 'pending' CHECK ("state" IN ('pending', 'accepted', 'declined', 'overtaken')),
    "settledById" UUID REFERENCES "Agent" ("id"),
    "settledAt" TIMESTAMPTZ(3),
    "reason" TEXT CHECK (char_length("reason") <= 500),

    CONSTRAINT "HandoverLine_pkey" PRIMARY KEY ("id"),
    CHECK (("state" = 'pending') = ("settledAt" IS NULL)),
    CHECK ("state" <> 'declined' OR "reason" IS NOT NULL)
);
CREATE UNIQUE INDEX handover_line_once ON "HandoverLine" ("handoverId", "conversationId");
CREATE INDEX handover_line_of_conversation ON "HandoverLine" ("conversationId");
-- Sheets are found again by the names and notes on them
CREATE INDEX handover_line_words ON "HandoverLine" USING gin ("customerName" gin_trgm_ops, "nextStep" gin_trgm_ops);
