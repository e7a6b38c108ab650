import { maySeeSql } from "@/lib/agents/may-see-sql";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";

/**
 * Throws NotFound unless the customer is there and the actor sees a conversation of theirs, or they have none. The twin
 * of `conversations/require-visible-customer`, for verbs to its left.
 */
export async function requireSeenCustomer(ctx: Ctx, customerId: string): Promise<void> {
  const [row] = await ctx.db.$queryRaw<{ isSeen: boolean }[]>`
    SELECT NOT EXISTS (SELECT 1 FROM "Conversation" WHERE "customerId" = ${customerId}::uuid)
      OR EXISTS (SELECT 1 FROM "Conversation" WHERE "customerId" = ${customerId}::uuid
        AND ${maySeeSql(ctx.actor, sql`"teamId"`)}) AS "isSeen"
    FROM "Customer" WHERE id = ${customerId}::uuid`;
  if (!row?.isSeen) throw new NotFound("not-found");
}
