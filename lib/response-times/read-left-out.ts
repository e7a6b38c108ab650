import type { Ctx } from "@/lib/context/ctx";
import type { Explanation } from "./overview-schemas";
import type { ReportScope } from "./report-scope";
import { turnSql } from "./turn-sql";

/** Turns of the range that are in no percentile, and why: they wait, they asked for nothing, or somebody closed them. */
export function readLeftOut(ctx: Ctx, scope: ReportScope): Promise<Explanation["leftOut"]> {
  const { query, range, now, turns } = scope;
  const measured = turnSql(query.metric, query.clock, now);
  return ctx.db.$queryRaw<Explanation["leftOut"]>`
    SELECT CASE WHEN t."isCloser" THEN 'closer' WHEN ${measured.isOpen} THEN 'open' WHEN t."closeReason" IN ('spam', 'imported') THEN t."closeReason"
        ELSE 'closed' END AS reason, count(*)::int AS count
    FROM ${measured.from} t
    WHERE t."startedAt" >= ${range.fromAt}::timestamptz AND t."startedAt" < ${range.toAt}::timestamptz AND ${measured.isOf} AND ${turns}
      AND (t."isCloser" OR NOT ${measured.isAnswered} OR t.ending IS NULL)
    GROUP BY 1 ORDER BY 2 DESC, 1`;
}
