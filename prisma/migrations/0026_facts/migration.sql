-- The number a customer has in the brand's own books: the key of imports
ALTER TABLE "Customer" ADD COLUMN "externalNumber" TEXT;
CREATE UNIQUE INDEX "Customer_externalNumber_key" ON "Customer" ("externalNumber");

CREATE TABLE "CustomerFact" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "label" TEXT,
    "source" TEXT NOT NULL,
    "isPrivate" BOOLEAN NOT NULL DEFAULT true,
    "jobId" UUID,
    "addedById" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedById" UUID,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CustomerFact_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "IdentityRule" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "proves" TEXT NOT NULL,
    "evidence" TEXT[],
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "IdentityRule_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "IdentityCheck" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "handleId" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "proves" TEXT NOT NULL,
    "evidence" TEXT[],
    "checkedById" UUID,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "IdentityCheck_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "plan" JSONB NOT NULL DEFAULT '{}',
    "fileKey" TEXT,
    "totalRows" INTEGER,
    "doneRows" INTEGER NOT NULL DEFAULT 0,
    "createdRows" INTEGER NOT NULL DEFAULT 0,
    "updatedRows" INTEGER NOT NULL DEFAULT 0,
    "unchangedRows" INTEGER NOT NULL DEFAULT 0,
    "failedRows" INTEGER NOT NULL DEFAULT 0,
    "failure" JSONB,
    "createdById" UUID,
    "createdByKeyId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "JobError" (
    "jobId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "field" TEXT,
    "values" JSONB NOT NULL DEFAULT '{}',
    "cells" TEXT[],

    CONSTRAINT "JobError_pkey" PRIMARY KEY ("jobId","line")
);
CREATE TABLE "Lookup" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "inputKind" TEXT NOT NULL,
    "inputLabel" TEXT NOT NULL,
    "inputPattern" TEXT,
    "url" TEXT NOT NULL,
    "sealedSecret" BYTEA NOT NULL,
    "fields" JSONB NOT NULL,
    "needsProof" TEXT,
    "cacheSeconds" INTEGER NOT NULL DEFAULT 60,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Lookup_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "LookupAnswer" (
    "lookupId" UUID NOT NULL,
    "inputHash" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LookupAnswer_pkey" PRIMARY KEY ("lookupId","inputHash")
);
CREATE TABLE "Action" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "lookupId" UUID,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "sealedSecret" BYTEA NOT NULL,
    "fields" JSONB NOT NULL,
    "needsProof" TEXT,
    "dailyLimit" INTEGER,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ActionRun" (
    "id" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "handleId" UUID NOT NULL,
    "clickKey" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "sealedInput" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "looks" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,
    "sealedResult" BYTEA,
    "failure" JSONB,
    "agentId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ActionRun_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "CustomerFact_customerId_idx" ON "CustomerFact" ("customerId");
CREATE INDEX "IdentityRule_accountId_idx" ON "IdentityRule" ("accountId");
CREATE INDEX "IdentityCheck_conversationId_handleId_idx" ON "IdentityCheck" ("conversationId", "handleId");
CREATE INDEX "Job_kind_createdAt_idx" ON "Job" ("kind", "createdAt");
CREATE INDEX "Lookup_accountId_idx" ON "Lookup" ("accountId");
CREATE INDEX "Action_accountId_idx" ON "Action" ("accountId");
CREATE UNIQUE INDEX "ActionRun_clickKey_key" ON "ActionRun" ("clickKey");
CREATE INDEX "ActionRun_conversationId_createdAt_idx" ON "ActionRun" ("conversationId", "createdAt");
CREATE INDEX "ActionRun_customerId_createdAt_idx" ON "ActionRun" ("customerId", "createdAt");

ALTER TABLE "CustomerFact" ADD CONSTRAINT "CustomerFact_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id");
ALTER TABLE "IdentityRule" ADD CONSTRAINT "IdentityRule_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "IdentityCheck" ADD CONSTRAINT "IdentityCheck_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id");
ALTER TABLE "IdentityCheck" ADD CONSTRAINT "IdentityCheck_handleId_fkey" FOREIGN KEY ("handleId") REFERENCES "Handle" ("id");
ALTER TABLE "IdentityCheck" ADD CONSTRAINT "IdentityCheck_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "IdentityRule" ("id");
ALTER TABLE "JobError" ADD CONSTRAINT "JobError_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job" ("id");
ALTER TABLE "Lookup" ADD CONSTRAINT "Lookup_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "LookupAnswer" ADD CONSTRAINT "LookupAnswer_lookupId_fkey" FOREIGN KEY ("lookupId") REFERENCES "Lookup" ("id");
ALTER TABLE "Action" ADD CONSTRAINT "Action_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "Action" ADD CONSTRAINT "Action_lookupId_fkey" FOREIGN KEY ("lookupId") REFERENCES "Lookup" ("id");
ALTER TABLE "ActionRun" ADD CONSTRAINT "ActionRun_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id");
ALTER TABLE "ActionRun" ADD CONSTRAINT "ActionRun_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id");

-- One fact stands once; a removed one may come again
CREATE UNIQUE INDEX customer_fact_once ON "CustomerFact" ("customerId", kind, coalesce(label, ''), value) WHERE "removedAt" IS NULL;
CREATE INDEX job_to_do ON "Job" ("createdAt") WHERE state IN ('waiting', 'running');
-- Two tabs, one deed: the same wish waits, runs or is done once in a round
CREATE UNIQUE INDEX action_run_once ON "ActionRun" ("conversationId", "actionId", "inputHash", round)
  WHERE state IN ('queued', 'running', 'unknown', 'done');
CREATE INDEX action_run_to_do ON "ActionRun" ("nextTryAt") WHERE state IN ('queued', 'running', 'unknown');

ALTER TABLE "CustomerFact"
  ADD CHECK (kind IN ('tier', 'order', 'locator', 'parcel', 'language', 'zone', 'custom')),
  ADD CHECK (source IN ('agent', 'import', 'program'));
ALTER TABLE "Job" ADD CHECK (state IN ('draft', 'waiting', 'running', 'checked', 'done', 'failed', 'cancelled'));
ALTER TABLE "Lookup" ADD CHECK ("inputKind" IN ('locator', 'order', 'tracking', 'custom'));
ALTER TABLE "ActionRun" ADD CHECK (state IN ('queued', 'running', 'done', 'refused', 'failed', 'unknown'));
