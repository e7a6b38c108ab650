import type { Ctx } from "@/lib/context/ctx";
import { groupingOf } from "./grouping";
import { readTurns } from "./read-turns";
import { agentRows, reportRows } from "./report-rows";
import type { Figures, GroupBy, ReportAnswer, ReportQuery, ReportRow } from "./report-schemas";
import { type ReportScope, reportScope } from "./report-scope";
import { wholeFigures } from "./rules/figures";
import { type ReportRange, rangeBefore } from "./rules/report-range";
import { ruleOf, shownRange } from "./rules/shown";
import { MARK } from "./rules/turn-columns";

/**
 * How long people waited, row by row and in all, from the turns themselves: a turn counts where it began, in the asked
 * zone. What still waits past its promise is a miss at once; closers and what was closed without an answer count apart
 * (`reportBalance`). Throws what `reportScope` throws, Refused `report-too-broad` and `report-too-fine`.
 */
export async function reportResponseTimes(ctx: Ctx, query: ReportQuery): Promise<ReportAnswer> {
  const scope = await reportScope(ctx, query);
  const groupBy = query.groupBy ?? "day";
  const earlier = query.compare ? rangeBefore(scope.range) : null;
  const now = await readRange(ctx, scope, groupBy, scope.range);
  const before = earlier ? await readRange(ctx, scope, groupBy, earlier) : null;
  return {
    rule: ruleOf(query.metric, query.clock),
    clock: query.clock,
    metric: query.metric,
    groupBy,
    bucketedBy: "start",
    range: shownRange(scope.range),
    rows: now.rows,
    totals: now.totals,
    flagged: now.flagged,
    previous:
      before && earlier ? { range: shownRange(earlier), totals: before.totals, rows: before.rows } : null,
  };
}

interface RangeFigures {
  rows: ReportRow[];
  totals: Figures;
  flagged: Figures;
}

async function readRange(
  ctx: Ctx,
  scope: ReportScope,
  groupBy: GroupBy,
  range: ReportRange,
): Promise<RangeFigures> {
  const grouping = groupingOf(ctx, scope, "group", groupBy, range);
  const turns = await readTurns(ctx, scope, range, grouping.cuts);
  const figures = {
    rows: groupBy === "agent" ? agentRows(turns, grouping, scope) : reportRows(turns, grouping),
    totals: wholeFigures(turns.asked),
    flagged: wholeFigures(turns.asked, { marks: turns.columns.marks, mark: MARK.flagged }),
  };
  return scope.query.metric === "resolution" ? withoutPromise(figures) : figures;
}

/** Nobody promises when a conversation is resolved. */
function withoutPromise({ rows, totals, flagged }: RangeFigures): RangeFigures {
  return {
    rows: rows.map((row) => ({ ...row, withinTarget: null })),
    totals: { ...totals, withinTarget: null },
    flagged: { ...flagged, withinTarget: null },
  };
}
