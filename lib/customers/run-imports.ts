import { Conflict, DeskError, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { type ClaimedJob, claimJob } from "./claim-job";
import { endJob } from "./end-job";
import { forgetJobCounts } from "./forget-job-counts";
import { importBatch } from "./import-batch";
import { batchesOf } from "./import-batches";
import { IMPORT_KIND, importPlanSchema } from "./job-schemas";
import { readTable } from "./read-table";
import { nobodySeen } from "./rules/dry-run";

/** Takes in every list that waits, one after another, and goes on with one whose worker died. Returns how many. */
export async function runImports(ctx: Ctx, signal: AbortSignal): Promise<number> {
  let done = 0;
  while (!signal.aborted) {
    const job = await claimJob(ctx, IMPORT_KIND);
    if (!job) break;
    await run(ctx, job, signal);
    done++;
  }
  return done;
}

async function run(ctx: Ctx, job: ClaimedJob, signal: AbortSignal): Promise<void> {
  const mine = { id: job.id, fence: job.fence, state: "running" };
  try {
    const plan = importPlanSchema.parse(job.plan);
    const bytes = await ctx.files.get(job.fileKey);
    if (!bytes) throw new Refused("import-file-gone");
    const heads = plan.format === "csv" ? 1 : 0;
    let lines = -heads;
    for await (const { cells } of readTable(bytes, plan))
      if (cells.some((cell) => cell.trim() !== "")) lines++;
    // What a dry run keeps in mind dies with its worker: it begins again.
    if (plan.isDryRun && job.doneRows > 0) await forgetJobCounts(ctx, job.id);
    await ctx.db.job.updateMany({ where: mine, data: { totalRows: Math.max(0, lines) } });
    const seen = plan.isDryRun ? nobodySeen() : null;
    const { isVerified } = plan;
    for await (const batch of batchesOf(readTable(bytes, plan), plan, seen ? 0 : job.doneRows)) {
      await importBatch(ctx, { ...batch, isVerified, seen, jobId: job.id, fence: job.fence });
      if (signal.aborted)
        return void (await ctx.db.job.updateMany({ where: mine, data: { leaseUntil: null } }));
    }
    await endJob(ctx, job, { state: plan.isDryRun ? "checked" : "done" });
  } catch (error) {
    if (error instanceof Conflict && error.code === "job-lost") return;
    if (!(error instanceof DeskError)) throw error;
    await endJob(ctx, job, { state: "failed", failure: { code: error.code, values: error.values } });
  }
}
