-- How long a matter takes one person, and how many they work on at a time
ALTER TABLE "CoverPolicy"
    ADD COLUMN "handlingSeconds" INTEGER NOT NULL DEFAULT 240 CHECK ("handlingSeconds" BETWEEN 10 AND 7200),
    ADD COLUMN "parallel" SMALLINT NOT NULL DEFAULT 1 CHECK ("parallel" BETWEEN 1 AND 5);

-- One row: arrivals to expect by weekday and half hour of the desk's clock, made hourly of the desk's own history
CREATE TABLE "LoadForecast" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "zone" TEXT NOT NULL,
    -- [[48 numbers] × 7], Monday first
    "week" JSONB NOT NULL,
    "trend" DOUBLE PRECISION NOT NULL,
    "days" INTEGER NOT NULL,
    "leftOut" DATE[] NOT NULL,
    -- Of the last two weeks, held out; null where there are too few
    "heldOutError" DOUBLE PRECISION,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LoadForecast_pkey" PRIMARY KEY ("id")
);
