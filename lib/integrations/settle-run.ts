import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findUsable } from "./find-usable";
import { getRun } from "./get-run";
import type { ActionRun } from "./schemas";

/** A person who looked in the other system says how a run in doubt ended. Throws NotFound, Conflict `run-not-in-doubt`. */
export async function settleRun(outer: Ctx, runId: string, as: "done" | "not-done"): Promise<ActionRun> {
  requireAgentActor(outer.actor);
  const run = await outer.db.actionRun.findUnique({ where: { id: runId } });
  if (!run) throw new NotFound("not-found");
  await findUsable(outer, run.conversationId);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.actionRun.updateMany({
      where: { id: runId, state: "unknown" },
      data: {
        state: as === "done" ? "done" : "failed",
        endedAt: ctx.now(),
        nextTryAt: null,
        fence: { increment: 1 },
        ...(as === "done" ? {} : { failure: { code: "action-settled", values: {} } }),
      },
    });
    if (count === 0) throw new Conflict("run-not-in-doubt", { state: run.state });
    await writeEntry(ctx, {
      action: "action.settled",
      subject: "action",
      subjectId: run.actionId,
      values: { runId, as, conversationId: run.conversationId },
    });
  });
  return getRun(outer, runId);
}
