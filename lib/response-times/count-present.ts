import { after, SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

const PRESENT_MS = 120 * SECOND;

/** Who was at the desk in the last two minutes and may answer for one of these accounts. */
export async function countPresent(ctx: Ctx, accountIds: readonly string[]): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ present: number }[]>`
    SELECT count(DISTINCT a.id)::int AS present FROM "Session" s JOIN "Agent" a ON a.id = s."agentId" AND a."isActive"
    JOIN "TeamMember" m ON m."agentId" = a.id JOIN "AccountTeam" r ON r."teamId" = m."teamId" AND r."mayReply"
    WHERE s."revokedAt" IS NULL AND s."lastSeenAt" > ${after(ctx.now(), -PRESENT_MS)}
      AND r."accountId" = ANY(${uuids(accountIds)})`;
  return row?.present ?? 0;
}
