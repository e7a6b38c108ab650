import { maySee } from "@/lib/agents/rules/may-see";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

export interface Talk {
  customerId: string;
  /** The accounts it came through. */
  accountIds: string[];
  /** The handles that speak in it, the last to write first. */
  handleIds: string[];
}

/** Who speaks in a conversation and through which accounts. Throws NotFound, also for one the actor may not know of. */
export async function findTalk(ctx: Ctx, conversationId: string): Promise<Talk> {
  const [row] = await ctx.db.$queryRaw<(Talk & { teamId: string | null })[]>`
    SELECT c."customerId", c."teamId",
      ARRAY(SELECT DISTINCT account FROM (SELECT c."accountId" AS account UNION SELECT t."accountId" FROM "Thread" t
        WHERE t."conversationId" = c.id) a WHERE account IS NOT NULL)::text[] AS "accountIds",
      ARRAY(SELECT t."handleId" FROM "Thread" t WHERE t."conversationId" = c.id GROUP BY t."handleId"
        ORDER BY max((SELECT max(i."publishedAt") FROM "Interaction" i WHERE i."threadId" = t.id AND i.direction = 'inbound'))
          DESC NULLS LAST)::text[] AS "handleIds"
    FROM "Conversation" c WHERE c.id = ${conversationId}::uuid`;
  if (!row || !maySee(ctx.actor, row)) throw new NotFound("not-found");
  return { customerId: row.customerId, accountIds: row.accountIds, handleIds: row.handleIds };
}
