import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { listLatestAnswers } from "./list-latest-answers";
import { reportQuerySchema } from "./report-schemas";
import { type ReportScope, reportScope } from "./report-scope";
import { daysOf } from "./rules/report-range";
import { sumScores } from "./rules/sum-scores";
import type { SatisfactionGroup, SatisfactionQuery, SatisfactionReport } from "./satisfaction-schemas";

interface Row {
  key: string;
  score: number | null;
  sent: number;
  notSent: number;
  answered: number;
  withWords: number;
}

const KEYS: Readonly<Record<SatisfactionGroup, Sql>> = {
  account: sql`t."accountId"::text`,
  channel: sql`coalesce(t.channel, 'none')`,
  team: sql`coalesce(t."teamId"::text, 'none')`,
  agent: sql`coalesce(t."agentId"::text, 'none')`,
  language: sql`coalesce(t.language, 'none')`,
};

/**
 * What people said when they were asked how it went, by the day they were asked: sent, answered, mean and how many gave
 * what. Rights, ranges and filters as every report has them; people whose figures are not for the reader are counted
 * together.
 */
export async function reportSatisfaction(ctx: Ctx, asked: SatisfactionQuery): Promise<SatisfactionReport> {
  const { groupBy, ...query } = asked;
  const scope = await reportScope(ctx, { ...reportQuerySchema.parse({}), ...query });
  const { fromAt, toAt, zone } = scope.range;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT ${KEYS[groupBy]} AS key, t.score, count(*) FILTER (WHERE r.state = 'sent')::int AS sent,
      count(*) FILTER (WHERE r.state IS DISTINCT FROM 'sent')::int AS "notSent",
      count(*) FILTER (WHERE t."answeredAt" IS NOT NULL)::int AS answered,
      count(*) FILTER (WHERE t."hasWords" AND t."answeredAt" IS NOT NULL)::int AS "withWords"
    FROM "SatisfactionAsk" t LEFT JOIN "Reply" r ON r.id = t."replyId"
    WHERE t.state = 'asked' AND t."askedAt" >= ${fromAt} AND t."askedAt" < ${toAt} AND ${scope.turns}
    GROUP BY 1, 2`;
  const notAsked = await ctx.db.$queryRaw<{ reason: string; count: number }[]>`
    SELECT t.reason, count(*)::int AS count FROM "SatisfactionAsk" t
    WHERE t.state IN ('skipped', 'cancelled') AND t."askAt" >= ${fromAt} AND t."askAt" < ${toAt} AND ${scope.turns}
    GROUP BY 1 ORDER BY 2 DESC, 1`;
  const named = rows.map((row) => ({ ...row, key: keyFor(scope, groupBy, row.key) }));
  const keys = [...new Set(named.map(({ key }) => key))];
  return {
    range: {
      fromAt: fromAt.toISOString(),
      toAt: toAt.toISOString(),
      zone,
      days: daysOf(scope.range),
    },
    groupBy,
    totals: sumScores(rows),
    rows: keys
      .map((key) => ({
        key,
        label: labelOf(scope, groupBy, key),
        ...sumScores(named.filter((row) => row.key === key)),
      }))
      .sort((a, b) => (a.label ?? a.key).localeCompare(b.label ?? b.key)),
    latest: await listLatestAnswers(ctx, scope),
    notAsked,
  };
}

function keyFor({ openAgentIds }: ReportScope, groupBy: SatisfactionGroup, key: string): string {
  return groupBy !== "agent" || key === "none" || openAgentIds.has(key) ? key : "others";
}

function labelOf({ groups }: ReportScope, groupBy: SatisfactionGroup, key: string): string | null {
  const list = {
    account: groups.accounts,
    team: groups.teams,
    agent: groups.agents,
    channel: [],
    language: [],
  };
  return list[groupBy].find(({ id }) => id === key)?.label ?? null;
}
