import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { AFFECTED_KIND, type Job } from "@/lib/customers/job-schemas";
import { requireImporter } from "@/lib/customers/require-importer";
import { type GivenTable, stageTable, type TablePlan } from "@/lib/customers/stage-table";
import { type AffectedPlan, NOTHING_COUNTED } from "../affected-job-schemas";
import { guessAffectedMapping } from "../rules/affected/affected-columns";
import { mendMixed } from "../rules/affected/mend-mixed";

/**
 * Keeps a list of people an incident hits, card numbers masked, and says how it would be read: nobody is added yet.
 * Leads, admins, programs. Throws Forbidden, NotFound, and as `stageTable` does.
 */
export async function stageAffectedList(ctx: Ctx, incidentId: string, input: GivenTable): Promise<Job> {
  requireImporter(ctx.actor);
  await requireIncident(ctx, incidentId);
  return stageTable(ctx, input, { kind: AFFECTED_KIND, plan: (read) => affectedPlan(incidentId, read) });
}

/** How a list is read, of a table. */
export function affectedPlan(
  incidentId: string,
  { isTwiceEncoded: _, isVerified: __, ...plan }: TablePlan,
): AffectedPlan {
  const mend = (cells: readonly string[]) => (plan.isMixed ? cells.map(mendMixed) : [...cells]);
  const columns = mend(plan.columns);
  return {
    ...plan,
    incidentId,
    segment: null,
    columns,
    sample: plan.sample.map(mend),
    mapping: guessAffectedMapping(columns),
    ...NOTHING_COUNTED,
  };
}

/** Throws NotFound for an incident that is not there. */
export async function requireIncident(ctx: Ctx, id: string): Promise<void> {
  if ((await ctx.db.incident.count({ where: { id } })) === 0) throw new NotFound("not-found");
}
