import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { HeldJob } from "./end-job";
import { forgetJobCounts } from "./forget-job-counts";

export interface Restart {
  /** As it was read. */
  job: HeldJob & { state: string };
  plan: object;
  /** Counts and wrong rows of before are dropped. */
  isFresh: boolean;
  entry: { action: string; values: Record<string, string | boolean> };
}

/** Has the worker take a job up as it is planned now. Throws Conflict `job-started` when somebody else was quicker. */
export async function restartJob(outer: Ctx, { job, plan, isFresh, entry }: Restart): Promise<void> {
  const { id, fence, state } = job;
  await inTransaction(outer, async (ctx) => {
    const count = await ctx.db.$executeRaw`
      UPDATE "Job" SET state = 'waiting', plan = ${JSON.stringify(plan)}::jsonb, failure = NULL, "endedAt" = NULL, fence = fence + 1
      WHERE id = ${id}::uuid AND state = ${state} AND fence = ${fence}`;
    if (count === 0) throw new Conflict("job-started", { state: "waiting" });
    if (isFresh) await forgetJobCounts(ctx, id);
    await writeEntry(ctx, { ...entry, subject: "job", subjectId: id });
  });
}
