import { Forbidden, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { Plan } from "../plan-schemas";

/** A plan, how far it is and what it proposes. Leads and admins. Throws NotFound. */
export async function getPlan(ctx: Ctx, id: string): Promise<Plan> {
  refuseAgents(ctx);
  const row = await ctx.db.planJob.findUnique({ where: { id } });
  if (!row) throw new NotFound("not-found");
  return planOf(row);
}

/** The newest plan; null where none was ever asked for. Leads and admins. */
export async function findLatestPlan(ctx: Ctx): Promise<Plan | null> {
  refuseAgents(ctx);
  const row = await ctx.db.planJob.findFirst({ orderBy: { createdAt: "desc" } });
  return row && planOf(row);
}

function refuseAgents({ actor }: Ctx): void {
  if (actor.type === "agent" && actor.role === "agent") throw new Forbidden("forbidden");
}

type Row = NonNullable<Awaited<ReturnType<Ctx["db"]["planJob"]["findFirst"]>>>;

function planOf({ id, state, phase, wish, progress, proposal, failure, createdAt, endedAt }: Row): Plan {
  return {
    id,
    state: state as Plan["state"],
    phase: phase as Plan["phase"],
    wish: wish as Plan["wish"],
    progress: progress as Plan["progress"],
    proposal: proposal as Plan["proposal"],
    failure: failure as Plan["failure"],
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
