-- What our calls cost by the provider's list, by its own day (UTC). "scope" is an account's id, or 'app' for what is read for all.
CREATE TABLE "Spend" (
    "scope" TEXT NOT NULL,
    "dayOn" DATE NOT NULL,
    "endpoint" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "count" INTEGER NOT NULL CHECK ("count" >= 0),
    -- Millionths of a US dollar
    "micros" BIGINT NOT NULL CHECK ("micros" >= 0),

    CONSTRAINT "Spend_pkey" PRIMARY KEY ("scope", "dayOn", "endpoint", "item")
);
CREATE INDEX spend_days ON "Spend" ("dayOn");

-- What was read already on a day: a provider charges for the same thing once a day
CREATE TABLE "SpendSeen" (
    "dayOn" DATE NOT NULL,
    "item" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,

    CONSTRAINT "SpendSeen_pkey" PRIMARY KEY ("dayOn", "item", "resourceId")
);

-- What an account may cost in a month: listening and enrichment stop there, mentions, messages and answers never
CREATE TABLE "SpendBudget" (
    "accountId" UUID NOT NULL REFERENCES "Account" ("id") ON DELETE CASCADE,
    "monthlyMicros" BIGINT NOT NULL CHECK ("monthlyMicros" >= 0),
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID REFERENCES "Agent" ("id"),

    CONSTRAINT "SpendBudget_pkey" PRIMARY KEY ("accountId")
);

-- Said once a month and share
CREATE TABLE "SpendWarning" (
    "accountId" UUID NOT NULL REFERENCES "Account" ("id") ON DELETE CASCADE,
    "monthOn" DATE NOT NULL,
    "share" SMALLINT NOT NULL CHECK ("share" IN (50, 80, 95, 100)),
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpendWarning_pkey" PRIMARY KEY ("accountId", "monthOn", "share")
);
