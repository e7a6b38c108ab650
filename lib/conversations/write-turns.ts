import { type Sql, sql } from "@/lib/db/sql";
import type { Turn } from "./rules/turns";

/** The statement that stores derived turns, as part of a larger one. */
export function insertTurns(turns: readonly (Turn & { conversationId: string })[]): Sql {
  return sql`
    INSERT INTO "Turn" ("conversationId", "firstInteractionId", position, "accountId", channel, audience, "startedAt", "receivedAt",
      "targetSeconds", "promisedAt", "dueAt", "endedAt", ending, "answerId", "closeReason", "movedToPrivate", "inboundIds",
      "lastInboundAt", "isCloser", "usefulAt", "usefulAnswerId", "agentId", "teamId", language, level, "calendarId", "targetId", rules)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(turns)}::jsonb)
      AS t("conversationId" uuid, "firstInteractionId" uuid, position int, "accountId" uuid, channel text, audience text,
        "startedAt" timestamptz, "receivedAt" timestamptz, "targetSeconds" int, "promisedAt" timestamptz, "dueAt" timestamptz,
        "endedAt" timestamptz, ending text, "answerId" uuid, "closeReason" text, "movedToPrivate" boolean, "inboundIds" uuid[],
        "lastInboundAt" timestamptz, "isCloser" boolean, "usefulAt" timestamptz, "usefulAnswerId" uuid, "agentId" uuid,
        "teamId" uuid, language text, level smallint, "calendarId" uuid, "targetId" uuid, rules smallint)`;
}
