import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireRole } from "../rules/require-role";

/** Takes back a change of initials that was dated ahead. Admins only. Throws NotFound when it is done or gone. */
export async function dropPlan(outer: Ctx, planId: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const [dropped] = await ctx.db.$queryRaw<{ agentId: string; initials: string }[]>`
      DELETE FROM "PlannedInitials" WHERE id = ${planId}::uuid RETURNING "agentId", initials`;
    if (!dropped) throw new NotFound("not-found");
    await writeEntry(ctx, {
      action: "agent.initials-plan-dropped",
      subject: "agent",
      subjectId: dropped.agentId,
      values: { to: dropped.initials },
    });
  });
}
