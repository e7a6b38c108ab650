-- Who did something to a post last, for whoever comes after them
ALTER TABLE "PlannedPost"
    ADD COLUMN "touchedById" UUID REFERENCES "Agent" ("id"),
    ADD COLUMN "touchedAt" TIMESTAMPTZ(3);
-- When it was noticed that the provider has it no more
ALTER TABLE "PlannedPart" ADD COLUMN "removedAt" TIMESTAMPTZ(3);

-- Every few seconds somebody asks what waits for a yes
CREATE INDEX post_asked ON "PlannedPost" ("askedAt") WHERE "state" = 'asked';
CREATE INDEX mailing_asked ON "Mailing" ("askedAt") WHERE "state" = 'asked';
CREATE INDEX incident_statement_asked ON "IncidentStatement" ("askedAt") WHERE "state" = 'asked';
-- And what became of it
CREATE INDEX post_decided ON "PlannedPost" ("touchedAt") WHERE "askedById" IS NOT NULL;
CREATE INDEX mailing_decided ON "Mailing" ("decidedAt") WHERE "decidedAt" IS NOT NULL;
CREATE INDEX incident_statement_decided ON "IncidentStatement" (coalesce("approvedAt", "withdrawnAt"));
