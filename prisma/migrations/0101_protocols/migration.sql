-- What was done because a flag was raised: once for each
CREATE TABLE "FlagConsequence" (
    "flagId" UUID NOT NULL REFERENCES "Flag" ("id") ON DELETE CASCADE,
    "actedAt" TIMESTAMPTZ(3) NOT NULL,
    "fromTeamId" UUID,
    "toTeamId" UUID,
    "pageId" UUID,

    CONSTRAINT "FlagConsequence_pkey" PRIMARY KEY ("flagId")
);

-- What to do and to say when somebody is in danger, kept by leads. '' is any country or any language.
CREATE TABLE "SafetyProtocol" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('self-harm', 'threat', 'minor', 'medical')),
    "country" TEXT NOT NULL DEFAULT '' CHECK ("country" ~ '^([A-Z]{2})?$'),
    "language" TEXT NOT NULL DEFAULT '' CHECK ("language" ~ '^([a-z]{2})?$'),
    -- {words, helpLines, forbidden, skill, checklist, pages}
    "content" JSONB NOT NULL,
    "changeNumber" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID REFERENCES "Agent" ("id"),
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SafetyProtocol_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX safety_protocol_of ON "SafetyProtocol" ("kind", "country", "language") WHERE "retiredAt" IS NULL;

-- A step of a checklist that somebody says was done
CREATE TABLE "ProtocolStep" (
    "id" UUID NOT NULL,
    "flagId" UUID NOT NULL REFERENCES "Flag" ("id") ON DELETE CASCADE,
    "step" TEXT NOT NULL CHECK (char_length("step") BETWEEN 1 AND 40),
    "doneById" UUID NOT NULL REFERENCES "Agent" ("id"),
    "doneAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProtocolStep_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX protocol_step_done ON "ProtocolStep" ("flagId", "step") WHERE "undoneAt" IS NULL;

-- Another agent agrees, for a quarter of an hour, to what one alone may not do with a flagged conversation
CREATE TABLE "FlagSecond" (
    "flagId" UUID NOT NULL REFERENCES "Flag" ("id") ON DELETE CASCADE,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "agreedAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FlagSecond_pkey" PRIMARY KEY ("flagId", "agentId"),
    CHECK ("untilAt" >= "agreedAt")
);
