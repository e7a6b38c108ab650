import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getJob } from "@/lib/customers/get-job";
import { AFFECTED_KIND, type Job } from "@/lib/customers/job-schemas";
import { keepJob } from "@/lib/customers/keep-job";
import { requireImporter } from "@/lib/customers/require-importer";
import { type AffectedPlan, NOTHING_COUNTED, type Segment } from "../affected-job-schemas";
import { fieldName } from "../rules/affected/affected-columns";
import { requireIncident } from "./stage-affected-list";

/**
 * Has the worker add everybody of a segment to an incident, or only count them first (`isDryRun`). Leads, admins,
 * programs. Throws Forbidden, NotFound for the incident or the account.
 */
export async function stageSegment(
  ctx: Ctx,
  incidentId: string,
  { segment, isDryRun }: { segment: Segment; isDryRun: boolean },
): Promise<Job> {
  requireImporter(ctx.actor);
  await requireIncident(ctx, incidentId);
  const { fact, wroteTo } = segment;
  const account = wroteTo ? await ctx.db.account.findUnique({ where: { id: wroteTo.accountId } }) : null;
  if (wroteTo && !account) throw new NotFound("not-found");
  const label = fact?.label ? (fieldName(fact.label) ?? fact.label) : null;
  const plan: AffectedPlan = {
    incidentId,
    segment,
    format: "csv",
    charset: "utf-8",
    mark: 0,
    delimiter: ",",
    columns: [],
    sample: [],
    mapping: {},
    country: null,
    isDryRun,
    isMixed: false,
    ...NOTHING_COUNTED,
  };
  const said = fact ? [label ?? fact.kind, fact.value, fact.to].filter(Boolean).join(" ") : "";
  const name = [said, account?.handle].filter(Boolean).join(" · ");
  const id = await keepJob(ctx, { kind: AFFECTED_KIND, state: "waiting", name, plan, fileKey: null });
  return getJob(ctx, id);
}
