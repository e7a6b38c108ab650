import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { DeskPage } from "./schemas";

type Row = Omit<DeskPage, "changedAt"> & { changedAt: Date };

/** The desk pages in use that the actor's teams read, where the condition on `p` holds; in this order, then by title. */
export async function readDeskPages(
  ctx: Ctx,
  where: Sql,
  first: Sql = sql`(p.id IS NOT NULL)`,
): Promise<DeskPage[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p.id, p.title, p.body, p.language, p.tags, p.version, p."changedAt", p."reviewOn"::text,
      coalesce(p."reviewOn" < (${ctx.now()}::timestamptz AT TIME ZONE 'UTC')::date, false) AS "isOverdue",
      CASE WHEN t.id IS NULL THEN NULL ELSE jsonb_build_object('id', t.id, 'name', t.name) END AS team,
      CASE WHEN o.id IS NULL THEN NULL ELSE jsonb_build_object('id', o.id, 'displayName', o."displayName") END AS owner,
      CASE WHEN b.id IS NULL THEN NULL ELSE jsonb_build_object('id', b.id, 'displayName', b."displayName") END AS "changedBy"
    FROM "DeskPage" p LEFT JOIN "Team" t ON t.id = p."teamId" LEFT JOIN "Agent" o ON o.id = p."ownerId"
    LEFT JOIN "Agent" b ON b.id = p."changedById"
    WHERE p."retiredAt" IS NULL AND ${maySeeSql(ctx.actor, sql`p."teamId"`)} AND ${where}
    ORDER BY ${first} DESC, lower(p.title), p.id LIMIT 500`;
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }));
}
