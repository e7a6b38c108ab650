import type { Ctx } from "@/lib/context/ctx";
import type { Mark } from "./overview-schemas";
import type { ReportScope } from "./report-scope";

interface Change {
  kind: "target" | "hours";
  fromAt: Date;
  accountId: string | null;
  label: string;
  seconds: number | null;
}

const MOST = 200;

/** When targets and hours were changed within a range, as marks on its axis. */
export async function readChanges(ctx: Ctx, { range: { fromAt, toAt } }: ReportScope): Promise<Mark[]> {
  const changes = await ctx.db.$queryRaw<Change[]>`
    SELECT 'target' AS kind, g."fromAt", g."accountId", coalesce(a.handle, g.channel, '') AS label, g.seconds
    FROM "Target" g LEFT JOIN "Account" a ON a.id = g."accountId"
    WHERE g."fromAt" >= ${fromAt}::timestamptz AND g."fromAt" < ${toAt}::timestamptz
    UNION ALL SELECT 'hours', h."fromAt", NULL, h.name, NULL FROM "HoursCalendar" h
    WHERE h."fromAt" >= ${fromAt}::timestamptz AND h."fromAt" < ${toAt}::timestamptz
    ORDER BY 2 LIMIT ${MOST}::int`;
  return changes.map(({ kind, fromAt: at, accountId, label, seconds }) => ({
    kind,
    fromAt: at.toISOString(),
    toAt: null,
    accountId,
    label,
    values: { seconds },
  }));
}
