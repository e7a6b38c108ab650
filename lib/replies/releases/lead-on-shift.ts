import type { Ctx } from "@/lib/context/ctx";

/** Whether a lead or admin of this team, or of none in particular, is on a published shift now. */
export async function leadOnShift(ctx: Ctx, teamId: string | null): Promise<boolean> {
  const now = ctx.now();
  const [row] = await ctx.db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "RosterEntry" r JOIN "Agent" a ON a.id = r."agentId"
      WHERE a."isActive" AND a.role IN ('lead', 'admin') AND r."isPublished"
        AND r."startAt" <= ${now}::timestamptz AND r."endAt" > ${now}::timestamptz
        AND NOT EXISTS (SELECT 1 FROM "TimeOff" o WHERE o."agentId" = a.id AND o.state = 'approved'
          AND o."startAt" <= ${now}::timestamptz AND o."endAt" > ${now}::timestamptz)
        AND (${teamId}::uuid IS NULL OR a.role = 'admin' OR EXISTS (SELECT 1 FROM "TeamMember" m
          WHERE m."agentId" = a.id AND m."teamId" = ${teamId}::uuid))) AS found`;
  return row?.found ?? false;
}
