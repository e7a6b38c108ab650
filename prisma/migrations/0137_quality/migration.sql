-- What answers are looked at for; a changed card is a further version, and old reviews keep theirs
CREATE TABLE "ScoreCard" (
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    -- [{id, text, help, weight, kind, mayNotApply}]
    "questions" JSONB NOT NULL,
    -- Conversations drawn for each agent and week
    "sampleSize" SMALLINT NOT NULL CHECK ("sampleSize" BETWEEN 0 AND 20),
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScoreCard_pkey" PRIMARY KEY ("version")
);

-- A week is drawn once
CREATE TABLE "ReviewDraw" (
    "weekOn" DATE NOT NULL,
    "sampleSize" SMALLINT NOT NULL,
    "drawnAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewDraw_pkey" PRIMARY KEY ("weekOn")
);

-- The answers of one agent in one conversation, looked at by somebody else
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "weekOn" DATE NOT NULL,
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id") ON DELETE CASCADE,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "cause" TEXT NOT NULL CHECK ("cause" IN ('random', 'red-flag', 'broken-promise', 'by-hand')),
    -- 2: a second pair of eyes on the same
    "place" SMALLINT NOT NULL DEFAULT 1 CHECK ("place" IN (1, 2)),
    "drawnAt" TIMESTAMPTZ(3) NOT NULL,
    "cardVersion" INTEGER NOT NULL DEFAULT 0,
    "questions" JSONB NOT NULL DEFAULT '[]',
    -- {questionId: 0..5 | "n/a"}
    "answers" JSONB NOT NULL DEFAULT '{}',
    "score" DOUBLE PRECISION CHECK ("score" BETWEEN 0 AND 100),
    "summary" TEXT NOT NULL DEFAULT '' CHECK (char_length("summary") <= 2000),
    "reviewerId" UUID REFERENCES "Agent" ("id"),
    "reviewedAt" TIMESTAMPTZ(3),
    -- What the reviewed agent says to it
    "reply" TEXT CHECK (char_length("reply") BETWEEN 1 AND 2000),
    "isContested" BOOLEAN NOT NULL DEFAULT false,
    "repliedAt" TIMESTAMPTZ(3),
    "settledById" UUID REFERENCES "Agent" ("id"),
    "settledAt" TIMESTAMPTZ(3),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id"),
    CHECK ("reviewerId" IS DISTINCT FROM "agentId"),
    CHECK (("reviewedAt" IS NULL) = ("reviewerId" IS NULL)),
    CHECK ("repliedAt" IS NULL OR "reviewedAt" IS NOT NULL)
);
CREATE UNIQUE INDEX review_once ON "Review" ("weekOn", "conversationId", "agentId", "place");
CREATE INDEX review_open ON "Review" ("weekOn" DESC, "id") WHERE "reviewedAt" IS NULL;
CREATE INDEX review_of_agent ON "Review" ("agentId", "reviewedAt" DESC);
CREATE INDEX review_of_conversation ON "Review" ("conversationId");

-- Said at a sentence: where it stands, not its words
CREATE TABLE "ReviewComment" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL REFERENCES "Review" ("id") ON DELETE CASCADE,
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    "from" INTEGER NOT NULL CHECK ("from" >= 0),
    "to" INTEGER NOT NULL,
    "text" TEXT NOT NULL CHECK (char_length("text") BETWEEN 1 AND 1000),
    "byId" UUID REFERENCES "Agent" ("id"),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewComment_pkey" PRIMARY KEY ("id"),
    CHECK ("to" > "from")
);
CREATE INDEX review_comment_of ON "ReviewComment" ("reviewId", "at");
CREATE INDEX review_comment_at ON "ReviewComment" ("interactionId");

-- Answers the desk is proud of, with everything of the person masked
CREATE TABLE "ProudAnswer" (
    "id" UUID NOT NULL,
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    "agentId" UUID REFERENCES "Agent" ("id"),
    "text" TEXT NOT NULL CHECK (char_length("text") BETWEEN 1 AND 10000),
    "why" TEXT NOT NULL CHECK (char_length("why") BETWEEN 1 AND 500),
    "language" TEXT,
    "reasonId" UUID REFERENCES "ContactReason" ("id"),
    "state" TEXT NOT NULL DEFAULT 'proposed' CHECK ("state" IN ('proposed', 'kept', 'declined')),
    "proposedById" UUID REFERENCES "Agent" ("id"),
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID REFERENCES "Agent" ("id"),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProudAnswer_pkey" PRIMARY KEY ("id"),
    CHECK (("state" = 'proposed') = ("decidedAt" IS NULL))
);
CREATE UNIQUE INDEX proud_answer_once ON "ProudAnswer" ("interactionId");
CREATE INDEX proud_answer_newest ON "ProudAnswer" ("state", "proposedAt" DESC, "id" DESC);
