import type { Ctx } from "@/lib/context/ctx";
import { join, type Sql, sql } from "@/lib/db/sql";
import { arrivalWindows, usualOf } from "./rules/usual-arrivals";
import type { Wallboard } from "./wallboard-schemas";

/** How many of the turns `t` began in the last half hour, beside the same half hour of the weeks the desk was there. */
export async function readArrivals(ctx: Ctx, seen: Sql, zone: string): Promise<Wallboard["arrivals"]> {
  const windows = arrivalWindows(ctx.now(), zone);
  const counts = windows.map(
    ({ fromAt, toAt }) => sql`(SELECT count(*)::int FROM "Turn" t
      WHERE t."startedAt" >= ${fromAt}::timestamptz AND t."startedAt" < ${toAt}::timestamptz AND ${seen})`,
  );
  const rows = await ctx.db.$queryRaw<{ counts: number[]; begunAt: Date | null }[]>`
    SELECT ARRAY[${join(counts)}] AS counts, (SELECT min(t."startedAt") FROM "Turn" t) AS "begunAt"`;
  const [now = 0, ...before] = rows[0]?.counts ?? [];
  const begunAt = rows[0]?.begunAt ?? null;
  const weeks = windows.slice(1).filter(({ fromAt }) => begunAt !== null && begunAt <= fromAt).length;
  return { now, usual: usualOf(before, weeks), weeks };
}
