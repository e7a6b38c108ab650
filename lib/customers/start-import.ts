import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getJob } from "./get-job";
import { IMPORT_KIND, importPlanSchema, type Job, type StartImport } from "./job-schemas";
import { requireImporter } from "./require-importer";
import { restartJob } from "./restart-job";
import { hasKey } from "./rules/import-fields";
import { rereadTable } from "./stage-table";

/**
 * Has the worker take the list in, or only check it (`isDryRun`): counts and errors, nothing written. A checked list may be
 * started again. Throws NotFound, Invalid `import-unmapped`, Refused `import-charset`, Conflict `job-started`.
 */
export async function startImport(ctx: Ctx, jobId: string, wish: StartImport): Promise<Job> {
  requireImporter(ctx.actor);
  const job = await ctx.db.job.findUnique({ where: { id: jobId } });
  if (job?.kind !== IMPORT_KIND) throw new NotFound("not-found");
  if (!job.fileKey || !["draft", "checked"].includes(job.state))
    throw new Conflict("job-started", { state: job.state });
  const before = importPlanSchema.parse(job.plan);
  const { format } = before;
  const { charset = before.charset } = wish;
  const other = charset === before.charset ? null : await rereadTable(ctx, job.fileKey, { format, charset });
  const read = other ? importPlanSchema.parse(other) : before;
  const { isVerified, isDryRun } = wish;
  const mapping = wish.mapping ?? read.mapping;
  if (read.format === "csv" && !hasKey(mapping)) throw new Invalid("import-unmapped");
  const plan = { ...read, mapping, country: wish.country ?? null, isVerified, isDryRun };
  const action = isDryRun ? "import.checked" : "import.started";
  await restartJob(ctx, { job, plan, isFresh: true, entry: { action, values: { isVerified } } });
  return getJob(ctx, jobId);
}
