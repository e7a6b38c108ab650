import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";

/** How many notifications the acting agent has not read, of those they may see. */
export async function countUnread(ctx: Ctx): Promise<number> {
  const { agentId } = requireAgentActor(ctx.actor);
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Notification" n LEFT JOIN "Conversation" c ON c.id = n."conversationId"
    WHERE n."agentId" = ${agentId}::uuid AND n."readAt" IS NULL AND 'app' = ANY(n.ways)
      AND (c.id IS NULL OR ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)})`;
  return row?.count ?? 0;
}
