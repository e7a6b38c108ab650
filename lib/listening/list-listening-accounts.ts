import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";

export interface ListeningChoice {
  id: string;
  handle: string;
  channel: string;
  maxQuery: number;
  isConnected: boolean;
}

/** The reader's accounts through which public posts can be searched. */
export async function listListeningAccounts(ctx: Ctx): Promise<ListeningChoice[]> {
  const rows = await ctx.db.$queryRaw<
    { id: string; handle: string; channel: string; plan: string; isConnected: boolean }[]
  >`SELECT a.id, a.handle, a.channel, a.plan, a."connectionState" = 'connected' AS "isConnected" FROM "Account" a
    WHERE a."isActive" AND ${maySeeSql(ctx.actor, sql`a."teamId"`)}
    ORDER BY a.purpose = 'care' DESC, a.handle`;
  return rows.flatMap(({ plan, ...row }) => {
    const listens = ctx.traits.get(row.channel)?.listens;
    return listens
      ? [{ ...row, maxQuery: listens.maxQuery[plan === "enterprise" ? "enterprise" : "self_serve"] }]
      : [];
  });
}
