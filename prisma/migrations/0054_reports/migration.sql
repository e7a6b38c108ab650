-- How many interactions a turn holds, and whether one of them was said before its clock started: what the balance counts by
ALTER TABLE "Turn"
    ADD COLUMN "inboundCount" INTEGER GENERATED ALWAYS AS (cardinality("inboundIds")) STORED,
    ADD COLUMN "hasEarlier" BOOLEAN GENERATED ALWAYS AS (coalesce("inboundIds"[1] <> "firstInteractionId", false)) STORED;

-- A report reads its turns from this index alone
DROP INDEX turn_started;
CREATE INDEX turn_report ON "Turn" ("startedAt") INCLUDE ("conversationId", position, "accountId", channel, audience,
    "receivedAt", "promisedAt", "endedAt", ending, "closeReason", "movedToPrivate", "isCloser", "usefulAt", "agentId", "teamId",
    language, level, "calendarId", "inboundCount", "hasEarlier", "lastInboundAt");

-- The few turns that lie over the edge of a range
CREATE INDEX turn_spans ON "Turn" USING gist (tstzrange("startedAt", "lastInboundAt", '[]')) WHERE "lastInboundAt" > "startedAt";
CREATE INDEX turn_earlier ON "Turn" ("startedAt") WHERE "hasEarlier";

-- What came in and opened no turn, by either time its start may be
CREATE INDEX interaction_quiet_said ON "Interaction" (least("publishedAt", "receivedAt"))
    WHERE direction = 'inbound' AND ("conversationId" IS NULL OR NOT "opensTurn");
CREATE INDEX interaction_quiet_received ON "Interaction" ("receivedAt")
    WHERE direction = 'inbound' AND ("conversationId" IS NULL OR NOT "opensTurn");

CREATE INDEX conversation_settled ON "Conversation" ("openedAt") WHERE "resolvedAt" IS NOT NULL;
CREATE INDEX conversation_act_assigned ON "ConversationAct" ("actedAt") WHERE kind = 'assigned';

-- One row: who may see figures of single people
CREATE TABLE "ReportSettings" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "people" TEXT NOT NULL CHECK ("people" IN ('nobody', 'oneself', 'own-lead', 'leads-with-reason')),

    CONSTRAINT "ReportSettings_pkey" PRIMARY KEY ("id")
);
INSERT INTO "ReportSettings" ("people") VALUES ('own-lead');
