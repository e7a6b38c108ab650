-- Who is not heard for now: what they write opens no turn
CREATE TABLE "MutedCustomer" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL REFERENCES "Customer" ("id") ON DELETE CASCADE,
    "reason" TEXT NOT NULL CHECK (char_length("reason") BETWEEN 1 AND 500),
    "until" TIMESTAMPTZ(3),
    "mutedById" UUID REFERENCES "Agent" ("id"),
    "mutedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedById" UUID REFERENCES "Agent" ("id"),
    "endedAt" TIMESTAMPTZ(3),
    -- Conversations that were put away with it, and come back with its end
    "closedIds" UUID[] NOT NULL DEFAULT '{}',

    CONSTRAINT "MutedCustomer_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX muted_now ON "MutedCustomer" ("customerId") WHERE "endedAt" IS NULL;

-- A conversation that nobody ought to answer
CREATE TABLE "SpamMark" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id") ON DELETE CASCADE,
    "reason" TEXT NOT NULL CHECK (char_length("reason") BETWEEN 1 AND 500),
    "markedById" UUID REFERENCES "Agent" ("id"),
    "markedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneById" UUID REFERENCES "Agent" ("id"),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "SpamMark_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX spam_now ON "SpamMark" ("conversationId") WHERE "undoneAt" IS NULL;

-- A person blocked at the provider by an account of ours, or let in again; the worker does it
CREATE TABLE "BlockOrder" (
    "handleId" UUID NOT NULL REFERENCES "Handle" ("id") ON DELETE CASCADE,
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    "blocked" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL CHECK (char_length("reason") BETWEEN 1 AND 500),
    "agentId" UUID REFERENCES "Agent" ("id"),
    "state" TEXT NOT NULL DEFAULT 'waiting' CHECK ("state" IN ('waiting', 'done', 'refused')),
    "code" TEXT,
    "values" JSONB,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BlockOrder_pkey" PRIMARY KEY ("handleId", "accountId")
);
CREATE INDEX block_order_waiting ON "BlockOrder" ("nextTryAt") WHERE state = 'waiting';

-- What a person says of how an interaction was meant, above what words and tone say
CREATE TABLE "HostileMark" (
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    "isHostile" BOOLEAN NOT NULL,
    "agentId" UUID REFERENCES "Agent" ("id"),
    "markedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HostileMark_pkey" PRIMARY KEY ("interactionId")
);

-- Who wants hostile words blurred; without a row they are
CREATE TABLE "ShieldChoice" (
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "isOn" BOOLEAN NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ShieldChoice_pkey" PRIMARY KEY ("agentId")
);

-- An agent who has nothing more to do with a person: wished by the agent, granted by a lead, or set by a lead
CREATE TABLE "TakenOff" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "customerId" UUID NOT NULL REFERENCES "Customer" ("id") ON DELETE CASCADE,
    "reason" TEXT NOT NULL CHECK (char_length("reason") BETWEEN 1 AND 500),
    "wishedAt" TIMESTAMPTZ(3) NOT NULL,
    "grantedById" UUID REFERENCES "Agent" ("id"),
    "grantedAt" TIMESTAMPTZ(3),
    "endedById" UUID REFERENCES "Agent" ("id"),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TakenOff_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX taken_off_one ON "TakenOff" ("agentId", "customerId") WHERE "endedAt" IS NULL;
CREATE INDEX taken_off_of ON "TakenOff" ("customerId") WHERE "endedAt" IS NULL AND "grantedAt" IS NOT NULL;

-- To whom words of customers and colleagues are reported
CREATE TABLE "AbuseSetting" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "contactId" UUID REFERENCES "Agent" ("id"),
    "changedById" UUID REFERENCES "Agent" ("id"),
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AbuseSetting_pkey" PRIMARY KEY ("id")
);

-- Words reported to that person; nobody else but admins reads it
CREATE TABLE "WordReport" (
    "id" UUID NOT NULL,
    "about" TEXT NOT NULL CHECK ("about" IN ('customer', 'colleague')),
    "interactionId" UUID REFERENCES "Interaction" ("id") ON DELETE SET NULL,
    "colleagueId" UUID REFERENCES "Agent" ("id"),
    "reason" TEXT NOT NULL CHECK (char_length("reason") BETWEEN 1 AND 2000),
    "reportedById" UUID NOT NULL REFERENCES "Agent" ("id"),
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "contactId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "settledById" UUID REFERENCES "Agent" ("id"),
    "settledAt" TIMESTAMPTZ(3),
    "outcome" TEXT CHECK (char_length("outcome") <= 2000),

    CONSTRAINT "WordReport_pkey" PRIMARY KEY ("id")
);
CREATE INDEX word_report_of ON "WordReport" ("contactId", "reportedAt" DESC);
