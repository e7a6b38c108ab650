-- What was warned of, once: by the interaction a turn began with, which no rebuild changes
CREATE TABLE "TurnAlarm" (
    "firstInteractionId" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" = 'breach' OR "kind" ~ '^warning-[1-9][0-9]$'),
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id"),
    "teamId" UUID,
    "agentId" UUID REFERENCES "Agent" ("id"),
    -- When the share was reached or the time was over, and when anybody noticed
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "firedAt" TIMESTAMPTZ(3) NOT NULL,
    -- Of a breach: counted in a line to the leads
    "isTold" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "TurnAlarm_pkey" PRIMARY KEY ("firstInteractionId", "kind")
);
CREATE INDEX turn_alarm_untold ON "TurnAlarm" ("firedAt") WHERE "kind" = 'breach' AND NOT "isTold";

-- When leads were last told how many turns went past their promise
CREATE TABLE "LateLine" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "toldAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LateLine_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "Agent" ADD COLUMN "alarmSound" BOOLEAN NOT NULL DEFAULT true;
