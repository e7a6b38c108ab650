import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { findUsable } from "./find-usable";
import type { ActionRun } from "./schemas";
import { viewRuns } from "./view-run";

/** How far a run is. Throws NotFound, also for one in a conversation the actor may not know of. */
export async function getRun(ctx: Ctx, runId: string): Promise<ActionRun> {
  const row = await ctx.db.actionRun.findUnique({ where: { id: runId } });
  if (!row) throw new NotFound("not-found");
  await findUsable(ctx, row.conversationId);
  const [run] = await viewRuns(ctx, [row]);
  if (!run) throw new NotFound("not-found");
  return run;
}
