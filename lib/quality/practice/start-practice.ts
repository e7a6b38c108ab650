import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import type { PracticeRunView } from "../practice-schemas";
import { findScript } from "../rules/practice-scripts";
import { getPractice } from "./get-practice";

/** Begins a script for the acting agent alone. Nothing of it is sent, and no figure of the desk counts it. Throws NotFound. */
export async function startPractice(ctx: Ctx, name: string): Promise<PracticeRunView> {
  const { agentId } = requireAgentActor(ctx.actor);
  if (!findScript(name)) throw new NotFound("not-found");
  const id = uuidv7(ctx.now(), ctx.random);
  await ctx.db.practiceRun.create({
    data: { id, agentId, script: name, startedAt: ctx.now(), askedAt: ctx.now() },
  });
  return getPractice(ctx, id);
}
