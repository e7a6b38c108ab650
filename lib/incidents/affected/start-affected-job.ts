import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getJob } from "@/lib/customers/get-job";
import { AFFECTED_KIND, type Job } from "@/lib/customers/job-schemas";
import { requireImporter } from "@/lib/customers/require-importer";
import { restartJob } from "@/lib/customers/restart-job";
import { rereadTable } from "@/lib/customers/stage-table";
import {
  type AffectedPlan,
  affectedPlanSchema,
  NOTHING_COUNTED,
  type StartAffected,
} from "../affected-job-schemas";
import { mappingFault } from "../rules/affected/affected-columns";
import { affectedPlan } from "./stage-affected-list";

/**
 * Has the worker add the people of a list or segment, or only count them (`isDryRun`) with the reason for every line left
 * out. What was checked may be started. Throws Forbidden, NotFound, Conflict `job-started`, Refused `import-charset`,
 * Invalid for a mapping that can't be used.
 */
export async function startAffectedJob(
  ctx: Ctx,
  { incidentId, jobId }: { incidentId: string; jobId: string },
  wish: StartAffected,
): Promise<Job> {
  requireImporter(ctx.actor);
  const job = await ctx.db.job.findUnique({ where: { id: jobId } });
  if (job?.kind !== AFFECTED_KIND) throw new NotFound("not-found");
  const before = affectedPlanSchema.parse(job.plan);
  if (before.incidentId !== incidentId) throw new NotFound("not-found");
  if (!["draft", "checked"].includes(job.state) || (before.segment === null && !job.fileKey))
    throw new Conflict("job-started", { state: job.state });
  const read = await reread(ctx, job.fileKey, before, wish);
  const mapping = wish.mapping ?? read.mapping;
  const fault = read.format === "csv" && read.segment === null ? mappingFault(mapping) : null;
  if (fault) throw new Invalid(fault.code, fault.values);
  const { isDryRun } = wish;
  const country = wish.country === undefined ? read.country : wish.country;
  const plan: AffectedPlan = { ...read, mapping, country, isDryRun, ...NOTHING_COUNTED };
  const action = isDryRun ? "affected.checked" : "affected.started";
  const entry = { action, values: { incidentId: plan.incidentId } };
  await restartJob(ctx, { job, plan, isFresh: true, entry });
  return getJob(ctx, jobId);
}

async function reread(
  ctx: Ctx,
  fileKey: string | null,
  before: AffectedPlan,
  { charset }: StartAffected,
): Promise<AffectedPlan> {
  if (!charset || charset === before.charset || !fileKey) return before;
  const read = await rereadTable(ctx, fileKey, { format: before.format, charset });
  return read ? affectedPlan(before.incidentId, read) : before;
}
