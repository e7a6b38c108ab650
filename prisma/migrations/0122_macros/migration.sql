-- Texts that are written again and again. "content" is what a macro says and does now; every version is kept beside it.
CREATE TABLE "Macro" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL CHECK (char_length("name") BETWEEN 1 AND 80),
    -- What is typed after ";"
    "short" TEXT NOT NULL CHECK (char_length("short") BETWEEN 1 AND 30),
    "teamId" UUID REFERENCES "Team" ("id") ON DELETE SET NULL,
    "accountId" UUID REFERENCES "Account" ("id") ON DELETE SET NULL,
    "content" JSONB NOT NULL,
    -- Name, short and texts, for the search
    "searched" TEXT NOT NULL,
    "words" TSVECTOR GENERATED ALWAYS AS (public.search_words("searched")) STORED,
    "ownerId" UUID REFERENCES "Agent" ("id"),
    "version" INTEGER NOT NULL DEFAULT 1 CHECK ("version" >= 1),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID REFERENCES "Agent" ("id"),
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Macro_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX macro_short ON "Macro" (lower("short")) WHERE "retiredAt" IS NULL;
CREATE INDEX macro_words ON "Macro" USING gin ("words") WHERE "retiredAt" IS NULL;

CREATE TABLE "MacroVersion" (
    "macroId" UUID NOT NULL REFERENCES "Macro" ("id") ON DELETE CASCADE,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "short" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "savedById" UUID REFERENCES "Agent" ("id"),
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MacroVersion_pkey" PRIMARY KEY ("macroId", "version")
);

-- That somebody took a macro for an answer. None of the words: "digest" is keyed, and tells whether they left unchanged.
CREATE TABLE "MacroUse" (
    "id" UUID NOT NULL,
    "macroId" UUID NOT NULL REFERENCES "Macro" ("id") ON DELETE CASCADE,
    "version" INTEGER NOT NULL,
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id") ON DELETE CASCADE,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "audience" TEXT NOT NULL CHECK ("audience" IN ('public', 'private')),
    "digest" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MacroUse_pkey" PRIMARY KEY ("id")
);
CREATE INDEX macro_uses ON "MacroUse" ("macroId", "usedAt");
CREATE INDEX macro_use_days ON "MacroUse" ("usedAt");
CREATE INDEX macro_use_conversations ON "MacroUse" ("conversationId");

-- What the desk knows, on short pages somebody answers for
CREATE TABLE "DeskPage" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL CHECK (char_length("title") BETWEEN 1 AND 120),
    "body" TEXT NOT NULL CHECK (char_length("body") BETWEEN 1 AND 20000),
    "language" TEXT NOT NULL CHECK ("language" ~ '^[a-z]{2}$'),
    "teamId" UUID REFERENCES "Team" ("id") ON DELETE SET NULL,
    "tags" TEXT[] NOT NULL DEFAULT '{}',
    "ownerId" UUID REFERENCES "Agent" ("id"),
    "reviewOn" DATE,
    -- Title, tags and body, for the search
    "searched" TEXT NOT NULL,
    "words" TSVECTOR GENERATED ALWAYS AS (public.search_words("searched")) STORED,
    "version" INTEGER NOT NULL DEFAULT 1 CHECK ("version" >= 1),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID REFERENCES "Agent" ("id"),
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "DeskPage_pkey" PRIMARY KEY ("id")
);
CREATE INDEX desk_page_words ON "DeskPage" USING gin ("words") WHERE "retiredAt" IS NULL;

CREATE TABLE "DeskPageVersion" (
    "pageId" UUID NOT NULL REFERENCES "DeskPage" ("id") ON DELETE CASCADE,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "savedById" UUID REFERENCES "Agent" ("id"),
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeskPageVersion_pkey" PRIMARY KEY ("pageId", "version")
);

-- What a team must know today, shown until it was read
CREATE TABLE "Briefing" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL CHECK (char_length("title") BETWEEN 1 AND 120),
    "body" TEXT NOT NULL CHECK (char_length("body") BETWEEN 1 AND 4000),
    -- Null: every team; every language
    "teamId" UUID REFERENCES "Team" ("id") ON DELETE CASCADE,
    "language" TEXT CHECK ("language" ~ '^[a-z]{2}$'),
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Briefing_pkey" PRIMARY KEY ("id"),
    CHECK ("untilAt" > "fromAt")
);
CREATE INDEX briefing_until ON "Briefing" ("untilAt");

CREATE TABLE "BriefingRead" (
    "briefingId" UUID NOT NULL REFERENCES "Briefing" ("id") ON DELETE CASCADE,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BriefingRead_pkey" PRIMARY KEY ("briefingId", "agentId")
);
