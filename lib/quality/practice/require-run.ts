import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { findScript, type PracticeScript } from "../rules/practice-scripts";

/** A run of the acting agent with its script; nobody else's. Throws NotFound. */
export async function requireRun(ctx: Ctx, id: string) {
  const { agentId } = requireAgentActor(ctx.actor);
  const run = await ctx.db.practiceRun.findFirst({ where: { id, agentId } });
  const script: PracticeScript | undefined = run ? findScript(run.script) : undefined;
  if (!run || !script) throw new NotFound("not-found");
  return { run, script };
}
