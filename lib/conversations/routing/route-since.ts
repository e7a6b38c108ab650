import type { Ctx } from "@/lib/context/ctx";
import { routeConversations } from "./route-conversations";

/** The same for everything that customers have written to or that was reopened since then. */
export async function routeSince(ctx: Ctx, since: Date): Promise<number> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Conversation" WHERE status = 'open' AND "lastInboundAt" >= ${since}::timestamptz
    UNION SELECT "conversationId" FROM "ConversationAct" WHERE kind IN ('reopened', 'woken') AND "actedAt" >= ${since}::timestamptz`;
  return routeConversations(
    ctx,
    rows.map(({ id }) => id),
  );
}
