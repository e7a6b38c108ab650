-- What the rules of words made of each inbound interaction of a person, once; where its words go, this goes.
CREATE TABLE "Triage" (
    "interactionId" UUID NOT NULL,
    -- -1 to 1; null is not rated
    "tone" REAL CHECK ("tone" BETWEEN -1 AND 1),
    "isMixed" BOOLEAN NOT NULL DEFAULT false,
    -- [{from, to, weight}] in UTF-16 units
    "toneWords" JSONB NOT NULL DEFAULT '[]',
    -- Who mended the tone
    "toneById" UUID,
    -- [{kind, from, to, isCertain}]: personal data in the text, without the data
    "marks" JSONB NOT NULL DEFAULT '[]',
    -- Of a public text that is long enough to be the same by more than chance: its words without names and links, digested
    "textKey" TEXT,
    "rulesVersion" INTEGER NOT NULL,

    CONSTRAINT "Triage_pkey" PRIMARY KEY ("interactionId")
);
ALTER TABLE "Triage"
    ADD CONSTRAINT "Triage_interactionId_fkey" FOREIGN KEY ("interactionId") REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    ADD CONSTRAINT "Triage_toneById_fkey" FOREIGN KEY ("toneById") REFERENCES "Agent" ("id");
CREATE INDEX triage_text ON "Triage" ("textKey") WHERE "textKey" IS NOT NULL;

-- Why somebody comes before others. It lies on a thread and goes where the thread goes; it ends with the conversation.
CREATE TABLE "Flag" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    -- What was said, or came, that raised it
    "interactionId" UUID,
    "kind" TEXT NOT NULL CHECK ("kind" ~ '^[a-z-]{1,30}$'),
    -- {code, values, spans}
    "evidence" JSONB NOT NULL,
    "weight" INTEGER NOT NULL CHECK ("weight" BETWEEN 0 AND 100),
    "isInferred" BOOLEAN NOT NULL DEFAULT false,
    -- Since when what it says is so: of words, since they were said
    "sinceAt" TIMESTAMPTZ(3) NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    -- Null where a rule raised it
    "raisedById" UUID,
    "clearedAt" TIMESTAMPTZ(3),
    -- By a person with a reason; or over, with the conversation or what it told of
    "ending" TEXT CHECK ("ending" IN ('cleared', 'over')),
    "clearedById" UUID,
    "clearReason" TEXT CHECK (char_length("clearReason") BETWEEN 1 AND 300),
    "rulesVersion" INTEGER NOT NULL,

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("id"),
    CHECK (("clearedAt" IS NULL) = ("ending" IS NULL)),
    CHECK ("ending" IS DISTINCT FROM 'cleared' OR "clearReason" IS NOT NULL)
);
ALTER TABLE "Flag"
    ADD CONSTRAINT "Flag_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id"),
    ADD CONSTRAINT "Flag_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id"),
    ADD CONSTRAINT "Flag_interactionId_fkey" FOREIGN KEY ("interactionId") REFERENCES "Interaction" ("id"),
    ADD CONSTRAINT "Flag_raisedById_fkey" FOREIGN KEY ("raisedById") REFERENCES "Agent" ("id"),
    ADD CONSTRAINT "Flag_clearedById_fkey" FOREIGN KEY ("clearedById") REFERENCES "Agent" ("id");
-- One open flag of a kind on a thread: of a conversation too, until threads are joined that each bear one
CREATE UNIQUE INDEX flag_open ON "Flag" ("threadId", "kind") WHERE "clearedAt" IS NULL;
CREATE INDEX flag_of_conversation ON "Flag" ("conversationId");
CREATE INDEX flag_of_thread ON "Flag" ("threadId");
CREATE INDEX flag_open_of_kind ON "Flag" ("kind", "conversationId") WHERE "clearedAt" IS NULL;
CREATE INDEX flag_of_interaction ON "Flag" ("interactionId") WHERE "interactionId" IS NOT NULL;
CREATE INDEX flag_of_kind ON "Flag" ("kind", "raisedAt" DESC);

-- How far each level of flags pulls what is due forward; what is promised never moves
ALTER TABLE "Target"
    ADD COLUMN "levelFactors" DOUBLE PRECISION[] NOT NULL DEFAULT '{0.75,0.5,0.25}',
    ADD CONSTRAINT "Target_levelFactors" CHECK (cardinality("levelFactors") = 3 AND "levelFactors"[1] <= 1
      AND "levelFactors"[2] <= "levelFactors"[1] AND "levelFactors"[3] <= "levelFactors"[2] AND "levelFactors"[3] > 0);
