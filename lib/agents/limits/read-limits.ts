import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { AgentLimit } from "./limit-schemas";

const MOST = 500;

type Row = Omit<AgentLimit, "untilAt" | "setAt" | "endedAt"> & {
  untilAt: Date | null;
  setAt: Date;
  endedAt: Date | null;
};

/** The limits a condition on `l` and `a` picks, those that end first before. It checks no right. */
export async function readLimits(ctx: Ctx, where: Sql): Promise<AgentLimit[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT l.id, jsonb_build_object('id', a.id, 'displayName', a."displayName", 'initials', coalesce(i.initials, ''),
        'email', a.email) AS agent,
      l."draftOnly", l."isHelper", l."untilAt", l.reason, s."displayName" AS "setBy", l."setAt", l."endedAt",
      CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('id', n.id, 'title', n.title, 'tag', l.tag) END AS incident
    FROM "AgentLimit" l JOIN "Agent" a ON a.id = l."agentId" LEFT JOIN "Agent" s ON s.id = l."setById"
      LEFT JOIN "Incident" n ON n.id = l."incidentId"
      LEFT JOIN "InitialsHolder" i ON i."agentId" = a.id AND i."untilAt" IS NULL
    WHERE ${where} ORDER BY l."endedAt" NULLS FIRST, l."untilAt" NULLS LAST, a."displayName", l.id LIMIT ${MOST}`;
  return rows.map(({ untilAt, setAt, endedAt, ...row }) => ({
    ...row,
    untilAt: untilAt?.toISOString() ?? null,
    setAt: setAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }));
}

/** Of agents whose team the actor leads; an admin's all. On a column that holds an agent's id. */
export function ledBySql({ actor }: Ctx, agentId: Sql): Sql {
  if (actor.type !== "agent") return sql`false`;
  if (actor.role === "admin") return sql`true`;
  return sql`EXISTS (SELECT FROM "TeamMember" m WHERE m."agentId" = ${agentId} AND m."teamId" = ANY(${[...actor.teamIds]}::uuid[]))`;
}
