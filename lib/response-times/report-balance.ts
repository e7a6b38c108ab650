import type { Ctx } from "@/lib/context/ctx";
import type { Balance } from "./overview-schemas";
import { readBalance } from "./read-balance";
import type { ReportQuery } from "./report-schemas";
import { reportScope } from "./report-scope";
import { withReportLimits } from "./with-report-limits";

/**
 * What came in and what became of it, in interactions, equal to the unit to what the providers handed over whose clock
 * starts in the range. Throws what `reportScope` throws, Refused `report-too-broad`.
 */
export async function reportBalance(ctx: Ctx, query: ReportQuery): Promise<Balance> {
  const scope = await reportScope(ctx, query);
  return withReportLimits(ctx, (inner) => readBalance(inner, scope));
}
