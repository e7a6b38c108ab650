import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";

export interface FoundRow {
  id: string;
  channel: string;
  externalId: string;
  accountId: string;
  handle: string;
  author: unknown;
  text: string;
  language: string | null;
  publishedAt: Date;
  receivedAt: Date;
  url: string | null;
  reposts: number;
  likes: number;
  views: number;
  pictures: number;
  state: "new" | "left-out" | "dismissed" | "conversed";
  conversationId: string | null;
  queries: { id: string; name: string }[];
}

/** What a screen needs of a found post `p` of account `a`. */
export const foundColumns = sql`p.id, p.channel, p."externalId", p."accountId", a.handle, p.author, p.text, p.language, p."publishedAt",
  p."receivedAt", p.url, p.reposts, p.likes, p.views, jsonb_array_length(p.media) AS pictures, p.state, p."conversationId",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name) ORDER BY m."foundAt", q.name), '[]')
    FROM "ListenedMatch" m JOIN "ListeningQuery" q ON q.id = m."queryId" WHERE m."postId" = p.id) AS queries`;

/** Whether the reader sees a found post: by a query of an account of their teams, or of none. */
export function seesFound(ctx: Ctx, post: Sql): Sql {
  return sql`(EXISTS (SELECT 1 FROM "ListenedMatch" sm JOIN "ListeningQuery" sq ON sq.id = sm."queryId"
      JOIN "Account" sa ON sa.id = sq."accountId" WHERE sm."postId" = ${post}.id AND ${maySeeSql(ctx.actor, sql`sa."teamId"`)})
    OR EXISTS (SELECT 1 FROM "Account" oa WHERE oa.id = ${post}."accountId" AND ${maySeeSql(ctx.actor, sql`oa."teamId"`)}))`;
}
