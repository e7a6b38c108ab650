import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { effectiveQuery } from "./rules/effective-query";
import { paceOf } from "./rules/pace";

export interface DueQuery {
  id: string;
  /** As the provider is asked. */
  query: string;
  cursor: unknown;
  changeNumber: number;
}

/** The queries of an account that may be read now, the longest unread first. What was refused waits for a change. */
export async function listDueQueries(ctx: Ctx, accountId: string): Promise<DueQuery[]> {
  const now = ctx.now();
  const isRunning = { accountId, isOn: true, retiredAt: null, state: { not: "refused" } };
  const all = await ctx.db.listeningQuery.count({ where: isRunning });
  if (all === 0) return [];
  const rows = await ctx.db.listeningQuery.findMany({
    where: {
      ...isRunning,
      AND: [
        { OR: [{ restsUntil: null }, { restsUntil: { lte: now } }] },
        { OR: [{ lastRunAt: null }, { lastRunAt: { lte: after(now, -paceOf(all)) } }] },
      ],
    },
    orderBy: [{ lastRunAt: { sort: "asc", nulls: "first" } }, { id: "asc" }],
    select: { id: true, query: true, language: true, cursor: true, changeNumber: true },
  });
  return rows.map(({ language, query, ...row }) => ({ ...row, query: effectiveQuery(query, language) }));
}
