import { Conflict, DeskError } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { type ClaimedJob, claimJob } from "@/lib/customers/claim-job";
import { countRows } from "@/lib/customers/count-rows";
import { endJob } from "@/lib/customers/end-job";
import { forgetJobCounts } from "@/lib/customers/forget-job-counts";
import { holdJob } from "@/lib/customers/hold-job";
import { AFFECTED_KIND } from "@/lib/customers/job-schemas";
import { readTable } from "@/lib/customers/read-table";
import { Marks } from "@/lib/customers/rules/marks";
import { openTable } from "@/lib/customers/stage-table";
import { whileHeld } from "@/lib/customers/while-held";
import { type AffectedPlan, affectedPlanSchema, NOTHING_COUNTED } from "../affected-job-schemas";
import { affectedBatch } from "./affected-batch";
import { readAffectedBatches } from "./read-affected-batches";
import { runSegment } from "./run-segment";

/** Takes in every list and segment of affected people that waits, and goes on with one whose worker died. Returns how many. */
export async function runAffectedJobs(ctx: Ctx, signal: AbortSignal): Promise<number> {
  let done = 0;
  while (!signal.aborted) {
    const job = await claimJob(ctx, AFFECTED_KIND);
    if (!job) break;
    await run(ctx, job, signal);
    done++;
  }
  return done;
}

async function run(ctx: Ctx, job: ClaimedJob, signal: AbortSignal): Promise<void> {
  try {
    const plan = affectedPlanSchema.parse(job.plan);
    // What a dry run keeps in mind dies with its worker, and a segment is asked for whole: both begin again.
    const isFresh = plan.isDryRun || plan.segment !== null;
    if (isFresh && job.doneRows > 0) await forgetJobCounts(ctx, job.id, { ...plan, ...NOTHING_COUNTED });
    const isOver = await whileHeld(ctx, job, () =>
      plan.segment
        ? runSegment(ctx, job, plan, signal)
        : runList(ctx, job, plan, isFresh ? 0 : job.doneRows, signal),
    );
    if (!isOver) return void (await holdJob(ctx, job, null));
    await endJob(ctx, job, { state: plan.isDryRun ? "checked" : "done" });
  } catch (error) {
    if (error instanceof Conflict && error.code === "job-lost") return;
    if (!(error instanceof DeskError)) throw error;
    await endJob(ctx, job, { state: "failed", failure: { code: error.code, values: error.values } });
  }
}

async function runList(
  ctx: Ctx,
  job: ClaimedJob,
  plan: AffectedPlan,
  done: number,
  signal: AbortSignal,
): Promise<boolean> {
  const open = () => openTable(ctx, job.fileKey);
  const { id: jobId, fence } = job;
  const totalRows = job.totalRows ?? (await countRows(readTable(await open(), plan), plan.format));
  await ctx.db.job.updateMany({ where: { id: jobId, fence }, data: { totalRows } });
  const seen = plan.isDryRun ? { people: new Marks(), orders: new Marks() } : null;
  for await (const batch of readAffectedBatches(await open(), plan, done)) {
    await affectedBatch(ctx, { ...batch, jobId, fence, incidentId: plan.incidentId, seen });
    if (signal.aborted) return false;
  }
  return true;
}
