import { after, DAY, MINUTE, SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

const QUARTER = 15 * MINUTE;
const PRESENT_MS = 120 * SECOND;
const KEPT_MS = 400 * DAY;

/** Notes who is at the desk and says so, once a minute: on a break nobody is present; samples older than 400 days are forgotten. */
export async function samplePresence(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const quarter = new Date(Math.floor(now.getTime() / QUARTER) * QUARTER);
  await ctx.db.$executeRaw`
    INSERT INTO "PresenceQuarter" ("startAt", "agentId", minutes)
    SELECT DISTINCT ${quarter}::timestamptz, a.id, 1 FROM "Session" s JOIN "Agent" a ON a.id = s."agentId" AND a."isActive"
    WHERE s."revokedAt" IS NULL AND s."lastSeenAt" > ${after(now, -PRESENT_MS)}::timestamptz
      AND NOT EXISTS (SELECT FROM "AgentState" w WHERE w."agentId" = a.id AND w.state <> 'here')
    ON CONFLICT ("startAt", "agentId") DO UPDATE SET minutes = least(15, "PresenceQuarter".minutes + 1)`;
  await ctx.db
    .$executeRaw`DELETE FROM "PresenceQuarter" WHERE "startAt" < ${after(now, -KEPT_MS)}::timestamptz`;
}
