import type { Ctx } from "@/lib/context/ctx";
import { leaveTrace } from "./leave-trace";
import type { Overview } from "./overview-schemas";
import { readBalance } from "./read-balance";
import { readChanges } from "./read-changes";
import { readMeasured } from "./read-measured";
import { readPaths } from "./read-paths";
import { readTurns } from "./read-turns";
import type { ReportQuery } from "./report-schemas";
import { type ReportScope, reportScope } from "./report-scope";
import { wholeFigures } from "./rules/figures";
import { type ReportRange, rangeBefore } from "./rules/report-range";
import { ruleOf, shownRange } from "./rules/shown";
import { withReportLimits } from "./with-report-limits";

/**
 * All the first screen of the report needs: each turn is read once and summed up every way the screen cuts it, while what
 * needs other tables is read beside it. Throws what `reportScope` throws, Refused `report-too-broad`. Figures of single
 * people that are shown are left in the audit.
 */
export async function reportOverview(ctx: Ctx, query: ReportQuery): Promise<Overview> {
  const scope = await reportScope(ctx, query);
  const earlier = query.compare ? rangeBefore(scope.range) : null;
  // Two at once and no more: others need connections too.
  const [{ late, previous, ...measured }, { changes, ...beside }] = await Promise.all([
    readBoth(ctx, scope, earlier),
    withReportLimits(ctx, async (inner) => ({
      ...(await readPaths(inner, scope)),
      balance: await readBalance(inner, scope),
      changes: await readChanges(inner, scope),
    })),
  ]);
  await leaveTrace(
    ctx,
    measured.agents.map(({ key }) => key).filter((key) => scope.openAgentIds.has(key)),
  );
  return {
    rule: ruleOf(query.metric, query.clock),
    range: shownRange(scope.range),
    ...measured,
    ...beside,
    marks: [...late, ...changes],
    previous: previous && earlier ? { range: shownRange(earlier), totals: previous } : null,
  };
}

async function readBoth(ctx: Ctx, scope: ReportScope, earlier: ReportRange | null) {
  const measured = await readMeasured(ctx, scope);
  const previous = earlier && wholeFigures((await readTurns(ctx, scope, earlier, [])).asked);
  return { ...measured, previous };
}
