import type { Ctx } from "@/lib/context/ctx";
import { groupingOf } from "./grouping";
import { earlierChannels } from "./interaction-sql";
import { readTurns } from "./read-turns";
import { agentRows, reportRows } from "./report-rows";
import type { ReportScope } from "./report-scope";
import { deliveryOf, lateMarks, lateSpans } from "./rules/delivery";
import { distributionOf } from "./rules/distribution";
import { wholeFigures } from "./rules/figures";
import { partsOf } from "./rules/parts";
import { trendStep } from "./rules/shown";
import { MARK } from "./rules/turn-columns";

type Cut = "trend" | "heat" | "channel" | "account" | "agent";

/** What the turns themselves tell, each of them read once and summed up every way the screen cuts them. */
export async function readMeasured(ctx: Ctx, scope: ReportScope) {
  const trendBy = trendStep(scope.range);
  const trend = groupingOf<Cut>(ctx, scope, "trend", trendBy);
  const heat = groupingOf<Cut>(ctx, scope, "heat", "weekdayHour");
  const channel = groupingOf<Cut>(ctx, scope, "channel", "channel");
  const account = groupingOf<Cut>(ctx, scope, "account", "account");
  const agent = groupingOf<Cut>(ctx, scope, "agent", "agent");
  const cuts = [channel, account, agent].flatMap((grouping) => grouping.cuts);
  const turns = await readTurns(ctx, scope, scope.range, cuts, true);
  const { columns, asked, useful } = turns;
  const channels = channel.cellsOf(columns);
  const delaying = new Set(earlierChannels(ctx));
  const hasDelay = (cell: number) => delaying.has(channel.nameOf(cell).key);
  return {
    totals: wholeFigures(asked),
    flagged: wholeFigures(asked, { marks: columns.marks, mark: MARK.flagged }),
    useful: wholeFigures(useful),
    ...partsOf(columns),
    trendBy,
    trend: reportRows(turns, trend),
    heat: reportRows(turns, heat),
    distribution: distributionOf(asked),
    channels: reportRows(turns, channel),
    accounts: reportRows(turns, account),
    agents: agentRows(turns, agent, scope),
    ingestDelay: deliveryOf(columns, channels, hasDelay),
    late: lateMarks(
      lateSpans(columns, { accounts: account.cellsOf(columns), channels }, hasDelay),
      account.nameOf,
    ),
  };
}
