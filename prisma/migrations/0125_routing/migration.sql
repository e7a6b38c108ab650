-- Where what comes in goes, kept by leads in order. A set is never changed: the newest is in force, an older one is
-- restored by saving it again. Without any nothing is routed.
CREATE TABLE "RoutingRuleSet" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    -- {rules, heatLimit}
    "rules" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '' CHECK (char_length("note") <= 500),
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoutingRuleSet_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "RoutingRuleSet_version_key" ON "RoutingRuleSet" ("version");

-- What routing made of the turn that is open in a conversation: once for each turn
CREATE TABLE "RoutedConversation" (
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id") ON DELETE CASCADE,
    -- The first interaction of that turn
    "turnId" UUID NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('given', 'waiting', 'pull', 'kept', 'unmatched')),
    "version" INTEGER NOT NULL,
    "ruleId" TEXT,
    "agentId" UUID REFERENCES "Agent" ("id"),
    -- [{code, values}]: why it lies where it lies
    "because" JSONB NOT NULL DEFAULT '[]',
    "routedAt" TIMESTAMPTZ(3) NOT NULL,
    -- When it goes on to another team if nobody has it by then
    "overflowAt" TIMESTAMPTZ(3),
    "overflowedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoutedConversation_pkey" PRIMARY KEY ("conversationId")
);
CREATE INDEX routed_to_do ON "RoutedConversation" ("routedAt") WHERE "state" IN ('waiting', 'pull');

-- What somebody is told whose language nobody here reads now, in that language, approved by leads
CREATE TABLE "LanguageText" (
    "language" TEXT NOT NULL CHECK ("language" ~ '^[a-z]{2,3}$'),
    "text" TEXT NOT NULL CHECK (char_length("text") BETWEEN 1 AND 2000),
    "changedById" UUID REFERENCES "Agent" ("id"),
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LanguageText_pkey" PRIMARY KEY ("language")
);
