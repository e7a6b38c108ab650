import { NotFound } from "@/lib/base/errors";
import type { Actor, Ctx } from "@/lib/context/ctx";
import { historyPlanSchema } from "@/lib/conversations/history-job-schemas";
import { affectedPlanSchema } from "@/lib/incidents/affected-job-schemas";
import {
  AFFECTED_KIND,
  HISTORY_KIND,
  IMPORT_KIND,
  importPlanSchema,
  type Job,
  jobErrorSchema,
  jobStateSchema,
} from "./job-schemas";
import { requireImporter } from "./require-importer";

const SHOWN_ERRORS = 20;
const LISTED = 50;

type Row = NonNullable<Awaited<ReturnType<Ctx["db"]["job"]["findUnique"]>>>;

/** A job with its counts so far and its first errors. Throws NotFound, also for a kind others may not see; Forbidden. */
export async function getJob(ctx: Ctx, jobId: string): Promise<Job> {
  requireImporter(ctx.actor);
  const row = await ctx.db.job.findUnique({ where: { id: jobId } });
  if (!row || !kindsFor(ctx.actor).includes(row.kind)) throw new NotFound("not-found");
  const errors = await ctx.db.jobError.findMany({
    where: { jobId },
    orderBy: [{ line: "asc" }, { number: "asc" }],
    take: SHOWN_ERRORS,
  });
  const [job] = await withNames(ctx, [row]);
  if (!job) throw new NotFound("not-found");
  return { ...job, errors: errors.map((each) => jobErrorSchema.parse(each)) };
}

/** The newest 50 jobs, without their errors. Throws Forbidden. */
export async function listJobs(ctx: Ctx): Promise<Job[]> {
  requireImporter(ctx.actor);
  const rows = await ctx.db.job.findMany({
    where: { kind: { in: kindsFor(ctx.actor) } },
    orderBy: { createdAt: "desc" },
    take: LISTED,
  });
  return withNames(ctx, rows);
}

/** History goes through the accounts of all teams: only admins, and what runs for the desk, take it in. */
function kindsFor(actor: Actor): string[] {
  return actor.type === "agent" && actor.role !== "admin"
    ? [IMPORT_KIND, AFFECTED_KIND]
    : [IMPORT_KIND, AFFECTED_KIND, HISTORY_KIND];
}

async function withNames(ctx: Ctx, rows: readonly Row[]): Promise<Job[]> {
  const agents = await ctx.db.agent.findMany({
    where: { id: { in: rows.flatMap(({ createdById }) => createdById ?? []) } },
    select: { id: true, displayName: true },
  });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: jobStateSchema.parse(row.state),
    name: row.name,
    totalRows: row.totalRows,
    doneRows: row.doneRows,
    createdRows: row.createdRows,
    updatedRows: row.updatedRows,
    unchangedRows: row.unchangedRows,
    failedRows: row.failedRows,
    errors: [],
    errorsUrl: row.failedRows > 0 && row.fileKey ? `/api/v1/jobs/${row.id}/errors` : null,
    failure: row.failure as Job["failure"],
    plan: row.kind === IMPORT_KIND ? importPlanSchema.partial().parse(row.plan) : {},
    history: row.kind === HISTORY_KIND ? historyPlanSchema.parse(row.plan) : null,
    affected: row.kind === AFFECTED_KIND ? affectedPlanSchema.parse(row.plan) : null,
    hasFile: row.fileKey !== null,
    createdBy: agents.find(({ id }) => id === row.createdById) ?? null,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}
