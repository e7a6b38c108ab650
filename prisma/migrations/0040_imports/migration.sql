CREATE TABLE "HistoryImport" (
    "id" UUID NOT NULL,
    -- What was asked for: the file's bytes with how they are read
    "digest" TEXT NOT NULL,
    "format" TEXT NOT NULL CHECK ("format" IN ('json-lines', 'timed-conversations', 'tweets-csv')),
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('running', 'done')),
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "createdConversations" INTEGER NOT NULL DEFAULT 0,
    "createdInteractions" INTEGER NOT NULL DEFAULT 0,
    "knownInteractions" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "HistoryImport_pkey" PRIMARY KEY ("id"),
    CHECK ("done" BETWEEN 0 AND "total"),
    CHECK (("state" = 'done') = ("endedAt" IS NOT NULL))
);
CREATE UNIQUE INDEX "HistoryImport_digest_key" ON "HistoryImport" ("digest");

-- Came as history, not over a wire: null for what the desk lived through itself
ALTER TABLE "Conversation" ADD COLUMN "importId" UUID REFERENCES "HistoryImport" ("id");
CREATE INDEX conversation_of_import ON "Conversation" ("importId") WHERE "importId" IS NOT NULL;
