-- What agents answer with while it lasts
ALTER TABLE "Incident" ADD COLUMN "macroId" UUID REFERENCES "Macro" ("id");

-- By what posts, mails and calls join an incident by themselves
CREATE TABLE "IncidentJoinRule" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL REFERENCES "Incident" ("id"),
    "content" JSONB NOT NULL CHECK (jsonb_typeof("content") = 'object'),
    -- Of what was said since
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    -- How far what was there before it is read
    "readId" UUID,
    "readDoneAt" TIMESTAMPTZ(3),
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredById" UUID REFERENCES "Agent" ("id"),
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "IncidentJoinRule_pkey" PRIMARY KEY ("id")
);
CREATE INDEX incident_join_rule_in_order ON "IncidentJoinRule" ("incidentId", "createdAt");
CREATE INDEX incident_join_rule_unread ON "IncidentJoinRule" ("id") WHERE "readDoneAt" IS NULL AND "retiredAt" IS NULL;
ALTER TABLE "IncidentPart" ADD CONSTRAINT incident_part_rule FOREIGN KEY ("ruleId") REFERENCES "IncidentJoinRule" ("id");
