import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { HeldJob } from "./end-job";
import { keepJobErrors, type LeftOut } from "./keep-job-errors";

export interface JobStep {
  totalRows: number;
  doneRows: number;
  createdRows: number;
  unchangedRows: number;
  plan: object;
  /** Beside those of the steps before. */
  errors: readonly LeftOut[];
}

/** How far a job is, with the rows it leaves out. Throws Conflict `job-lost` when it was stopped or is in other hands. */
export async function tellJob(outer: Ctx, { id, fence }: HeldJob, step: JobStep): Promise<void> {
  const { errors, ...counts } = step;
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.job.updateMany({
      where: { id, fence, state: "running" },
      data: { ...counts, failedRows: { increment: errors.length } },
    });
    if (count === 0) throw new Conflict("job-lost");
    await keepJobErrors(ctx, id, errors);
  });
}
