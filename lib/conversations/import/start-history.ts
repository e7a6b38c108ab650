import { Conflict, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import {
  type HistoryPlan,
  type HistoryWish,
  historyPlanSchema,
  historyWishSchema,
  type StartHistory,
} from "@/lib/conversations/history-job-schemas";
import { getJob } from "@/lib/customers/get-job";
import { HISTORY_KIND, type Job } from "@/lib/customers/job-schemas";
import { restartJob } from "@/lib/customers/restart-job";
import { requireHistoryImporter } from "./require-history-importer";
import { readWish } from "./stage-history";

const STARTABLE = ["checked", "cancelled", "failed"];

/**
 * Has the worker take in a file that was checked, go on with one that was stopped, or read one anew another way. Throws
 * Forbidden `admins-only`, NotFound, Invalid `history-zone`, Conflict `job-started` for one that is under way or done.
 */
export async function startHistory(ctx: Ctx, jobId: string, input: StartHistory): Promise<Job> {
  requireHistoryImporter(ctx.actor);
  const { dryRun: isDryRun, ...wish } = input;
  const job = await ctx.db.job.findUnique({ where: { id: jobId } });
  if (job?.kind !== HISTORY_KIND) throw new NotFound("not-found");
  if (!job.fileKey || !STARTABLE.includes(job.state)) throw new Conflict("job-started", { state: job.state });
  const before = historyPlanSchema.parse(job.plan);
  const { format, zone, account, charset } = { ...before, ...given(wish) };
  const after = { ...readWish({ format, zone, account, charset }), isDryRun };
  const goesOn = !isDryRun && !before.isDryRun && isReadAlike(before, after);
  const plan = { ...after, found: goesOn ? before.found : null };
  const action = isDryRun ? "import.checked" : "import.started";
  await restartJob(ctx, { job, plan, isFresh: !goesOn, entry: { action, values: { format: plan.format } } });
  return getJob(ctx, jobId);
}

function given(wish: Omit<StartHistory, "dryRun">): Partial<HistoryPlan> {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

function isReadAlike(one: HistoryWish, other: HistoryWish): boolean {
  const words = Object.keys(historyWishSchema.shape) as (keyof typeof historyWishSchema.shape)[];
  return words.every((word) => one[word] === other[word]);
}
