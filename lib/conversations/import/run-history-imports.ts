import { Conflict, DeskError, Refused } from "@/lib/base/errors";
import { after, MINUTE, SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type HistoryPlan, historyPlanSchema } from "@/lib/conversations/history-job-schemas";
import { type ClaimedJob, claimJob } from "@/lib/customers/claim-job";
import { endJob } from "@/lib/customers/end-job";
import { forgetJobCounts } from "@/lib/customers/forget-job-counts";
import { holdJob } from "@/lib/customers/hold-job";
import { HISTORY_KIND } from "@/lib/customers/job-schemas";
import { importHistory } from "./import-history";
import { stepKeeper } from "./step-keeper";

const LEASE_MS = MINUTE;
const BEAT_MS = 5 * SECOND;
/** Some half a million posts: what is held of them leaves room for everything else a worker does. */
const MOST_HELD = 100_000_000;

/** Takes in every file of history that waits, one after another, and goes on with one whose worker died. Returns how many. */
export async function runHistoryImports(ctx: Ctx, signal: AbortSignal): Promise<number> {
  let done = 0;
  while (!signal.aborted) {
    const job = await claimJob(ctx, HISTORY_KIND);
    if (!job) break;
    await run(ctx, job, signal);
    done++;
  }
  return done;
}

async function run(ctx: Ctx, job: ClaimedJob, signal: AbortSignal): Promise<void> {
  const lost = new AbortController();
  const beat = setInterval(() => {
    holdJob(ctx, job, after(ctx.now(), LEASE_MS)).then(
      (isOurs) => isOurs || lost.abort(),
      () => undefined,
    );
  }, BEAT_MS);
  try {
    await holdJob(ctx, job, after(ctx.now(), LEASE_MS));
    const plan = await planOf(ctx, job);
    await take(ctx, job, plan, AbortSignal.any([signal, lost.signal]));
    await endJob(ctx, job, { state: plan.isDryRun ? "checked" : "done" });
  } catch (error) {
    if (signal.aborted) await holdJob(ctx, job, null);
    if (!(error instanceof DeskError)) throw error;
    if (error.code === "job-lost") return;
    await endJob(ctx, job, { state: "failed", failure: { code: error.code, values: error.values } });
  } finally {
    clearInterval(beat);
  }
}

/** What a dry run had found dies with its worker: it begins again. */
async function planOf(ctx: Ctx, job: ClaimedJob): Promise<HistoryPlan> {
  const plan = historyPlanSchema.parse(job.plan);
  if (!plan.isDryRun || plan.found === null) return plan;
  await forgetJobCounts(ctx, job.id);
  return { ...plan, found: null };
}

async function take(ctx: Ctx, job: ClaimedJob, plan: HistoryPlan, stop: AbortSignal): Promise<void> {
  const { fileKey } = job;
  await importHistory(ctx, {
    ...plan,
    name: job.name,
    mostHeld: MOST_HELD,
    keep: stepKeeper(job, plan),
    async *open() {
      const bytes = await ctx.files.getStream(fileKey);
      if (!bytes) throw new Refused("import-file-gone");
      for await (const piece of bytes) {
        if (stop.aborted) throw new Conflict("job-lost");
        yield piece;
      }
    },
  });
}
