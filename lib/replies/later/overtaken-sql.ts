import { type Sql, sql } from "@/lib/db/sql";

/** Whether the customer wrote in the conversation after the reply `r` was queued; what no person wrote does not count. */
export const overtakenSql: Sql = sql`EXISTS (
  SELECT 1 FROM "Interaction" own JOIN "Interaction" i ON i."conversationId" = own."conversationId"
    AND i.number > own.number AND i.direction = 'inbound' AND i."opensTurn" AND i."deletedAt" IS NULL
  WHERE own.id = r.id)`;
