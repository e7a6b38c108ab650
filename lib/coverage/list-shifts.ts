import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql } from "@/lib/db/sql";
import { readShifts } from "./read-shifts";
import type { ListShifts, Shift } from "./schemas";

/**
 * Shifts that stand, oldest first. Leads and admins see all, agents their own published ones and those with a day they
 * took over. Throws Invalid `range-backwards`.
 */
export async function listShifts(
  ctx: Ctx,
  { agentId, state, from, to, limit, cursor }: ListShifts,
): Promise<{ data: Shift[]; nextCursor: string | null }> {
  if (from && to && Date.parse(to) <= Date.parse(from)) throw new Invalid("range-backwards");
  const conditions = [
    sql`s."deletedAt" IS NULL`,
    ...seenBy(ctx),
    ...(agentId ? [holds(agentId)] : []),
    ...(state ? [sql`s.state = ${state}`] : []),
    ...(from || to ? [takesPlace(from, to)] : []),
    ...(cursor ? [behind(cursor)] : []),
  ];
  const rows = await readShifts(ctx, all(conditions), limit + 1);
  const data = rows.slice(0, limit);
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}

function seenBy({ actor }: Ctx): Sql[] {
  if (actor.type === "program" || actor.type === "system") return [];
  const { agentId, role } = requireAgentActor(actor);
  return role === "agent" ? [sql`s.state = 'published'`, holds(agentId)] : [];
}

function holds(agentId: string): Sql {
  return sql`(s."agentId" = ${agentId}::uuid OR EXISTS (SELECT FROM "ShiftException" x
    WHERE x."shiftId" = s.id AND x."agentId" = ${agentId}::uuid))`;
}

function takesPlace(from: string | undefined, to: string | undefined): Sql {
  return sql`EXISTS (SELECT FROM "RosterEntry" r WHERE r."shiftId" = s.id
    AND r."endAt" > ${from ?? "1900-01-01T00:00:00Z"}::timestamptz AND r."startAt" < ${to ?? "2200-01-01T00:00:00Z"}::timestamptz)`;
}

function behind(cursor: string): Sql {
  if (!/^[0-9a-f-]{36}$/.test(cursor)) throw new Invalid("malformed", { field: "cursor" });
  return sql`s.id > ${cursor}::uuid`;
}
