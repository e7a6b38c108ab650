import { maySeeSql } from "@/lib/agents/may-see-sql";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { PromisesReport } from "../promise-schemas";
import { isGivenSql } from "./read-promises";

type Row = PromisesReport["byAgent"][number];
const NOTHING = { due: 0, kept: 0, keptLate: 0, broken: 0, released: 0, open: 0, moved: 0 };

/** What was promised to be done between two instants and what became of it, by who promised; 30 days unless told. */
export async function reportPromises(
  ctx: Ctx,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<PromisesReport> {
  const until = to ? new Date(to) : ctx.now();
  const since = from ? new Date(from) : after(until, -30 * DAY);
  const byAgent = await ctx.db.$queryRaw<Row[]>`
    SELECT CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'displayName', a."displayName",
        'initials', coalesce(max(ini.initials), '')) END AS agent,
      count(*)::int AS due,
      count(*) FILTER (WHERE p."keptAt" IS NOT NULL AND p."brokenAt" IS NULL)::int AS kept,
      count(*) FILTER (WHERE p."keptAt" IS NOT NULL AND p."brokenAt" IS NOT NULL)::int AS "keptLate",
      count(*) FILTER (WHERE p."keptAt" IS NULL AND p."releasedAt" IS NULL AND p."brokenAt" IS NOT NULL)::int AS broken,
      count(p."releasedAt")::int AS released,
      count(*) FILTER (WHERE p."keptAt" IS NULL AND p."releasedAt" IS NULL AND p."brokenAt" IS NULL)::int AS open,
      count(*) FILTER (WHERE p."dueAt" <> p."firstDueAt")::int AS moved
    FROM "GivenPromise" p JOIN "Thread" t ON t.id = p."threadId" JOIN "Conversation" c ON c.id = t."conversationId"
      LEFT JOIN "Agent" a ON a.id = p."createdById"
      LEFT JOIN "InitialsHolder" ini ON ini."agentId" = a.id AND ini."untilAt" IS NULL
    WHERE p."firstDueAt" >= ${since}::timestamptz AND p."firstDueAt" < ${until}::timestamptz AND ${isGivenSql}
      AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
    GROUP BY a.id, a."displayName" ORDER BY a."displayName" NULLS LAST`;
  const sum = byAgent.reduce(
    (all, row) => ({
      due: all.due + row.due,
      kept: all.kept + row.kept,
      keptLate: all.keptLate + row.keptLate,
      broken: all.broken + row.broken,
      released: all.released + row.released,
      open: all.open + row.open,
      moved: all.moved + row.moved,
    }),
    NOTHING,
  );
  const judged = sum.kept + sum.keptLate + sum.broken;
  return {
    from: since.toISOString(),
    to: until.toISOString(),
    ...sum,
    share: judged > 0 ? sum.kept / judged : null,
    byAgent,
  };
}
