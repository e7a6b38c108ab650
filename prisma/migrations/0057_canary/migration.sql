-- Messages of the desk to itself: how long they take is how late everything is. Never in a history, never counted
CREATE TABLE "Canary" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    -- What it is known by when it comes back
    "mark" TEXT NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('sending', 'sent', 'returned', 'failed')),
    "code" TEXT,
    "values" JSONB,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "returnedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Canary_pkey" PRIMARY KEY ("id"),
    CHECK (("state" = 'returned') = ("returnedAt" IS NOT NULL))
);
CREATE UNIQUE INDEX "Canary_mark_key" ON "Canary" ("mark");
CREATE INDEX "Canary_accountId_startedAt_idx" ON "Canary" ("accountId", "startedAt" DESC);

-- How often; without a row the world decides: every 15 minutes in the sandbox, never in the live one
CREATE TABLE "CanaryRule" (
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    "isOn" BOOLEAN NOT NULL,
    "everyMinutes" INTEGER NOT NULL CHECK ("everyMinutes" BETWEEN 1 AND 1440),
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    -- A person wants one now
    "wantedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CanaryRule_pkey" PRIMARY KEY ("accountId")
);
