import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { priceOf } from "./rules/price-of";

export interface ListeningChoice {
  id: string;
  handle: string;
  channel: string;
  maxQuery: number;
  isConnected: boolean;
  /** What one dry run costs at most; null where nothing is charged. */
  lookUsd: number | null;
}

/** The reader's accounts through which public posts can be searched. */
export async function listListeningAccounts(ctx: Ctx): Promise<ListeningChoice[]> {
  const rows = await ctx.db.$queryRaw<
    { id: string; handle: string; channel: string; plan: string; isConnected: boolean }[]
  >`SELECT a.id, a.handle, a.channel, a.plan, a."connectionState" = 'connected' AS "isConnected" FROM "Account" a
    WHERE a."isActive" AND ${maySeeSql(ctx.actor, sql`a."teamId"`)}
    ORDER BY a.purpose = 'care' DESC, a.handle`;
  return rows.flatMap(({ plan, ...row }) => {
    const traits = ctx.traits.get(row.channel);
    if (!traits?.listens) return [];
    const { maxQuery, reachDays } = traits.listens;
    const price = traits.prices ? priceOf(traits.prices, { hits: null, days: reachDays }) : null;
    const max = maxQuery[plan === "enterprise" ? "enterprise" : "self_serve"];
    return [{ ...row, maxQuery: max, lookUsd: price?.lookUsd ?? null }];
  });
}
