import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { SwapDay } from "./swap-schemas";

const SHOWN_MS = 42 * DAY;

/** The published days to come of one colleague, as something to swap for: when, and nothing else of them. */
export async function listSwapDays(ctx: Ctx, agentId: string): Promise<SwapDay[]> {
  requireAgentActor(ctx.actor);
  const rows = await ctx.db.$queryRaw<{ shiftId: string; on: string; startAt: Date; endAt: Date }[]>`
    SELECT r."shiftId", r."heldOn"::text AS "on", r."startAt", r."endAt"
    FROM "RosterEntry" r JOIN "Agent" a ON a.id = r."agentId" AND a."isActive"
    WHERE r."agentId" = ${agentId}::uuid AND r."isPublished" AND r."startAt" > ${ctx.now()}::timestamptz
      AND r."startAt" < ${after(ctx.now(), SHOWN_MS)}::timestamptz ORDER BY r."startAt"`;
  return rows.map(({ startAt, endAt, ...day }) => ({
    ...day,
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
  }));
}
