import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/**
 * Which of these conversations are on their way to somebody by name: open on the sheet of whoever has them, and not
 * alarmed. Nothing else takes them from their owner meanwhile.
 */
export async function findOnSheets(
  ctx: Ctx,
  conversationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (conversationIds.length === 0) return new Set();
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c.id FROM "HandoverLine" l JOIN "Handover" h ON h.id = l."handoverId"
    JOIN "Conversation" c ON c.id = l."conversationId" AND c."assigneeId" = h."fromAgentId"
    WHERE l."conversationId" = ANY(${uuids(conversationIds)}) AND l.state = 'pending' AND h."closedAt" IS NULL AND h."alarmedAt" IS NULL
      AND h."toAgentId" IS NOT NULL`;
  return new Set(rows.map(({ id }) => id));
}
