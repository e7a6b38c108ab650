-- What an agent says of themselves. `before` is what they come back to after a silence.
CREATE TABLE "AgentState" (
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "state" TEXT NOT NULL CHECK ("state" IN ('here', 'break', 'finishing', 'training', 'away')),
    "since" TIMESTAMPTZ(3) NOT NULL,
    -- Until when it was announced for
    "until" TIMESTAMPTZ(3),
    "before" TEXT CHECK ("before" IN ('here', 'break', 'finishing', 'training')),

    CONSTRAINT "AgentState_pkey" PRIMARY KEY ("agentId"),
    CHECK ("before" IS NULL OR "state" = 'away')
);

-- Each state from when on, until the next one begins: what hours are counted by
CREATE TABLE "AgentStateSpan" (
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('here', 'break', 'finishing', 'training', 'away')),
    "cause" TEXT NOT NULL CHECK ("cause" IN ('said', 'silent', 'back')),

    CONSTRAINT "AgentStateSpan_pkey" PRIMARY KEY ("agentId", "startAt")
);
CREATE TRIGGER agent_state_span_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AgentStateSpan"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How many open conversations an agent is given at once
ALTER TABLE "WorkTerms" ADD COLUMN "capacity" INTEGER NOT NULL DEFAULT 5 CHECK ("capacity" BETWEEN 1 AND 500);
-- Nothing is given out in the last minutes before a break or the end of a shift
ALTER TABLE "CoverPolicy" ADD COLUMN "quietMinutes" INTEGER NOT NULL DEFAULT 10 CHECK ("quietMinutes" BETWEEN 0 AND 120);

-- Teams whose new conversations are given out by turn
CREATE TABLE "TeamSharing" (
    "teamId" UUID NOT NULL REFERENCES "Team" ("id") ON DELETE CASCADE,
    "isOn" BOOLEAN NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,

    CONSTRAINT "TeamSharing_pkey" PRIMARY KEY ("teamId")
);

-- When an agent was last given one by turn
CREATE TABLE "LastGiven" (
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "givenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LastGiven_pkey" PRIMARY KEY ("agentId")
);

-- Kept on purpose past the end of a shift
CREATE TABLE "KeptConversation" (
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id") ON DELETE CASCADE,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KeptConversation_pkey" PRIMARY KEY ("conversationId")
);

-- The ends of shifts whose conversations went back to the queue, and those still held back by an open composer.
-- The roster is written anew when a shift changes; this stays.
CREATE TABLE "ShiftEnd" (
    "shiftId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    "held" UUID[] NOT NULL DEFAULT '{}',

    CONSTRAINT "ShiftEnd_pkey" PRIMARY KEY ("shiftId", "heldOn")
);
CREATE INDEX shift_end_held ON "ShiftEnd" ("endAt") WHERE "held" <> '{}';
