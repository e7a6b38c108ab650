import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findZone } from "../find-zone";
import type { CreatePlan, Plan } from "../plan-schemas";
import { getPlan } from "./get-plan";
import { planRange } from "./read-problem";

const KEPT_MS = 30 * DAY;

/** Has a roster worked out by the worker. Admins only. Throws Invalid `plan-over`, Conflict `plan-under-way`. */
export async function createPlan(outer: Ctx, wish: CreatePlan): Promise<Plan> {
  const { agentId } = requireRole(outer.actor, ["admin"]);
  const plan = await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    if (planRange(wish, await findZone(ctx)).toMs <= now.getTime()) throw new Invalid("plan-over");
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('caret.plans'))`;
    if ((await ctx.db.planJob.count({ where: { state: { in: ["waiting", "running"] } } })) > 0)
      throw new Conflict("plan-under-way");
    await ctx.db.planJob.deleteMany({ where: { endedAt: { lt: after(now, -KEPT_MS) } } });
    const id = uuidv7(now, ctx.random);
    await ctx.db.planJob.create({
      data: { id, state: "waiting", wish, createdById: agentId, createdAt: now },
    });
    await writeEntry(ctx, { action: "plan.asked", subject: "plan", subjectId: id, values: { ...wish } });
    return getPlan(ctx, id);
  });
  outer.bell.ring("wires");
  return plan;
}

/** Ends the work on a plan; what was found so far is dropped. Admins only. Throws NotFound, Conflict `plan-ended`. */
export async function cancelPlan(outer: Ctx, id: string): Promise<Plan> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const changed = await ctx.db.$executeRaw`
      UPDATE "PlanJob" SET state = 'cancelled', "isCancelAsked" = true, "endedAt" = ${ctx.now()}::timestamptz
      WHERE id = ${id}::uuid AND state IN ('waiting', 'running')`;
    if (changed === 0) {
      if ((await ctx.db.planJob.count({ where: { id } })) === 0) throw new NotFound("not-found");
      throw new Conflict("plan-ended");
    }
    await writeEntry(ctx, { action: "plan.cancelled", subject: "plan", subjectId: id });
    return getPlan(ctx, id);
  });
}
