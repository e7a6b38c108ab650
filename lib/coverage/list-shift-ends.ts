import type { Ctx } from "@/lib/context/ctx";

export interface ShiftEnd {
  agentId: string;
  endAt: Date;
  skills: string[];
}

/**
 * Whose published shift ends between two instants and is not followed at once by another of theirs. Not those on
 * approved time off by then: they are gone already.
 */
export async function listShiftEnds(ctx: Ctx, { from, to }: { from: Date; to: Date }): Promise<ShiftEnd[]> {
  return ctx.db.$queryRaw<ShiftEnd[]>`
    SELECT r."agentId", r."endAt", coalesce(array_agg(DISTINCT skill) FILTER (WHERE skill IS NOT NULL), '{}') AS skills
    FROM (SELECT e."agentId", e."endAt", unnest(CASE WHEN s.skills = '{}' THEN ARRAY[NULL] ELSE s.skills END) AS skill
      FROM "RosterEntry" e JOIN "Shift" s ON s.id = e."shiftId" JOIN "Agent" a ON a.id = e."agentId" AND a."isActive"
      WHERE e."isPublished" AND e."endAt" > ${from}::timestamptz AND e."endAt" <= ${to}::timestamptz
        AND NOT EXISTS (SELECT FROM "RosterEntry" n WHERE n."agentId" = e."agentId" AND n."isPublished"
          AND n."endAt" > e."endAt" AND n."startAt" <= e."endAt" + interval '30 minutes')
        AND NOT EXISTS (SELECT FROM "TimeOff" o WHERE o."agentId" = e."agentId" AND o.state = 'approved'
          AND o."startAt" < e."endAt" AND o."endAt" >= e."endAt")) r
    GROUP BY r."agentId", r."endAt" ORDER BY r."endAt", r."agentId"`;
}
