import { Conflict, Invalid } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { actingAgent } from "./acting-agent";
import { lockVisible } from "./lock-visible";
import { recordActs } from "./record-acts";
import type { Kept } from "./share-schemas";

const MOST_MS = 7 * DAY;

/**
 * Keeps one's own conversation past the end of the shift, until an instant at most a week away; null gives that up.
 * Throws NotFound, Conflict `not-yours` when it is somebody else's, Invalid `keep-until`.
 */
export async function keep(outer: Ctx, conversationId: string, until: Date | null): Promise<Kept> {
  const { agentId } = actingAgent(outer.actor);
  const now = outer.now();
  if (until && (until <= now || until > after(now, MOST_MS)))
    throw new Invalid("keep-until", { field: "until" });
  return inTransaction(outer, async (ctx) => {
    const conversation = await lockVisible(ctx, conversationId);
    if (conversation.assigneeId !== agentId) throw new Conflict("not-yours");
    await ctx.db.keptConversation.deleteMany({ where: { conversationId } });
    if (until) await ctx.db.keptConversation.create({ data: { conversationId, agentId, until } });
    const values = { until: until?.toISOString() ?? null };
    await recordActs(ctx, [{ conversationId, kind: "kept", values }]);
    return { conversationId, agentId: until ? agentId : null, until: values.until };
  });
}

/** By when the one who has it keeps it; null when it goes back at the end of the shift. */
export async function findKept(ctx: Ctx, conversationId: string): Promise<Kept> {
  const [row] = await ctx.db.$queryRaw<{ agentId: string; until: Date }[]>`
    SELECT k."agentId", k.until FROM "KeptConversation" k JOIN "Conversation" c ON c.id = k."conversationId"
    WHERE c.id = ${conversationId}::uuid AND c."assigneeId" = k."agentId" AND k.until > ${ctx.now()}::timestamptz`;
  return { conversationId, agentId: row?.agentId ?? null, until: row?.until.toISOString() ?? null };
}
