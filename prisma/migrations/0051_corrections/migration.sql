-- What a person said against the rules of closers and acknowledgements: of one message, the last word. Each is in the
-- acts and the audit too.
CREATE TABLE "Correction" (
    "interactionId" UUID NOT NULL,
    "says" TEXT NOT NULL,
    "agentId" UUID,
    "correctedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("interactionId"),
    CONSTRAINT "Correction_says" CHECK ("says" IN ('closer', 'not-closer', 'useful', 'acknowledgement'))
);
ALTER TABLE "Correction"
    ADD CONSTRAINT "Correction_interactionId_fkey" FOREIGN KEY ("interactionId") REFERENCES "Interaction" ("id"),
    ADD CONSTRAINT "Correction_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent" ("id");

-- Which turns older rules derived
CREATE INDEX turn_rules ON "Turn" (rules);
