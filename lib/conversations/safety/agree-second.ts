import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { after, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "../acting-agent";
import { lockVisible } from "../lock-visible";
import { getSafety } from "./get-safety";
import type { Safety } from "./safety-schemas";

/** How long a second person's word lets through what one alone may not do. */
export const AGREED_MS = 15 * MINUTE;

/**
 * One agent stands behind what another is about to do with a flagged conversation, for 15 minutes; or takes that back.
 * It never counts for their own deeds. Audited. Throws NotFound, Refused `flag-over`.
 */
export async function agreeSecond(outer: Ctx, flagId: string, agree: boolean): Promise<Safety> {
  const { agentId } = actingAgent(outer.actor);
  const conversationId = await inTransaction(outer, async (ctx) => {
    const flag = await ctx.db.flag.findUnique({ where: { id: flagId } });
    if (!flag) throw new NotFound("not-found");
    await lockVisible(ctx, flag.conversationId);
    if (flag.clearedAt) throw new Refused("flag-over");
    const now = ctx.now();
    const times = { agreedAt: now, untilAt: agree ? after(now, AGREED_MS) : now };
    await ctx.db.flagSecond.upsert({
      where: { flagId_agentId: { flagId, agentId } },
      create: { flagId, agentId, ...times },
      update: times,
    });
    await recordChanges(ctx, [{ kind: "conversation.changed", conversationId: flag.conversationId }]);
    await writeEntry(ctx, {
      action: agree ? "flag.second-agreed" : "flag.second-withdrawn",
      subject: "flag",
      subjectId: flagId,
      values: { conversationId: flag.conversationId, kind: flag.kind },
    });
    return flag.conversationId;
  });
  return getSafety(outer, conversationId);
}
