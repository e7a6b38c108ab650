import type { Ctx } from "@/lib/context/ctx";
import type { Sql } from "@/lib/db/sql";
import type { Window } from "./rules/usual-arrivals";
import type { Wallboard } from "./wallboard-schemas";

/**
 * Attainment of the turns `t` that began in the range, as the report counts it: answered by their promise, of those that
 * were answered or are open past it; closers and what was closed without an answer stand aside.
 */
export async function readToday(
  ctx: Ctx,
  seen: Sql,
  { fromAt, toAt }: Window,
): Promise<Omit<Wallboard["today"], "fromAt">> {
  const rows = await ctx.db.$queryRaw<Omit<Wallboard["today"], "fromAt" | "share">[]>`
    SELECT count(*) FILTER (WHERE t.ending = 'answered')::int AS answered,
      count(*) FILTER (WHERE t.ending = 'answered' AND t."endedAt" <= t."promisedAt")::int AS "inTime",
      count(*) FILTER (WHERE t."endedAt" IS NULL AND t."promisedAt" < ${ctx.now()}::timestamptz)::int AS "openOverdue",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY CASE WHEN t.ending = 'answered'
        THEN extract(epoch FROM t."endedAt" - t."startedAt")::float8 END) AS "p50Seconds",
      percentile_cont(0.9) WITHIN GROUP (ORDER BY CASE WHEN t.ending = 'answered'
        THEN extract(epoch FROM t."endedAt" - t."startedAt")::float8 END) AS "p90Seconds"
    FROM "Turn" t WHERE t."startedAt" >= ${fromAt}::timestamptz AND t."startedAt" < ${toAt}::timestamptz
      AND NOT t."isCloser" AND ${seen}`;
  const found = rows[0] ?? { answered: 0, inTime: 0, openOverdue: 0, p50Seconds: null, p90Seconds: null };
  const counted = found.answered + found.openOverdue;
  return { ...found, share: counted === 0 ? null : found.inTime / counted };
}
