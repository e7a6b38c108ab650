import type { Ctx } from "@/lib/context/ctx";
import type { Sql } from "@/lib/db/sql";
import type { Wallboard } from "./wallboard-schemas";

type Kept = Pick<Wallboard["today"], "answered" | "inTime" | "p50Seconds" | "p90Seconds">;

/**
 * Of the turns `t` that began since then, what was answered and what of it by its promise, as the report counts it: closers
 * and what was closed without an answer stand aside. What began since has ended since: read by its end.
 */
export async function readToday(ctx: Ctx, seen: Sql, fromAt: Date): Promise<Kept> {
  const rows = await ctx.db.$queryRaw<Kept[]>`
    SELECT count(*)::int AS answered, count(*) FILTER (WHERE t."endedAt" <= t."promisedAt")::int AS "inTime",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t."endedAt" - t."startedAt")::float8) AS "p50Seconds",
      percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM t."endedAt" - t."startedAt")::float8) AS "p90Seconds"
    FROM "Turn" t WHERE t."endedAt" IS NOT NULL AND t."endedAt" >= ${fromAt}::timestamptz AND t."startedAt" >= ${fromAt}::timestamptz
      AND t."startedAt" < ${ctx.now()}::timestamptz AND t.ending = 'answered' AND NOT t."isCloser" AND ${seen}`;
  return rows[0] ?? { answered: 0, inTime: 0, p50Seconds: null, p90Seconds: null };
}
