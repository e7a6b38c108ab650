import type { Ctx } from "@/lib/context/ctx";
import { all } from "@/lib/db/sql";
import { cellSql } from "./cell-sql";
import { groupingOf } from "./grouping";
import { earlierChannels } from "./interaction-sql";
import { readRows } from "./list-report-rows";
import type { Explanation } from "./overview-schemas";
import { readBalance } from "./read-balance";
import { readLeftOut } from "./read-left-out";
import { readPaths } from "./read-paths";
import { readTurns } from "./read-turns";
import type { ExplainQuery, Figure, RowsQuery } from "./report-schemas";
import { type ReportScope, reportScope } from "./report-scope";
import { deliveryOf } from "./rules/delivery";
import { whichOf } from "./rules/figure-rows";
import { sortedWaits, wholeFigures } from "./rules/figures";
import { partsOf } from "./rules/parts";
import { rowsAddress } from "./rules/rows-address";
import { ruleOf, shownRange } from "./rules/shown";
import {
  delayTerms,
  handoverTerms,
  isTurnFigure,
  neverAnsweredTerms,
  partTerms,
  receivedTerms,
  type Taken,
  termsOf,
} from "./rules/terms";
import { withReportLimits } from "./with-report-limits";

const LATEST = 5;

/**
 * Takes a figure of the report, or of one of its rows, apart: what it was reckoned from, what was left out, and the
 * newest turns behind it. Reads the same turns in the same way as the report does. Throws what `listReportRows` throws.
 */
export async function explainFigure(ctx: Ctx, query: ExplainQuery): Promise<Explanation> {
  const whole = await reportScope(ctx, query);
  const { figure, key } = query;
  const scope =
    key === undefined
      ? whole
      : { ...whole, turns: all([whole.turns, cellSql(whole, query.groupBy ?? "day", key)]) };
  const asked: RowsQuery = { ...query, which: whichOf(figure), sort: "newest", limit: LATEST };
  const taken = await take(ctx, scope, figure);
  return withReportLimits(ctx, async (inner) => ({
    figure,
    definition: isTurnFigure(figure) ? ruleOf(query.metric, query.clock) : figure,
    range: shownRange(scope.range),
    ...taken,
    leftOut: await readLeftOut(inner, scope),
    rows: (await readRows(inner, whole, asked)).data,
    ...rowsAddress(query, asked.which),
  }));
}

async function take(ctx: Ctx, scope: ReportScope, figure: Figure): Promise<Taken> {
  const balance = () => withReportLimits(ctx, (inner) => readBalance(inner, scope));
  const paths = () => withReportLimits(ctx, (inner) => readPaths(inner, scope));
  switch (figure) {
    case "received":
      return receivedTerms(await balance());
    case "neverAnswered":
      return neverAnsweredTerms(await balance());
    case "oneTouch":
      return partTerms((await paths()).oneTouch);
    case "handovers":
      return handoverTerms((await paths()).handovers);
  }
  const channel = groupingOf(ctx, scope, "channel", "channel");
  const { columns, asked } = await readTurns(ctx, scope, scope.range, channel.cuts, true);
  if (figure === "ingestDelay") {
    const delaying = new Set(earlierChannels(ctx));
    return delayTerms(
      deliveryOf(columns, columns.cells.channel, (cell) => delaying.has(channel.nameOf(cell).key)),
    );
  }
  if (figure === "acknowledged" || figure === "movedToPrivate") return partTerms(partsOf(columns)[figure]);
  return termsOf(figure, wholeFigures(asked), sortedWaits(asked));
}
