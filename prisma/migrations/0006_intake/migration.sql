-- How often raw bytes have been read: what kills its reader three times is set aside
ALTER TABLE "RawEvent" ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0;
-- One row per poisonous thing, however often it is retried
CREATE UNIQUE INDEX quarantine_thing ON "Quarantine" ("rawEventId", coalesce("externalId", ''));
