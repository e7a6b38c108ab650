import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getTimeOff } from "./list-time-off";
import type { DecideTimeOff, TimeOff } from "./terms-schemas";

/**
 * Approves or declines what was asked (leads and admins, nobody their own but admins), or withdraws it (its agent and
 * admins, until it is over). Throws NotFound, Forbidden, Conflict `time-off-decided`.
 */
export async function decideTimeOff(outer: Ctx, id: string, { state }: DecideTimeOff): Promise<TimeOff> {
  const actor = requireAgentActor(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const asked = await getTimeOff(ctx, id);
    const isOwn = asked.agentId === actor.agentId;
    const may = state === "withdrawn" ? isOwn : actor.role === "lead" && !isOwn;
    if (actor.role !== "admin" && !may) throw new Forbidden("forbidden");
    const from = state === "withdrawn" ? ["asked", "approved"] : ["asked"];
    const { count } = await ctx.db.timeOff.updateMany({
      where: { id, state: { in: from }, endAt: { gt: ctx.now() } },
      data: { state, decidedById: actor.agentId, decidedAt: ctx.now() },
    });
    if (count === 0) throw new Conflict("time-off-decided", { state: asked.state });
    const { agentId } = asked;
    await writeEntry(ctx, {
      action: `time-off.${state}`,
      subject: "time-off",
      subjectId: id,
      values: { agentId },
    });
    return getTimeOff(ctx, id);
  });
}
