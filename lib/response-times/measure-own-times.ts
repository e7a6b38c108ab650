import type { Ctx } from "@/lib/context/ctx";
import type { OwnTimes } from "./my-day-schemas";
import type { OwnWeek } from "./rules/own-week";

export interface Mine {
  agentId: string;
  zone: string;
  week: OwnWeek;
}

interface Row extends OwnTimes {
  /** Null: of the whole week. */
  on: string | null;
}

const NOTHING: OwnTimes = {
  ...{ answered: 0, p50Seconds: null, withinTarget: null, usefulP50Seconds: null },
  ...{ sent: 0, conversations: 0, activeHours: 0 },
};

/**
 * What an agent answered this week, day by day and in all, beside how much they sent: turns count on the day of their
 * answer in the agent's zone. Closers and what is not sent are left out. Seconds with milliseconds.
 */
export async function measureOwnTimes(
  ctx: Ctx,
  { agentId, zone, week }: Mine,
): Promise<{ today: OwnTimes; week: OwnTimes; days: (OwnTimes & { on: string })[] }> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH answers AS (
      SELECT ("endedAt" AT TIME ZONE ${zone})::date AS "on", extract(epoch FROM "endedAt" - "startedAt")::float8 AS seconds,
        extract(epoch FROM "usefulAt" - "startedAt")::float8 AS useful, "endedAt" <= "promisedAt" AS kept
      FROM "Turn" WHERE "agentId" = ${agentId}::uuid AND ending = 'answered' AND NOT "isCloser"
        AND "endedAt" >= ${week.fromAt}::timestamptz AND "endedAt" <= ${ctx.now()}::timestamptz
    ), answered AS (
      SELECT "on", count(*)::int AS answered, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS "p50Seconds",
        (count(*) FILTER (WHERE kept))::float8 / count(*) AS "withinTarget",
        percentile_cont(0.5) WITHIN GROUP (ORDER BY useful) AS "usefulP50Seconds"
      FROM answers GROUP BY GROUPING SETS (("on"), ()) HAVING count(*) > 0
    ), said AS (
      SELECT i."publishedAt" AT TIME ZONE ${zone} AS at, i."conversationId" FROM "Interaction" i LEFT JOIN "Reply" r ON r.id = i.id
      WHERE i."agentId" = ${agentId}::uuid AND i.direction = 'outbound' AND coalesce(r.state, 'sent') = 'sent'
        AND i."publishedAt" >= ${week.fromAt}::timestamptz AND i."publishedAt" <= ${ctx.now()}::timestamptz
    ), load AS (
      SELECT at::date AS "on", count(*)::int AS sent, count(DISTINCT "conversationId")::int AS conversations,
        count(DISTINCT date_trunc('hour', at))::int AS "activeHours"
      FROM said GROUP BY GROUPING SETS ((at::date), ()) HAVING count(*) > 0
    )
    SELECT coalesce(a."on", l."on")::text AS "on", coalesce(a.answered, 0) AS answered, a."p50Seconds", a."withinTarget",
      a."usefulP50Seconds", coalesce(l.sent, 0) AS sent, coalesce(l.conversations, 0) AS conversations,
      coalesce(l."activeHours", 0) AS "activeHours"
    FROM answered a FULL JOIN load l ON coalesce(l."on", 'infinity') = coalesce(a."on", 'infinity')`;
  const timesOf = (on: string | null): OwnTimes => {
    const { on: _, ...times } = rows.find((row) => row.on === on) ?? { on, ...NOTHING };
    return times;
  };
  const days = week.days.map((on) => ({ on, ...timesOf(on) }));
  return { today: timesOf(week.days.at(-1) ?? null), week: timesOf(null), days };
}
