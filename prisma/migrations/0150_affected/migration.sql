-- What is known of an incident, where it is, and who sees to it
ALTER TABLE "Incident"
  ADD COLUMN "knows" TEXT NOT NULL DEFAULT '' CHECK (char_length("knows") <= 4000),
  ADD COLUMN "area" TEXT NOT NULL DEFAULT '' CHECK (char_length("area") <= 200),
  ADD COLUMN "ownerId" UUID REFERENCES "Agent" ("id");

-- A person an incident hits. Bound to a handle: whose it is follows its links, so one person may stand here by several
CREATE TABLE "Affected" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL REFERENCES "Incident" ("id"),
    "handleId" UUID NOT NULL REFERENCES "Handle" ("id"),
    "source" TEXT NOT NULL CHECK ("source" IN ('list', 'segment', 'rule', 'hand')),
    -- The list or segment it came with
    "jobId" UUID,
    "language" TEXT CHECK ("language" ~ '^[a-z]{2,3}$'),
    -- Of the line of its list: order, flight, product, amount
    "fields" JSONB NOT NULL DEFAULT '{}' CHECK (jsonb_typeof("fields") = 'object'),
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID REFERENCES "Agent" ("id"),
    -- What a conditional offer waits for came true
    "lateAt" TIMESTAMPTZ(3),
    "setAsideAt" TIMESTAMPTZ(3),
    "setAsideById" UUID REFERENCES "Agent" ("id"),
    "setAsideReason" TEXT CHECK (char_length("setAsideReason") BETWEEN 1 AND 300),

    CONSTRAINT "Affected_pkey" PRIMARY KEY ("id"),
    CONSTRAINT affected_once UNIQUE ("incidentId", "handleId"),
    CHECK (("setAsideAt" IS NULL) = ("setAsideReason" IS NULL))
);
CREATE INDEX affected_of_handle ON "Affected" ("handleId");
CREATE INDEX affected_in_order ON "Affected" ("incidentId", "id");
CREATE INDEX affected_of_job ON "Affected" ("jobId") WHERE "jobId" IS NOT NULL;

-- What was said about an incident; taken out by hand it stays, so that no rule brings it back
CREATE TABLE "IncidentPart" (
    "incidentId" UUID NOT NULL REFERENCES "Incident" ("id"),
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    "by" TEXT NOT NULL CHECK ("by" IN ('rule', 'hand', 'spike', 'answer')),
    "ruleId" UUID,
    "byId" UUID REFERENCES "Agent" ("id"),
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "IncidentPart_pkey" PRIMARY KEY ("incidentId", "interactionId")
);
CREATE INDEX incident_part_of_interaction ON "IncidentPart" ("interactionId");
CREATE INDEX incident_part_in_order ON "IncidentPart" ("incidentId", "joinedAt" DESC, "interactionId" DESC);
