import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getVisible } from "./get-visible";
import { lockVisible } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { releaseReopened } from "./release-reopened";
import type { Conversation } from "./schemas";

/**
 * Opens a conversation again. A turn that a resolve closed with a reason runs on from its old start; whose
 * agent is not on shift goes to the queue. Throws Conflict `already-open`.
 */
export async function reopen(outer: Ctx, conversationId: string): Promise<Conversation> {
  await inTransaction(outer, async (ctx) => {
    const { status } = await lockVisible(ctx, conversationId);
    if (status === "open") throw new Conflict("already-open");
    const kind = status === "resolved" && (await wasClosed(ctx, conversationId)) ? "reopened" : "opened";
    await recordActs(ctx, [{ conversationId, kind, values: { from: status } }]);
    await rebuildTurns(ctx, [conversationId], "reopened");
    await releaseReopened(ctx, [conversationId]);
  });
  return getVisible(outer, conversationId);
}

/** Whether the last resolve closed with a reason: only that one is taken back. */
async function wasClosed(ctx: Ctx, conversationId: string): Promise<boolean> {
  const rows = await ctx.db.$queryRaw<{ closed: boolean }[]>`
    SELECT "values" ? 'reason' AS closed FROM "ConversationAct"
    WHERE ("conversationId" = ${conversationId}::uuid OR "threadIds" && ARRAY(
      SELECT t.id FROM "Thread" t WHERE t."conversationId" = ${conversationId}::uuid)) AND kind = 'resolved' ORDER BY "actedAt" DESC, id DESC LIMIT 1`;
  return rows[0]?.closed ?? false;
}
