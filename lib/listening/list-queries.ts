import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { ListeningQuery } from "./schemas";

type Row = Omit<ListeningQuery, "account" | "lastRunAt" | "changedAt"> & {
  accountId: string;
  handle: string;
  channel: string;
  lastRunAt: Date | null;
  changedAt: Date;
};

/** The queries of the accounts the reader sees, by account and name, with what each found; one alone when asked for. */
export async function listQueries(ctx: Ctx, only: { id?: string } = {}): Promise<ListeningQuery[]> {
  const which = only.id === undefined ? sql`true` : sql`q.id = ${only.id}::uuid`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT q.id, q."accountId", a.handle, a.channel, q.name, q.query, q.language, q."isOn", q.state, q.cause, q."lastRunAt",
      g."displayName" AS "createdBy", q."changedAt", q."changeNumber",
      (SELECT jsonb_build_object('open', count(*) FILTER (WHERE p.state = 'new'), 'taken', count(*) FILTER (WHERE p.state = 'conversed'),
          'dismissed', count(*) FILTER (WHERE p.state = 'dismissed'), 'leftOut', count(*) FILTER (WHERE p.state = 'left-out'))
        FROM "ListenedMatch" m JOIN "ListenedPost" p ON p.id = m."postId" WHERE m."queryId" = q.id) AS found
    FROM "ListeningQuery" q JOIN "Account" a ON a.id = q."accountId" LEFT JOIN "Agent" g ON g.id = q."createdById"
    WHERE q."retiredAt" IS NULL AND ${which} AND ${maySeeSql(ctx.actor, sql`a."teamId"`)}
    ORDER BY a.handle, lower(q.name), q.id`;
  return rows.map(({ accountId, handle, channel, lastRunAt, changedAt, ...row }) => ({
    ...row,
    account: { id: accountId, handle, channel },
    lastRunAt: lastRunAt?.toISOString() ?? null,
    changedAt: changedAt.toISOString(),
  }));
}
