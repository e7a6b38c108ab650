import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import { getMakeGood } from "./list-make-goods";
import type { MakeGood } from "./make-good-schemas";
import { noteMakeGood } from "./note-make-good";

/** Nobody may choose of it any more; what was chosen stays. Stopped again it changes nothing. Throws NotFound. */
export async function stopMakeGood(outer: Ctx, id: string): Promise<MakeGood> {
  requireLead(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const stoppedById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    const { count } = await ctx.db.makeGood.updateMany({
      where: { id, stoppedAt: null },
      data: { stoppedAt: ctx.now(), stoppedById, changeNumber: { increment: 1 } },
    });
    if (count > 0) await noteMakeGood(ctx, "stopped", id, {});
  });
  return getMakeGood(outer, id);
}
