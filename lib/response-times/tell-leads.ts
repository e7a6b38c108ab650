import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";

const EVERY_MS = 5 * MINUTE;

/**
 * Tells leads how many turns went past their promise since they were last told, by team: at most one line in five
 * minutes, however many workers look. Runs in the caller's transaction.
 */
export async function tellLeads(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const untold = await ctx.db.turnAlarm.count({ where: { kind: "breach", isTold: false }, take: 1 });
  if (untold === 0) return;
  const mine = await ctx.db.$executeRaw`
    INSERT INTO "LateLine" AS line ("toldAt") VALUES (${now}::timestamptz)
    ON CONFLICT (id) DO UPDATE SET "toldAt" = excluded."toldAt"
    WHERE line."toldAt" <= ${after(now, -EVERY_MS)}::timestamptz`;
  if (mine === 0) return;
  const teams = await ctx.db.$queryRaw<{ teamId: string | null; count: number }[]>`
    WITH told AS (UPDATE "TurnAlarm" SET "isTold" = true WHERE kind = 'breach' AND NOT "isTold" RETURNING "teamId")
    SELECT "teamId", count(*)::int AS count FROM told GROUP BY 1`;
  const values = Object.fromEntries(teams.map(({ teamId, count }) => [teamId ?? "none", count]));
  await recordChanges(ctx, [{ kind: "turns.late", values }]);
}
