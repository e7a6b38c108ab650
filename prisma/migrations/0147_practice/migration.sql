-- One agent plays a script of ours by themselves. It is of nobody: no customer, no conversation, no figure knows of it
CREATE TABLE "PracticeRun" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id") ON DELETE CASCADE,
    "script" TEXT NOT NULL CHECK ("script" ~ '^[a-z][a-z-]{1,40}$'),
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    -- When the line that waits for an answer was shown
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PracticeRun_pkey" PRIMARY KEY ("id")
);
CREATE INDEX practice_run_of_agent ON "PracticeRun" ("agentId", "startedAt" DESC);

-- What the agent wrote at each step, and what guard, voice and script say of it
CREATE TABLE "PracticeLine" (
    "runId" UUID NOT NULL REFERENCES "PracticeRun" ("id") ON DELETE CASCADE,
    "step" SMALLINT NOT NULL CHECK ("step" >= 0),
    "audience" TEXT NOT NULL CHECK ("audience" IN ('public', 'private')),
    "text" TEXT NOT NULL CHECK (char_length("text") BETWEEN 1 AND 10000),
    "seconds" INTEGER NOT NULL CHECK ("seconds" >= 0),
    "verdict" JSONB NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PracticeLine_pkey" PRIMARY KEY ("runId", "step")
);
