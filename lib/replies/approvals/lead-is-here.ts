import type { Ctx } from "@/lib/context/ctx";
import { leadOnShift } from "../releases/lead-on-shift";

const SEEN = "2 minutes";

/** Whether somebody who leads this team is at work: on a published shift, or, where no shifts are planned, at the desk. */
export async function leadIsHere(ctx: Ctx, teamId: string | null): Promise<boolean> {
  if (await leadOnShift(ctx, teamId)) return true;
  const now = ctx.now();
  const [row] = await ctx.db.$queryRaw<{ found: boolean }[]>`
    SELECT NOT EXISTS (SELECT FROM "RosterEntry" r WHERE r."isPublished" AND r."endAt" > ${now}::timestamptz - interval '7 days')
      AND EXISTS (SELECT FROM "Agent" a JOIN "Session" s ON s."agentId" = a.id
        WHERE a."isActive" AND a.role IN ('lead', 'admin') AND s."revokedAt" IS NULL
          AND s."lastSeenAt" > ${now}::timestamptz - ${SEEN}::interval
          AND NOT EXISTS (SELECT FROM "AgentState" w WHERE w."agentId" = a.id AND w.state <> 'here')
          AND (${teamId}::uuid IS NULL OR a.role = 'admin' OR EXISTS (SELECT FROM "TeamMember" m
            WHERE m."agentId" = a.id AND m."teamId" = ${teamId}::uuid))) AS found`;
  return row?.found ?? false;
}
