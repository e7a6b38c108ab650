import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getVisible } from "./get-visible";
import { lockVisible } from "./lock-visible";
import { recordActs } from "./record-acts";
import { snoozeUntil } from "./rules/snooze-times";
import { requireSecond } from "./safety/need-second";
import type { Conversation } from "./schemas";

/**
 * Puts a conversation aside until an instant. Its turn runs on. Throws Refused `snooze-past`, `snooze-far` or
 * `safety-needs-second`, Conflict `already-resolved`.
 */
export async function snooze(outer: Ctx, conversationId: string, until: Date): Promise<Conversation> {
  const at = snoozeUntil(until, outer.now());
  await inTransaction(outer, async (ctx) => {
    const { status } = await lockVisible(ctx, conversationId);
    if (status === "resolved") throw new Conflict("already-resolved");
    await requireSecond(ctx, conversationId);
    await ctx.db
      .$executeRaw`UPDATE "Conversation" SET status = 'snoozed', "snoozedUntil" = ${at}::timestamptz,
      "changeNumber" = "changeNumber" + 1 WHERE id = ${conversationId}::uuid`;
    await recordActs(ctx, [
      { conversationId, kind: "snoozed", values: { from: status, until: at.toISOString() } },
    ]);
  });
  return getVisible(outer, conversationId);
}
