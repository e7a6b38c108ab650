import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";

/** How soon is soon. */
const SOON = sql`interval '5 minutes'`;

export interface OpenRow {
  level: number;
  channel: string;
  count: number;
  late: number;
  soon: number;
  /** Began today and past their promise. */
  missed: number;
}

/** The open turns `t` that are seen, by flag level and channel, the highest level first; one reading of one index. */
export function countOpen(ctx: Ctx, seen: Sql, fromAt: Date): Promise<OpenRow[]> {
  const now = sql`${ctx.now()}::timestamptz`;
  return ctx.db.$queryRaw<OpenRow[]>`
    SELECT t.level, t.channel, count(*)::int AS count, count(*) FILTER (WHERE t."dueAt" < ${now})::int AS late,
      count(*) FILTER (WHERE t."dueAt" >= ${now} AND t."dueAt" <= ${now} + ${SOON})::int AS soon,
      count(*) FILTER (WHERE t."promisedAt" < ${now} AND t."startedAt" >= ${fromAt}::timestamptz AND t."startedAt" < ${now})::int AS missed
    FROM "Turn" t WHERE t."endedAt" IS NULL AND NOT t."isCloser" AND ${seen}
    GROUP BY t.level, t.channel ORDER BY t.level DESC, count(*) DESC, t.channel`;
}
