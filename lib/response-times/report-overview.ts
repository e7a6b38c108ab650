import { recordLook } from "@/lib/audit/record-look";
import type { Ctx } from "@/lib/context/ctx";
import { type Grouping, groupingOf } from "./grouping";
import type { Overview } from "./overview-schemas";
import { readBalance } from "./read-balance";
import { readLoads } from "./read-loads";
import { readMarks } from "./read-marks";
import { readIngestDelay, readPaths } from "./read-paths";
import { readTurns } from "./read-turns";
import { reportRows } from "./report-rows";
import type { ReportQuery } from "./report-schemas";
import { type ReportScope, reportScope } from "./report-scope";
import { distributionOf } from "./rules/distribution";
import { wholeFigures } from "./rules/figures";
import { partsOf } from "./rules/parts";
import { rangeBefore } from "./rules/report-range";
import { ruleOf, shownRange, trendStep } from "./rules/shown";
import { MARK } from "./rules/turn-columns";
import { turnSql } from "./turn-sql";
import { withReportLimits } from "./with-report-limits";

/**
 * All the first screen of the report needs: each turn is read once and summed up every way the screen cuts it, while what
 * needs other tables is read beside it. Throws what `reportScope` throws, Refused `report-too-broad`. Figures of single
 * people that are shown are left in the audit.
 */
export async function reportOverview(ctx: Ctx, query: ReportQuery): Promise<Overview> {
  const scope = await reportScope(ctx, query);
  const earlier = query.compare ? rangeBefore(scope.range) : null;
  const [measured, balance, beside, previous] = await Promise.all([
    withReportLimits(ctx, (inner) => readMeasured(inner, scope)),
    withReportLimits(ctx, (inner) => readBalance(inner, scope)),
    withReportLimits(ctx, (inner) => readBeside(inner, scope)),
    earlier ? withReportLimits(ctx, (inner) => readTotals(inner, { ...scope, range: earlier })) : null,
  ]);
  const agents = await readLoads(ctx, scope, scope.range, measured.agents);
  await leaveTrace(
    ctx,
    agents.map(({ key }) => key).filter((key) => scope.openAgentIds.has(key)),
  );
  return {
    rule: ruleOf(query.metric, query.clock),
    range: shownRange(scope.range),
    ...measured,
    agents,
    balance,
    ...beside,
    previous: previous && earlier ? { range: shownRange(earlier), totals: previous } : null,
  };
}

async function readMeasured(ctx: Ctx, scope: ReportScope) {
  const { query, range } = scope;
  const trendBy = trendStep(range);
  const trend = groupingOf(ctx, scope, "trend", trendBy);
  const heat = groupingOf(ctx, scope, "heat", "weekdayHour");
  const channel = groupingOf(ctx, scope, "channel", "channel");
  const account = groupingOf(ctx, scope, "account", "account");
  const agent = groupingOf(ctx, scope, "agent", "agent");
  const cuts: readonly Grouping<"trend" | "heat" | "channel" | "account" | "agent">[] = [
    ...[trend, heat, channel, account, agent],
  ];
  const columns = await readTurns(ctx, {
    range,
    where: scope.turns,
    first: turnSql(query.metric, query.clock, scope.now),
    second: turnSql("useful", query.clock, scope.now),
    cuts: cuts.map(({ cut }) => cut),
  });
  return {
    totals: wholeFigures(columns.first),
    flagged: wholeFigures(columns.first, { marks: columns.marks, mark: MARK.flagged }),
    useful: wholeFigures(columns.second),
    ...partsOf(columns),
    trendBy,
    trend: reportRows(columns, trend),
    heat: reportRows(columns, heat),
    distribution: distributionOf(columns.first),
    channels: reportRows(columns, channel),
    accounts: reportRows(columns, account),
    agents: reportRows(columns, agent),
  };
}

async function readBeside(ctx: Ctx, scope: ReportScope) {
  return {
    ...(await readPaths(ctx, scope)),
    ingestDelay: await readIngestDelay(ctx, scope),
    marks: await readMarks(ctx, scope),
  };
}

async function readTotals(ctx: Ctx, { query, range, now, turns }: ReportScope) {
  const measured = turnSql(query.metric, query.clock, now);
  const columns = await readTurns(ctx, { range, where: turns, first: measured, second: measured, cuts: [] });
  return wholeFigures(columns.first);
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
