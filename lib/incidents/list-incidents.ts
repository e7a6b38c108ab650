import { requireDesk } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import { countAffected } from "./affected/count-affected";
import { type Incident, type IncidentView, incidentSchema, type ListIncidents } from "./incident-schemas";

interface Row extends Record<string, unknown> {
  startAt: Date;
  endAt: Date | null;
  openedAt: Date;
  closedAt: Date | null;
}

/** Incidents, the newest first. For everybody at the desk. */
export async function listIncidents(ctx: Ctx, { state, limit }: ListIncidents): Promise<Incident[]> {
  requireDesk(ctx.actor);
  return readIncidents(ctx, state === "all" ? sql`true` : sql`n.state = ${state}`, limit);
}

/** One of them. For everybody at the desk. Throws NotFound. */
export async function getIncident(ctx: Ctx, id: string): Promise<Incident> {
  requireDesk(ctx.actor);
  const [found] = await readIncidents(ctx, sql`n.id = ${id}::uuid`, 1);
  if (!found) throw new NotFound("not-found");
  return found;
}

/** One of them with how far its people are. For everybody at the desk. Throws NotFound. */
export async function getIncidentView(ctx: Ctx, id: string): Promise<IncidentView> {
  const [incident, counts, parts] = await Promise.all([
    getIncident(ctx, id),
    countAffected(ctx, id),
    ctx.db.incidentPart.count({ where: { incidentId: id, leftAt: null } }),
  ]);
  return { ...incident, counts, parts };
}

async function readIncidents(ctx: Ctx, condition: Sql, limit: number): Promise<Incident[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT n.id, n.title, n.statement, n.state, n."startAt", n."endAt", n."accountIds", n."postIds", n."changeNumber", n.knows, n.area,
      CASE WHEN w.id IS NULL THEN NULL ELSE jsonb_build_object('id', w.id, 'displayName', w."displayName") END AS owner,
      CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('id', m.id, 'name', m.name) END AS macro,
      n."createdAt" AS "openedAt", n."closedAt", o."displayName" AS "openedBy", e."displayName" AS "closedBy",
      ARRAY(SELECT s.id FROM "Spike" s WHERE s."incidentId" = n.id ORDER BY s."startedAt") AS "spikeIds"
    FROM "Incident" n LEFT JOIN "Agent" o ON o.id = n."createdById" LEFT JOIN "Agent" e ON e.id = n."closedById"
      LEFT JOIN "Agent" w ON w.id = n."ownerId" LEFT JOIN "Macro" m ON m.id = n."macroId" AND m."retiredAt" IS NULL
    WHERE ${condition} ORDER BY n."createdAt" DESC, n.id DESC LIMIT ${whole(limit)}`;
  return rows.map((row) =>
    incidentSchema.parse({
      ...row,
      startAt: row.startAt.toISOString(),
      endAt: row.endAt?.toISOString() ?? null,
      openedAt: row.openedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
    }),
  );
}
