import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql, uuids } from "@/lib/db/sql";
import type { SoonShift } from "../offer-schemas";

interface Row extends Omit<SoonShift, "startAt" | "endAt"> {
  startAt: Date;
  endAt: Date;
}

/** Published shifts that run, or begin today or tomorrow by their agent's clock: agents their own, leads and admins all. */
export async function listSoon(
  ctx: Ctx,
  { agentId }: { agentId?: string | undefined },
): Promise<SoonShift[]> {
  const actor = requireAgentActor(ctx.actor);
  const conditions: Sql[] = [
    ...(actor.role === "agent" ? [sql`r."agentId" = ${actor.agentId}::uuid`] : []),
    ...(agentId ? [sql`r."agentId" = ${agentId}::uuid`] : []),
  ];
  return readSoon(ctx, all(conditions));
}

/** Of these days of shifts, those that run or begin soon. */
export async function readSoon(ctx: Ctx, where: Sql): Promise<SoonShift[]> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT r."shiftId", to_char(r."heldOn", 'YYYY-MM-DD') AS "on", r."agentId", a."displayName", r.zone, r."startAt", r."endAt",
      (SELECT o.id FROM "TimeOff" o WHERE o."agentId" = r."agentId" AND o.state = 'approved' AND o.kind = 'absent'
        AND o."startAt" < r."endAt" AND o."endAt" > r."startAt" ORDER BY o.id LIMIT 1) AS "absenceId"
    FROM "RosterEntry" r JOIN "Agent" a ON a.id = r."agentId" AND a."isActive"
    WHERE ${where} AND r."isPublished" AND r."endAt" > ${now}::timestamptz
      AND r."startAt" < ((${now}::timestamptz AT TIME ZONE coalesce(nullif(a.zone, ''), r.zone))::date + 2)::timestamp
        AT TIME ZONE coalesce(nullif(a.zone, ''), r.zone)
    ORDER BY r."startAt", a."displayName", r."shiftId" LIMIT 500`;
  return rows.map(({ startAt, endAt, ...row }) => ({
    ...row,
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
  }));
}

/** The condition that picks these days of shifts. */
export function theseDays(shifts: readonly { shiftId: string; on: string }[]): Sql {
  return sql`(r."shiftId", r."heldOn") IN (SELECT * FROM unnest(${uuids(shifts.map(({ shiftId }) => shiftId))}, ${shifts.map(({ on }) => on)}::date[]))`;
}
