CREATE TABLE "Call" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "number" TEXT,
    "handleId" UUID,
    "state" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "durationSeconds" INTEGER NOT NULL DEFAULT 0,
    "acceptedById" UUID,
    "acceptedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "isAnswer" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "promised" TEXT,
    "interactionId" UUID,
    "notedAt" TIMESTAMPTZ(3),
    "notedById" UUID,
    "dismissedAt" TIMESTAMPTZ(3),
    "dismissReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Callback" (
    "id" UUID NOT NULL,
    "interactionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "ending" TEXT,
    "endReason" TEXT,

    CONSTRAINT "Callback_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CallDraft" (
    "agentId" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CallDraft_pkey" PRIMARY KEY ("agentId")
);

CREATE UNIQUE INDEX "Call_externalId_key" ON "Call"("externalId");
CREATE UNIQUE INDEX "Call_interactionId_key" ON "Call"("interactionId");

-- What still happens, what waits to be written and what was last
CREATE INDEX call_under_way ON "Call" ("startedAt") WHERE state IN ('ringing', 'answered');
CREATE INDEX call_unwritten ON "Call" ("endedAt")
  WHERE state = 'finished' AND "notedAt" IS NULL AND "dismissedAt" IS NULL;
CREATE INDEX call_newest ON "Call" ("startedAt" DESC, id DESC);
CREATE UNIQUE INDEX callback_open_once ON "Callback" ("interactionId") WHERE "endedAt" IS NULL;
CREATE INDEX callback_due ON "Callback" ("dueAt") WHERE "endedAt" IS NULL;

ALTER TABLE "Call"
  ADD CHECK (direction IN ('inbound', 'outbound')),
  ADD CHECK (state IN ('ringing', 'answered', 'finished', 'missed')),
  ADD CHECK ("durationSeconds" >= 0),
  ADD CHECK ((state IN ('finished', 'missed')) = ("endedAt" IS NOT NULL)),
  ADD CHECK (("dismissedAt" IS NULL) = ("dismissReason" IS NULL)),
  ADD FOREIGN KEY ("accountId") REFERENCES "Account"(id),
  ADD FOREIGN KEY ("handleId") REFERENCES "Handle"(id) ON DELETE SET NULL,
  ADD FOREIGN KEY ("acceptedById") REFERENCES "Agent"(id),
  ADD FOREIGN KEY ("notedById") REFERENCES "Agent"(id),
  -- Written in one transaction with the interaction, which comes last
  ADD FOREIGN KEY ("interactionId") REFERENCES "Interaction"(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "Callback"
  ADD CHECK (tries >= 0),
  ADD CHECK (("endedAt" IS NULL) = (ending IS NULL)),
  ADD CHECK (ending IN ('reached', 'dropped')),
  ADD FOREIGN KEY ("accountId") REFERENCES "Account"(id),
  ADD FOREIGN KEY ("createdById") REFERENCES "Agent"(id),
  ADD FOREIGN KEY ("interactionId") REFERENCES "Interaction"(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "CallDraft" ADD FOREIGN KEY ("agentId") REFERENCES "Agent"(id) ON DELETE CASCADE;
