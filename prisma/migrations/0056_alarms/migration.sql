-- Conditions that somebody is told of, and each time one of them held
CREATE TABLE "Alarm" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 120),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('p90-over', 'oldest-waiting', 'silent-channel', 'ingest-delay')),
    "accountId" UUID REFERENCES "Account" ("id"),
    "channel" TEXT,
    "teamId" UUID REFERENCES "Team" ("id"),
    "thresholdSeconds" INTEGER NOT NULL CHECK ("thresholdSeconds" > 0),
    -- Of a silent channel: how many usually come in that time
    "usual" INTEGER CHECK ("usual" > 0),
    "quietMinutes" INTEGER NOT NULL CHECK ("quietMinutes" > 0),
    "toRoles" TEXT[] NOT NULL CHECK ("toRoles" <@ ARRAY['agent', 'lead', 'admin']),
    "toAgentIds" UUID[] NOT NULL,
    "isOn" BOOLEAN NOT NULL,
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Alarm_pkey" PRIMARY KEY ("id"),
    CHECK (("kind" = 'silent-channel') = ("usual" IS NOT NULL))
);

CREATE TABLE "AlarmRing" (
    "id" UUID NOT NULL,
    "alarmId" UUID NOT NULL REFERENCES "Alarm" ("id"),
    -- The account it is about, or empty: all the alarm looks at
    "subject" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    -- The measure when it rang and the worst since, in seconds
    "value" INTEGER NOT NULL,
    "worst" INTEGER NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "acknowledgedById" UUID REFERENCES "Agent" ("id"),
    "acknowledgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AlarmRing_pkey" PRIMARY KEY ("id"),
    CHECK (("acknowledgedById" IS NULL) = ("acknowledgedAt" IS NULL)),
    CHECK ("endedAt" IS NULL OR "endedAt" >= "openedAt")
);
-- However many workers look, it rings once while it lasts
CREATE UNIQUE INDEX alarm_ring_open ON "AlarmRing" ("alarmId", "subject") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX alarm_ring_once ON "AlarmRing" ("alarmId", "subject", "openedAt");
CREATE INDEX alarm_ring_newest ON "AlarmRing" ("openedAt" DESC, "id" DESC);

-- Mail of the desk itself to its agents: alarms, digests. Never part of a history
CREATE TABLE "SystemMail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('alarm', 'digest')),
    -- The same words are queued once under it, whoever tries
    "key" TEXT NOT NULL,
    "agentId" UUID REFERENCES "Agent" ("id"),
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "unsubscribeUrl" TEXT,
    -- Without angle brackets; every try is the same mail
    "messageId" TEXT,
    "accountId" UUID REFERENCES "Account" ("id"),
    "state" TEXT NOT NULL CHECK ("state" IN ('queued', 'sending', 'sent', 'refused', 'failed', 'unconfirmed', 'bounced')),
    "sendAfter" TIMESTAMPTZ(3) NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "nextLookAt" TIMESTAMPTZ(3),
    "looks" INTEGER NOT NULL DEFAULT 0,
    "retriedUnconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "code" TEXT,
    "values" JSONB,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SystemMail_pkey" PRIMARY KEY ("id"),
    CHECK ("state" = 'queued' OR ("messageId" IS NOT NULL AND "accountId" IS NOT NULL)
        OR ("state" = 'failed' AND "endedAt" IS NOT NULL))
);
CREATE UNIQUE INDEX "SystemMail_key_key" ON "SystemMail" ("key");
CREATE UNIQUE INDEX "SystemMail_messageId_key" ON "SystemMail" ("messageId");
CREATE INDEX system_mail_queued ON "SystemMail" ("sendAfter", "id") WHERE "state" = 'queued';
CREATE INDEX system_mail_sending ON "SystemMail" ("leaseUntil") WHERE "state" = 'sending';
CREATE INDEX system_mail_in_doubt ON "SystemMail" ("nextLookAt") WHERE "state" = 'unconfirmed';

CREATE TABLE "SystemAttempt" (
    "id" UUID NOT NULL,
    "mailId" UUID NOT NULL REFERENCES "SystemMail" ("id") ON DELETE CASCADE,
    "fence" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "code" TEXT,

    CONSTRAINT "SystemAttempt_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "SystemAttempt_mailId_startedAt_idx" ON "SystemAttempt" ("mailId", "startedAt");

-- The week's figures went to this lead: once, by whichever worker
CREATE TABLE "Digest" (
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    "weekOn" DATE NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("agentId", "weekOn")
);
ALTER TABLE "Agent" ADD COLUMN "wantsDigest" BOOLEAN NOT NULL DEFAULT true;

-- What waits, read whole from the index: for the wallboard and the alarms
CREATE INDEX turn_waiting ON "Turn" ("dueAt") INCLUDE ("startedAt", "promisedAt", "channel", "level", "teamId", "accountId")
    WHERE "endedAt" IS NULL AND NOT "isCloser";
CREATE INDEX turn_waiting_longest ON "Turn" ("startedAt") WHERE "endedAt" IS NULL AND NOT "isCloser";
CREATE INDEX turn_ended ON "Turn" ("endedAt") INCLUDE ("startedAt", "ending", "channel", "teamId", "accountId")
    WHERE "endedAt" IS NOT NULL AND NOT "isCloser";

INSERT INTO "Alarm" ("id", "name", "kind", "thresholdSeconds", "usual", "quietMinutes", "toRoles", "toAgentIds", "isOn", "createdAt")
VALUES (gen_random_uuid(), 'Somebody waits too long', 'oldest-waiting', 900, NULL, 60, '{lead,admin}', '{}', true, now()),
    (gen_random_uuid(), 'Answers take too long', 'p90-over', 600, NULL, 60, '{lead}', '{}', true, now()),
    (gen_random_uuid(), 'Nothing comes in', 'silent-channel', 2400, 12, 120, '{lead,admin}', '{}', true, now()),
    (gen_random_uuid(), 'Messages come in late', 'ingest-delay', 300, NULL, 60, '{admin}', '{}', true, now());
