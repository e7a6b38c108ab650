import { maySeeSql } from "@/lib/agents/may-see-sql";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { Macro } from "./schemas";

/** For how long a use counts. */
const USED_MS = 30 * DAY;

type Row = Omit<Macro, "changedAt"> & { changedAt: Date };

/** The macros in use that the actor's teams may use, where the condition on `m` holds, by name; with their uses of 30 days. */
export async function readMacros(ctx: Ctx, where: Sql): Promise<Macro[]> {
  const from = after(ctx.now(), -USED_MS);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT m.id, m.name, m.short, m.content, m.version, m."changedAt",
      CASE WHEN t.id IS NULL THEN NULL ELSE jsonb_build_object('id', t.id, 'name', t.name) END AS team,
      CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'channel', a.channel, 'handle', a.handle) END AS account,
      CASE WHEN o.id IS NULL THEN NULL ELSE jsonb_build_object('id', o.id, 'displayName', o."displayName") END AS owner,
      CASE WHEN b.id IS NULL THEN NULL ELSE jsonb_build_object('id', b.id, 'displayName', b."displayName") END AS "changedBy",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type) ORDER BY f."createdAt", f.id)
        FROM "Attachment" f WHERE f.id::text IN (SELECT jsonb_array_elements_text(m.content->'attachmentIds'))), '[]') AS files,
      (SELECT count(*)::int FROM "MacroUse" u WHERE u."macroId" = m.id AND u."usedAt" >= ${from}::timestamptz) AS uses
    FROM "Macro" m LEFT JOIN "Team" t ON t.id = m."teamId" LEFT JOIN "Account" a ON a.id = m."accountId"
    LEFT JOIN "Agent" o ON o.id = m."ownerId" LEFT JOIN "Agent" b ON b.id = m."changedById"
    WHERE m."retiredAt" IS NULL AND ${maySeeSql(ctx.actor, sql`m."teamId"`)} AND ${where}
    ORDER BY lower(m.name), m.id LIMIT 2000`;
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }));
}
