import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { requireDesk } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { readHistoryCursor, writeHistoryCursor } from "@/lib/conversations/rules/history-cursor";
import { sql, whole } from "@/lib/db/sql";
import { type IncidentPart, incidentPartSchema, type PartList } from "../join-schemas";
import { getIncident } from "../list-incidents";
import { saidColumns, saidTables, seesSaid, viewSaid } from "./part-sql";

type Row = Omit<IncidentPart, "publishedAt" | "joinedAt"> & { publishedAt: Date; joinedAt: Date };

/**
 * What belongs to an incident, newest first, page by page: only what the reader may see, and how much else there is.
 * For everybody at the desk. Throws NotFound, Invalid `malformed`.
 */
export async function listParts(
  ctx: Ctx,
  incidentId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<PartList> {
  requireDesk(ctx.actor);
  await getIncident(ctx, incidentId);
  const barred = await listBarredAccounts(ctx);
  const from = cursor === undefined ? null : readHistoryCursor(cursor);
  const sees = seesSaid(ctx, barred);
  const before = from
    ? sql`(p."joinedAt", p."interactionId") < (${from.publishedAt}::timestamptz, ${from.id}::uuid)`
    : sql`true`;
  const parts = sql`"IncidentPart" p JOIN "Interaction" i ON i.id = p."interactionId" ${saidTables}`;
  const own = sql`p."incidentId" = ${incidentId}::uuid AND p."leftAt" IS NULL`;
  const [rows, [counted]] = await Promise.all([
    ctx.db.$queryRaw<Row[]>`
      SELECT ${saidColumns}, p.by, p."ruleId", p."joinedAt",
        CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'displayName', a."displayName",
          'initials', coalesce(ini.initials, '')) END AS "joinedBy"
      FROM ${parts} LEFT JOIN "Agent" a ON a.id = p."byId"
        LEFT JOIN "InitialsHolder" ini ON ini."agentId" = a.id AND ini."untilAt" IS NULL
      WHERE ${own} AND ${sees} AND ${before}
      ORDER BY p."joinedAt" DESC, p."interactionId" DESC LIMIT ${whole(limit + 1)}`,
    ctx.db.$queryRaw<{ total: number; seen: number }[]>`
      SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${sees}))::int AS seen FROM ${parts} WHERE ${own}`,
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const { total = 0, seen = 0 } = counted ?? {};
  return {
    data: shown.map((row) =>
      incidentPartSchema.parse({ ...viewSaid(row), joinedAt: row.joinedAt.toISOString() }),
    ),
    nextCursor:
      rows.length > limit && last ? writeHistoryCursor({ publishedAt: last.joinedAt, id: last.id }) : null,
    total,
    hidden: total - seen,
  };
}
