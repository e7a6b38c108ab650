-- A colleague named in a note: told once, by who follows this table
CREATE TABLE "Mention" (
    "id" UUID NOT NULL,
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    -- Null: a task of the desk wrote the note
    "byId" UUID REFERENCES "Agent" ("id"),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX mention_once ON "Mention" ("interactionId", "agentId");
CREATE INDEX mention_of_agent ON "Mention" ("agentId", "at");
CREATE INDEX mention_newest ON "Mention" ("at", "id");
