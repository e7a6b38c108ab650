import type { Ctx } from "@/lib/context/ctx";
import { earlierChannels, livedThrough } from "./interaction-sql";
import type { Mark } from "./overview-schemas";
import type { ReportScope } from "./report-scope";
import { type Late, mergeLate } from "./rules/late-delivery";

interface PolicyRow {
  kind: "target" | "hours";
  fromAt: Date;
  accountId: string | null;
  label: string;
  seconds: number | null;
}

const MOST = 200;
/** Later than this, and the channel was not delivering. */
const LATE_MINUTES = 15;

/** What stands on the axis of a report: when posts did not get here in time, and when targets and hours were changed. */
export async function readMarks(ctx: Ctx, scope: ReportScope): Promise<Mark[]> {
  const { fromAt, toAt } = scope.range;
  const late = await ctx.db.$queryRaw<Late[]>`
    SELECT t."accountId", coalesce(a.handle, t.channel) AS label, min(t."startedAt") AS "fromAt", max(t."receivedAt") AS "toAt", count(*)::int AS count
    FROM "Turn" t LEFT JOIN "Account" a ON a.id = t."accountId"
    WHERE t."startedAt" >= ${fromAt}::timestamptz AND t."startedAt" < ${toAt}::timestamptz
      AND t."receivedAt" > t."startedAt" + ${LATE_MINUTES}::int * interval '1 minute'
      AND t.channel = ANY(${earlierChannels(ctx)}::text[]) AND ${livedThrough} AND ${scope.turns}
    GROUP BY t."accountId", coalesce(a.handle, t.channel), date_trunc('hour', t."startedAt") ORDER BY 3 LIMIT ${MOST}::int`;
  const changes = await ctx.db.$queryRaw<PolicyRow[]>`
    SELECT 'target' AS kind, g."fromAt", g."accountId", coalesce(a.handle, g.channel, '') AS label, g.seconds
    FROM "Target" g LEFT JOIN "Account" a ON a.id = g."accountId"
    WHERE g."fromAt" >= ${fromAt}::timestamptz AND g."fromAt" < ${toAt}::timestamptz
    UNION ALL SELECT 'hours', h."fromAt", NULL, h.name, NULL FROM "HoursCalendar" h
    WHERE h."fromAt" >= ${fromAt}::timestamptz AND h."fromAt" < ${toAt}::timestamptz
    ORDER BY 2 LIMIT ${MOST}::int`;
  const marks = changes.map(({ kind, fromAt: at, accountId, label, seconds }) => ({
    kind,
    fromAt: at.toISOString(),
    toAt: null,
    accountId,
    label,
    values: { seconds },
  }));
  return [...mergeLate(late), ...marks];
}
