-- What the reports ask of a turn beside its times: everything it answered, whether it asked for anything, the first
-- answer that was of use, and who is credited. All of it derived by rebuild-turns, of which "rules" is the version.
ALTER TABLE "Turn"
    ADD COLUMN "inboundIds" UUID[] NOT NULL DEFAULT '{}',
    ADD COLUMN "lastInboundAt" TIMESTAMPTZ(3),
    ADD COLUMN "isCloser" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "usefulAt" TIMESTAMPTZ(3),
    ADD COLUMN "usefulAnswerId" UUID,
    ADD COLUMN "agentId" UUID REFERENCES "Agent" ("id"),
    ADD COLUMN "teamId" UUID REFERENCES "Team" ("id"),
    ADD COLUMN "language" TEXT,
    ADD COLUMN "level" SMALLINT NOT NULL DEFAULT 0,
    ADD COLUMN "calendarId" UUID,
    ADD COLUMN "rules" SMALLINT NOT NULL DEFAULT 0;
