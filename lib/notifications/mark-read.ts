import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import { countUnread } from "./count-unread";
import type { Marked, MarkRead } from "./schemas";

/**
 * Marks notifications of the acting agent as read, here and on every other screen of theirs, or as unread again. Answers
 * which changed, so that exactly those can be taken back, and how many are unread now.
 */
export function markRead(outer: Ctx, wish: MarkRead): Promise<Marked> {
  const { agentId } = requireAgentActor(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const readAt = wish.isRead ? ctx.now() : null;
    const rows = await ctx.db.$queryRaw<{ id: string }[]>`
      UPDATE "Notification" n SET "readAt" = ${readAt}::timestamptz
      WHERE n."agentId" = ${agentId}::uuid AND n."readAt" IS ${wish.isRead ? sql`NULL` : sql`NOT NULL`}
        AND ${chosen(wish)} RETURNING n.id`;
    if (rows.length > 0) await recordChanges(ctx, [{ kind: "notification.read", values: { agentId } }]);
    return { ids: rows.map(({ id }) => id), unread: await countUnread(ctx) };
  });
}

function chosen({ ids, conversationId }: MarkRead): Sql {
  if (ids) return sql`n.id = ANY(${uuids(ids)})`;
  return conversationId ? sql`n."conversationId" = ${conversationId}::uuid` : sql`true`;
}
