import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/**
 * Takes an absence back that is not over: nobody is wanted for it any more, and what was taken already stays. Agents their
 * own, leads and admins anybody's. Throws NotFound.
 */
export async function withdrawAbsence(outer: Ctx, id: string): Promise<void> {
  const { agentId, role } = requireAgentActor(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const own = role === "agent" ? { agentId } : {};
    const { count } = await ctx.db.timeOff.updateMany({
      where: { ...own, id, kind: "absent", state: "approved", endAt: { gt: now } },
      data: { state: "withdrawn", decidedById: agentId, decidedAt: now },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "absence.withdrawn", subject: "time-off", subjectId: id, values: {} });
  });
}
