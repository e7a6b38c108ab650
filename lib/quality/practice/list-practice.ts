import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { type PracticeList, verdictSchema } from "../practice-schemas";
import { SCRIPTS } from "../rules/practice-scripts";

const SHOWN = 20;

/** The scripts, and the acting agent's own runs; nobody else sees those. */
export async function listPractice(ctx: Ctx): Promise<PracticeList> {
  const { agentId } = requireAgentActor(ctx.actor);
  const runs = await ctx.db.practiceRun.findMany({
    where: { agentId },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  const lines = await ctx.db.practiceLine.findMany({ where: { runId: { in: runs.map(({ id }) => id) } } });
  return {
    scripts: SCRIPTS.map(({ name, customer, steps }) => ({
      name,
      customer: customer.displayName,
      stepCount: steps.length,
    })),
    runs: runs.map(({ id, script, startedAt, endedAt }) => {
      const own = lines.filter(({ runId }) => runId === id);
      const wants = own.flatMap(({ verdict }) => verdictSchema.parse(verdict).wants);
      const sum = own.reduce((total, { seconds }) => total + seconds, 0);
      return {
        ...{ id, script, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
        meanSeconds: own.length === 0 ? null : Math.round(sum / own.length),
        met: wants.filter(({ isMet }) => isMet).length,
        wanted: wants.length,
      };
    }),
  };
}
