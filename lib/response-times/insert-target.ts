import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { CreateTarget } from "./target-schemas";

/** Writes a target that holds from now on. Throws Conflict `target-exists` where one does already. */
export async function insertTarget(
  ctx: Ctx,
  wish: CreateTarget & { id: string; replacesId: string | null },
): Promise<void> {
  const made = await ctx.db.$executeRaw`
    INSERT INTO "Target" (id, "accountId", channel, audience, "teamId", level, seconds, "calendarId", "warnShares",
      "levelFactors", "replacesId", "fromAt")
    VALUES (${wish.id}::uuid, ${wish.accountId}::uuid, ${wish.channel}, ${wish.audience}, ${wish.teamId}::uuid,
      ${wish.level}::smallint, ${wish.seconds}, ${wish.calendarId}::uuid, ${wish.warnShares}::smallint[], ${wish.levelFactors}::float8[],
      ${wish.replacesId}::uuid, ${ctx.now()}::timestamptz)
    ON CONFLICT DO NOTHING`;
  if (made === 0) throw new Conflict("target-exists");
}
