import { Conflict, DeskError } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { type ClaimedJob, claimJob } from "./claim-job";
import { countRows } from "./count-rows";
import { endJob } from "./end-job";
import { forgetJobCounts } from "./forget-job-counts";
import { holdJob } from "./hold-job";
import { importBatch } from "./import-batch";
import { batchesOf } from "./import-batches";
import { IMPORT_KIND, type ImportPlan, importPlanSchema } from "./job-schemas";
import { readTable } from "./read-table";
import { nobodySeen } from "./rules/dry-run";
import { openTable } from "./stage-table";
import { whileHeld } from "./while-held";

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
  try {
    const plan = importPlanSchema.parse(job.plan);
    // What a dry run keeps in mind dies with its worker: it begins again.
    if (plan.isDryRun && job.doneRows > 0) await forgetJobCounts(ctx, job.id);
    const isOver = await whileHeld(ctx, job, () => take(ctx, job, plan, signal));
    if (!isOver) return void (await holdJob(ctx, job, null));
    await endJob(ctx, job, { state: plan.isDryRun ? "checked" : "done" });
  } catch (error) {
    if (error instanceof Conflict && error.code === "job-lost") return;
    if (!(error instanceof DeskError)) throw error;
    await endJob(ctx, job, { state: "failed", failure: { code: error.code, values: error.values } });
  }
}

/** False when it was interrupted. */
async function take(ctx: Ctx, job: ClaimedJob, plan: ImportPlan, signal: AbortSignal): Promise<boolean> {
  const open = async () => readTable(await openTable(ctx, job.fileKey), plan);
  const totalRows = job.totalRows ?? (await countRows(await open(), plan.format));
  const { id: jobId, fence } = job;
  await ctx.db.job.updateMany({ where: { id: jobId, fence, state: "running" }, data: { totalRows } });
  const seen = plan.isDryRun ? nobodySeen() : null;
  const { isVerified } = plan;
  for await (const batch of batchesOf(await open(), plan, seen ? 0 : job.doneRows)) {
    await importBatch(ctx, { ...batch, isVerified, seen, jobId, fence });
    if (signal.aborted) return false;
  }
  return true;
}
