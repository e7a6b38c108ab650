import { Invalid, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getJob } from "@/lib/customers/get-job";
import { AFFECTED_KIND, type Job } from "@/lib/customers/job-schemas";
import { keepJob } from "@/lib/customers/keep-job";
import { requireImporter } from "@/lib/customers/require-importer";
import { maskTable } from "@/lib/customers/rules/personal/mask-table";
import { planOf, type StageImport } from "@/lib/customers/stage-import";
import type { AffectedPlan } from "../affected-job-schemas";
import { guessAffectedMapping } from "../rules/affected/affected-columns";
import { mendMixed } from "../rules/affected/mend-mixed";

/** Several times a million short lines. */
export const MAX_LIST_BYTES = 128_000_000;

/**
 * Keeps a list of people an incident hits, card numbers masked, and says how it would be read: nobody is added yet.
 * Leads, admins, programs. Throws Forbidden, NotFound, Invalid `empty-file` or `import-no-rows`, Refused
 * `import-charset` or `import-broken`.
 */
export async function stageAffectedList(ctx: Ctx, incidentId: string, input: StageImport): Promise<Job> {
  requireImporter(ctx.actor);
  await requireIncident(ctx, incidentId);
  if (input.bytes.length === 0) throw new Invalid("empty-file");
  const safe = { ...input, bytes: maskTable(input.bytes) };
  const plan = await readPlan(incidentId, safe);
  const fileKey = await ctx.files.put(safe.bytes);
  const id = await keepJob(ctx, { kind: AFFECTED_KIND, state: "draft", name: input.name, plan, fileKey });
  return getJob(ctx, id);
}

/** How the bytes of a list are read. */
export async function readPlan(incidentId: string, input: StageImport): Promise<AffectedPlan> {
  const { isTwiceEncoded, isVerified: _, ...plan } = await planOf(input);
  const isMixed = isTwiceEncoded && plan.charset === "windows-1252";
  const mend = (cells: readonly string[]) => (isMixed ? cells.map(mendMixed) : [...cells]);
  const columns = mend(plan.columns);
  return {
    ...plan,
    incidentId,
    segment: null,
    isMixed,
    columns,
    sample: plan.sample.map(mend),
    mapping: guessAffectedMapping(columns),
    newPeople: 0,
  };
}

/** Throws NotFound for an incident that is not there. */
export async function requireIncident(ctx: Ctx, id: string): Promise<void> {
  if ((await ctx.db.incident.count({ where: { id } })) === 0) throw new NotFound("not-found");
}
