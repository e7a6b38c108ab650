import { Conflict, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getVisible } from "./get-visible";
import { listUnanswered } from "./list-unanswered";
import { lockVisible } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { requireSecond } from "./safety/need-second";
import type { Conversation } from "./schemas";

/**
 * Settles a conversation. Throws Refused `reason-needed` while the customer waits for an answer that is not under
 * way, unless a reason is given: then the turn ends with it; `safety-needs-second` where one person alone would hide
 * somebody in danger. Conflict `already-resolved`.
 */
export async function resolve(outer: Ctx, conversationId: string, reason?: string): Promise<Conversation> {
  await inTransaction(outer, async (ctx) => {
    const { status } = await lockVisible(ctx, conversationId);
    if (status === "resolved") throw new Conflict("already-resolved");
    await requireSecond(ctx, conversationId);
    if (!reason && (await listUnanswered(ctx, [conversationId])).size > 0) throw new Refused("reason-needed");
    await ctx.db
      .$executeRaw`UPDATE "Conversation" SET status = 'resolved', "resolvedAt" = ${ctx.now()}::timestamptz,
      "snoozedUntil" = NULL WHERE id = ${conversationId}::uuid`;
    await recordActs(ctx, [
      { conversationId, kind: "resolved", values: { from: status, ...(reason ? { reason } : {}) } },
    ]);
    await rebuildTurns(ctx, [conversationId]);
  });
  return getVisible(outer, conversationId);
}
