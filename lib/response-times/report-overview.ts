import { recordLook } from "@/lib/audit/record-look";
import type { Ctx } from "@/lib/context/ctx";
import { groupingOf } from "./grouping";
import { earlierChannels } from "./interaction-sql";
import type { Overview } from "./overview-schemas";
import { readBalance } from "./read-balance";
import { readChanges } from "./read-changes";
import { readPaths } from "./read-paths";
import { readTurns } from "./read-turns";
import { agentRows, reportRows } from "./report-rows";
import type { ReportQuery } from "./report-schemas";
import { type ReportScope, reportScope } from "./report-scope";
import { deliveryOf, lateMarks, lateSpans } from "./rules/delivery";
import { distributionOf } from "./rules/distribution";
import { wholeFigures } from "./rules/figures";
import { partsOf } from "./rules/parts";
import { rangeBefore } from "./rules/report-range";
import { ruleOf, shownRange, trendStep } from "./rules/shown";
import { MARK } from "./rules/turn-columns";
import { withReportLimits } from "./with-report-limits";

type Cut = "trend" | "heat" | "channel" | "account" | "agent";

/**
 * All the first screen of the report needs: each turn is read once and summed up every way the screen cuts it, while what
 * needs other tables is read beside it. Throws what `reportScope` throws, Refused `report-too-broad`. Figures of single
 * people that are shown are left in the audit.
 */
export async function reportOverview(ctx: Ctx, query: ReportQuery): Promise<Overview> {
  const scope = await reportScope(ctx, query);
  const earlier = query.compare ? rangeBefore(scope.range) : null;
  const [{ late, ...measured }, balance, { changes, ...paths }, previous] = await Promise.all([
    withReportLimits(ctx, (inner) => readMeasured(inner, scope)),
    withReportLimits(ctx, (inner) => readBalance(inner, scope)),
    withReportLimits(ctx, async (inner) => ({
      ...(await readPaths(inner, scope)),
      changes: await readChanges(inner, scope),
    })),
    earlier &&
      withReportLimits(ctx, async (inner) =>
        wholeFigures((await readTurns(inner, scope, earlier, [])).asked),
      ),
  ]);
  await leaveTrace(
    ctx,
    measured.agents.map(({ key }) => key).filter((key) => scope.openAgentIds.has(key)),
  );
  return {
    rule: ruleOf(query.metric, query.clock),
    range: shownRange(scope.range),
    ...measured,
    balance,
    ...paths,
    marks: [...late, ...changes],
    previous: previous && earlier ? { range: shownRange(earlier), totals: previous } : null,
  };
}

async function readMeasured(ctx: Ctx, scope: ReportScope) {
  const trendBy = trendStep(scope.range);
  const trend = groupingOf<Cut>(ctx, scope, "trend", trendBy);
  const heat = groupingOf<Cut>(ctx, scope, "heat", "weekdayHour");
  const channel = groupingOf<Cut>(ctx, scope, "channel", "channel");
  const account = groupingOf<Cut>(ctx, scope, "account", "account");
  const agent = groupingOf<Cut>(ctx, scope, "agent", "agent");
  const cuts = [channel, account, agent].flatMap((grouping) => grouping.cuts);
  const turns = await readTurns(ctx, scope, scope.range, cuts);
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

/** Whose figures somebody opened, when, once in ten minutes; one's own are nobody else's business. */
async function leaveTrace(ctx: Ctx, agentIds: readonly string[]): Promise<void> {
  const me = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const others = agentIds.filter((id) => id !== me);
  if (others.length === 0) return;
  await recordLook(ctx, {
    what: "figures",
    subject: "report",
    subjectId: "agents",
    values: { agentIds: others },
  });
}
