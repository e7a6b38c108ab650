-- What is said about an incident, in one language for one use. A text that was approved never changes: the next is a version
CREATE TABLE "IncidentStatement" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL REFERENCES "Incident" ("id"),
    "language" TEXT NOT NULL CHECK ("language" ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    -- short: a public post, with its signature; long: a message or a mail
    "use" TEXT NOT NULL CHECK ("use" IN ('short', 'long')),
    "version" INTEGER NOT NULL CHECK ("version" > 0),
    "text" TEXT NOT NULL CHECK (char_length("text") BETWEEN 1 AND 4000),
    "state" TEXT NOT NULL DEFAULT 'draft' CHECK ("state" IN ('draft', 'asked', 'approved', 'withdrawn')),
    -- Null: a program
    "writtenById" UUID REFERENCES "Agent" ("id"),
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID REFERENCES "Agent" ("id"),
    "askedAt" TIMESTAMPTZ(3),
    "approvedById" UUID REFERENCES "Agent" ("id"),
    "approvedAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID REFERENCES "Agent" ("id"),
    "withdrawnAt" TIMESTAMPTZ(3),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IncidentStatement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT incident_statement_version UNIQUE ("incidentId", "language", "use", "version"),
    CHECK ("state" <> 'approved' OR ("approvedAt" IS NOT NULL AND "approvedById" IS NOT NULL)),
    CHECK (("state" = 'withdrawn') = ("withdrawnAt" IS NOT NULL))
);
CREATE UNIQUE INDEX incident_statement_said ON "IncidentStatement" ("incidentId", "language", "use") WHERE "state" = 'approved';
CREATE UNIQUE INDEX incident_statement_written ON "IncidentStatement" ("incidentId", "language", "use")
  WHERE "state" IN ('draft', 'asked');

-- What must not be said while the incident is open. Taken back it stays, so that it is known what held when
CREATE TABLE "IncidentPhrase" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL REFERENCES "Incident" ("id"),
    "language" TEXT NOT NULL CHECK ("language" ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    "phrase" TEXT NOT NULL CHECK (char_length("phrase") BETWEEN 1 AND 120),
    "addedById" UUID REFERENCES "Agent" ("id"),
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedById" UUID REFERENCES "Agent" ("id"),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "IncidentPhrase_pkey" PRIMARY KEY ("id")
);
CREATE INDEX incident_phrase_of_incident ON "IncidentPhrase" ("incidentId");
CREATE UNIQUE INDEX incident_phrase_once ON "IncidentPhrase" ("incidentId", "language", "phrase")
  WHERE "removedAt" IS NULL;
