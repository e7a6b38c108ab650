-- Whether the people of an account are asked how it went; without a row they are not
CREATE TABLE "SatisfactionSetting" (
    "accountId" UUID NOT NULL REFERENCES "Account" ("id") ON DELETE CASCADE,
    "isOn" BOOLEAN NOT NULL,
    "delaySeconds" INTEGER NOT NULL DEFAULT 3600 CHECK ("delaySeconds" BETWEEN 0 AND 604800),
    -- What was resolved before is never asked about
    "onSince" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID REFERENCES "Agent" ("id"),

    CONSTRAINT "SatisfactionSetting_pkey" PRIMARY KEY ("accountId"),
    CHECK ("isOn" = ("onSince" IS NOT NULL))
);

-- One for each time a conversation was resolved. The words of an answer lie in the history, its link nowhere: a hash of it
-- finds the row, and the link itself is made anew from the desk's secret when it is sent
CREATE TABLE "SatisfactionAsk" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id"),
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    "resolvedAt" TIMESTAMPTZ(3) NOT NULL,
    "askAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('planned', 'asked', 'skipped', 'cancelled')),
    -- Why it was not asked
    "reason" TEXT,
    "teamId" UUID REFERENCES "Team" ("id"),
    "agentId" UUID REFERENCES "Agent" ("id"),
    "channel" TEXT,
    "language" TEXT,
    "replyId" UUID,
    "tokenHash" TEXT,
    "askedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    -- Null again once the person is erased
    "score" SMALLINT CHECK ("score" BETWEEN 1 AND 5),
    "hasWords" BOOLEAN NOT NULL DEFAULT false,
    "answerId" UUID,

    CONSTRAINT "SatisfactionAsk_pkey" PRIMARY KEY ("id"),
    CHECK ("state" <> 'asked' OR ("replyId" IS NOT NULL AND "askedAt" IS NOT NULL AND "expiresAt" IS NOT NULL)),
    CHECK ("state" <> 'skipped' OR "reason" IS NOT NULL),
    CHECK ("answeredAt" IS NULL OR "state" = 'asked')
);
CREATE UNIQUE INDEX "SatisfactionAsk_conversationId_resolvedAt_key" ON "SatisfactionAsk" ("conversationId", "resolvedAt");
CREATE UNIQUE INDEX "SatisfactionAsk_tokenHash_key" ON "SatisfactionAsk" ("tokenHash");
CREATE INDEX satisfaction_due ON "SatisfactionAsk" ("askAt") WHERE "state" = 'planned';
CREATE INDEX satisfaction_asked ON "SatisfactionAsk" ("askedAt") WHERE "state" = 'asked';
CREATE INDEX satisfaction_of_reply ON "SatisfactionAsk" ("replyId") WHERE "replyId" IS NOT NULL;
CREATE INDEX satisfaction_of_answer ON "SatisfactionAsk" ("answerId") WHERE "answerId" IS NOT NULL;
