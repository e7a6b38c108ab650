-- What is known to come: typed in, or told by the desk itself (a promotion, a mailing, an incident)
CREATE TABLE "ForecastEvent" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL CHECK (char_length("name") BETWEEN 1 AND 120),
    "zone" TEXT NOT NULL CHECK ("zone" <> ''),
    "startLocal" TEXT NOT NULL,
    "endLocal" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3) NOT NULL,
    -- So many times the usual arrivals
    "factor" DOUBLE PRECISION NOT NULL DEFAULT 1 CHECK ("factor" BETWEEN 0 AND 100),
    -- And so many more over the whole of it, evenly
    "added" INTEGER NOT NULL DEFAULT 0 CHECK ("added" BETWEEN 0 AND 1000000),
    -- Who told of it: null typed in, else as "promotion:" and an id; telling again replaces
    "source" TEXT CHECK (char_length("source") BETWEEN 1 AND 120),
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ForecastEvent_pkey" PRIMARY KEY ("id"),
    CHECK ("endAt" > "startAt")
);
CREATE UNIQUE INDEX forecast_event_source ON "ForecastEvent" ("source") WHERE "source" IS NOT NULL;
CREATE INDEX forecast_event_by_end ON "ForecastEvent" ("endAt", "startAt");

-- Whose holidays, and what they do to the arrivals; null: as learnt
ALTER TABLE "CoverPolicy"
    ADD COLUMN "country" TEXT,
    ADD COLUMN "region" TEXT,
    ADD COLUMN "holidayFactor" DOUBLE PRECISION CHECK ("holidayFactor" BETWEEN 0 AND 20),
    -- After which people give up, on the average; null: never
    ADD COLUMN "patienceSeconds" INTEGER CHECK ("patienceSeconds" BETWEEN 10 AND 604800),
    -- Handling time as measured where there is enough to measure, else as set
    ADD COLUMN "handlingIsMeasured" BOOLEAN NOT NULL DEFAULT true,
    ADD CHECK ("region" IS NULL OR "country" IS NOT NULL);

ALTER TABLE "LoadForecast"
    -- [{channel, share, samples, seconds}], seconds null with too few samples
    ADD COLUMN "channels" JSONB NOT NULL DEFAULT '[]',
    -- [{on, arrivals, usual}] of the days left out as storms
    ADD COLUMN "storms" JSONB NOT NULL DEFAULT '[]',
    -- Of the arrivals, those of the top flag level
    ADD COLUMN "topShare" DOUBLE PRECISION NOT NULL DEFAULT 0,
    -- Arrivals of holidays over those of like days around them; null where none was seen
    ADD COLUMN "holidayFactor" DOUBLE PRECISION,
    ADD COLUMN "holidaysSeen" INTEGER NOT NULL DEFAULT 0;
