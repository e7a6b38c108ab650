import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/** Takes a rule away; what joined by it stays. Leads, admins, and programs by their scope. Throws NotFound. */
export async function retireJoinRule(outer: Ctx, incidentId: string, id: string): Promise<void> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const retiredById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    const { count } = await ctx.db.incidentJoinRule.updateMany({
      where: { id, incidentId, retiredAt: null },
      data: { retiredAt: ctx.now(), retiredById },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, {
      action: "incident.rule-retired",
      subject: "incident",
      subjectId: incidentId,
      values: { ruleId: id },
    });
  });
}
