-- The name an agent answers under in public; inside the desk the real one stands beside it
ALTER TABLE "Agent" ADD COLUMN "alias" TEXT CHECK (char_length("alias") BETWEEN 2 AND 20);
CREATE UNIQUE INDEX agent_alias_once ON "Agent" (lower("alias"));
-- Yes to being shown to whoever asks "who is ^GT?"; nobody says it for another
ALTER TABLE "Agent" ADD COLUMN "showsWho" BOOLEAN NOT NULL DEFAULT false;
-- Whether the account answers "who is ^GT?" at all
ALTER TABLE "Account" ADD COLUMN "showsWho" BOOLEAN NOT NULL DEFAULT false;

-- Initials that stand on one account only; elsewhere the agent's desk-wide ones hold
CREATE TABLE "AccountInitials" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL REFERENCES "Account" ("id") ON DELETE CASCADE,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "initials" TEXT NOT NULL CHECK (char_length("initials") BETWEEN 1 AND 5),
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountInitials_pkey" PRIMARY KEY ("id"),
    CHECK ("untilAt" >= "fromAt")
);
CREATE INDEX account_initials_of_agent ON "AccountInitials" ("agentId");
CREATE UNIQUE INDEX account_initials_held_once ON "AccountInitials" ("accountId", lower("initials")) WHERE "untilAt" IS NULL;
CREATE UNIQUE INDEX account_initials_one_per_agent ON "AccountInitials" ("accountId", "agentId") WHERE "untilAt" IS NULL;

-- A change that is dated ahead; the worker carries it out on time
CREATE TABLE "PlannedInitials" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "accountId" UUID REFERENCES "Account" ("id") ON DELETE CASCADE,
    "initials" TEXT NOT NULL CHECK (char_length("initials") BETWEEN 1 AND 5),
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "plannedById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlannedInitials_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX planned_initials_one ON "PlannedInitials" ("agentId", coalesce("accountId", '00000000-0000-0000-0000-000000000000'));
CREATE INDEX planned_initials_due ON "PlannedInitials" ("fromAt");

