-- A mailing that begins at a time is planned until then: nothing of it is prepared before
ALTER TABLE "Mailing" DROP CONSTRAINT "Mailing_state_check";
ALTER TABLE "Mailing"
    ADD CONSTRAINT "Mailing_state_check" CHECK ("state" IN ('draft', 'asked', 'approved', 'planned', 'preparing', 'prepared', 'sending', 'paused', 'stopped', 'done')),
    -- What it is again when its plan is called off
    ADD COLUMN "plannedFrom" TEXT CHECK ("plannedFrom" IN ('draft', 'approved')),
    -- Its time as the clock on the wall of a zone shows it; kept when it was called off
    ADD COLUMN "startLocal" TEXT CHECK ("startLocal" ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
    ADD COLUMN "startZone" TEXT CHECK (char_length("startZone") BETWEEN 1 AND 60),
    -- Of one that was planned and did not begin
    ADD COLUMN "heldBackAt" TIMESTAMPTZ(3),
    ADD CONSTRAINT mailing_planned CHECK ("state" <> 'planned' OR ("startAt" IS NOT NULL AND "plannedFrom" IS NOT NULL));
CREATE INDEX mailing_planned_next ON "Mailing" ("startAt", "id") WHERE "state" = 'planned';
