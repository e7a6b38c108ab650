import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { listProtocols } from "@/lib/red-flags/list-protocols";
import { actingAgent } from "../acting-agent";
import { lockVisible } from "../lock-visible";
import { getSafety } from "./get-safety";
import type { Safety } from "./safety-schemas";

/**
 * Says in one's own name that a step of a protocol's checklist was done, or that it was not after all. Whoever was
 * first stands. Audited. Throws NotFound for a step no protocol of the kind has, Refused `flag-over`.
 */
export async function tickStep(outer: Ctx, flagId: string, step: string, done: boolean): Promise<Safety> {
  const { agentId } = actingAgent(outer.actor);
  const conversationId = await inTransaction(outer, async (ctx) => {
    const flag = await ctx.db.flag.findUnique({ where: { id: flagId } });
    if (!flag) throw new NotFound("not-found");
    await lockVisible(ctx, flag.conversationId);
    if (flag.clearedAt) throw new Refused("flag-over");
    const steps = (await listProtocols(ctx)).filter(({ kind }) => kind === flag.kind);
    if (!steps.some(({ content }) => content.checklist.some(({ id }) => id === step)))
      throw new NotFound("not-found");
    const now = ctx.now();
    const { count } = done
      ? await ctx.db.protocolStep.createMany({
          data: [{ id: uuidv7(now, ctx.random), flagId, step, doneById: agentId, doneAt: now }],
          skipDuplicates: true,
        })
      : await ctx.db.protocolStep.updateMany({
          where: { flagId, step, undoneAt: null },
          data: { undoneAt: now },
        });
    if (count > 0) {
      const action = done ? "protocol.step-done" : "protocol.step-undone";
      const values = { conversationId: flag.conversationId, step };
      await writeEntry(ctx, { action, subject: "flag", subjectId: flagId, values });
      await recordChanges(ctx, [{ kind: "conversation.changed", conversationId: flag.conversationId }]);
    }
    return flag.conversationId;
  });
  return getSafety(outer, conversationId);
}
