import { type Sql, sql } from "@/lib/db/sql";

/** True where a hold by two persons is in force for the conversation or for the customer. */
export function heldSql(conversationId: Sql, customerId: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM "Hold" hold WHERE hold."confirmedAt" IS NOT NULL AND hold."liftedAt" IS NULL
    AND (hold."conversationId" = ${conversationId} OR hold."customerId" = ${customerId}))`;
}
