-- What holds somebody back: a trainee only drafts; a helper of a storm has an end, and may see one incident alone
CREATE TABLE "AgentLimit" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "draftOnly" BOOLEAN NOT NULL,
    -- Of a helper, whose sign-in stops then; of anybody else the limit alone
    "isHelper" BOOLEAN NOT NULL DEFAULT false,
    "untilAt" TIMESTAMPTZ(3),
    "incidentId" UUID REFERENCES "Incident" ("id"),
    -- By which the incident's conversations are known
    "tag" TEXT CHECK (char_length("tag") BETWEEN 1 AND 40),
    "reason" TEXT NOT NULL CHECK (char_length("reason") BETWEEN 1 AND 300),
    "setById" UUID REFERENCES "Agent" ("id"),
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID REFERENCES "Agent" ("id"),

    CONSTRAINT "AgentLimit_pkey" PRIMARY KEY ("id"),
    CHECK (NOT "isHelper" OR "untilAt" IS NOT NULL),
    CHECK (("incidentId" IS NULL) = ("tag" IS NULL)),
    CHECK ("draftOnly" OR "isHelper" OR "incidentId" IS NOT NULL)
);
CREATE UNIQUE INDEX agent_limit_in_force ON "AgentLimit" ("agentId") WHERE "endedAt" IS NULL;
CREATE INDEX agent_limit_until ON "AgentLimit" ("untilAt") WHERE "endedAt" IS NULL AND "untilAt" IS NOT NULL;

-- An answer that waits for somebody else's yes. Its id becomes the reply's
CREATE TABLE "Approval" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id"),
    "writerId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "channel" TEXT NOT NULL,
    "audience" TEXT NOT NULL CHECK ("audience" IN ('public', 'private')),
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    -- Everything else that was asked for, as it came
    "input" JSONB NOT NULL,
    -- The newest interaction its writer had seen
    "seenNumber" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    -- Of the open turn when it was asked; from then on anybody may approve when no lead is here
    "dueAt" TIMESTAMPTZ(3),
    "openToAllAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting' CHECK ("state" IN ('waiting', 'approved', 'returned', 'taken-over', 'withdrawn', 'expired')),
    "decidedById" UUID REFERENCES "Agent" ("id"),
    "decidedAt" TIMESTAMPTZ(3),
    -- How much of the text the approver changed, 0 to 1
    "editShare" DOUBLE PRECISION,
    "comment" TEXT CHECK (char_length("comment") <= 1000),
    -- What left, where it was edited
    "sentText" TEXT,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("id"),
    CHECK (("state" = 'waiting') = ("decidedAt" IS NULL)),
    CHECK ("state" NOT IN ('approved', 'taken-over', 'returned') OR "decidedById" IS DISTINCT FROM "writerId")
);
CREATE INDEX approval_waiting ON "Approval" ("dueAt", "id") WHERE "state" = 'waiting';
CREATE INDEX approval_of_conversation ON "Approval" ("conversationId", "askedAt");
CREATE UNIQUE INDEX approval_once ON "Approval" ("conversationId", "writerId", "textHash") WHERE "state" = 'waiting';

-- Who let it out, where somebody else wrote it
ALTER TABLE "Reply" ADD COLUMN "approvedById" UUID REFERENCES "Agent" ("id");

-- Who is asked by mail beside the desk: other departments of the house
CREATE TABLE "Department" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL CHECK (char_length("name") BETWEEN 1 AND 80),
    "address" TEXT NOT NULL CHECK (char_length("address") BETWEEN 3 AND 320),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX department_name ON "Department" (lower("name")) WHERE "retiredAt" IS NULL;

-- A question to a department, and its answers, which come back as notes
CREATE TABLE "SideConversation" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id"),
    "departmentId" UUID NOT NULL REFERENCES "Department" ("id"),
    -- As it was when it was asked
    "address" TEXT NOT NULL,
    -- Stands in the subject, for who answers without the headers of a reply
    "token" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "subject" TEXT NOT NULL CHECK (char_length("subject") <= 300),
    "text" TEXT NOT NULL,
    "interactionIds" UUID[] NOT NULL DEFAULT '{}',
    "askedById" UUID REFERENCES "Agent" ("id"),
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open' CHECK ("state" IN ('open', 'answered', 'closed')),
    "answeredAt" TIMESTAMPTZ(3),
    -- The last thing a machine said: out of office, undeliverable
    "noticedAt" TIMESTAMPTZ(3),
    "notice" TEXT CHECK ("notice" IN ('automatic', 'bounced')),
    "closedById" UUID REFERENCES "Agent" ("id"),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SideConversation_pkey" PRIMARY KEY ("id"),
    CHECK (("state" = 'closed') = ("closedAt" IS NOT NULL))
);
CREATE UNIQUE INDEX side_conversation_token ON "SideConversation" ("token");
CREATE UNIQUE INDEX side_conversation_message ON "SideConversation" ("messageId");
CREATE INDEX side_conversation_of ON "SideConversation" ("conversationId", "askedAt");

-- The same mail read twice is one answer
CREATE TABLE "SideAnswer" (
    "sideId" UUID NOT NULL REFERENCES "SideConversation" ("id") ON DELETE CASCADE,
    "externalId" TEXT NOT NULL,
    "interactionId" UUID REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SideAnswer_pkey" PRIMARY KEY ("sideId", "externalId")
);
