import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getPreferences } from "./get-preferences";
import { HOUSE_CHOICE } from "./rules/kinds";
import type { KindChoice, Preferences, SavePreferences } from "./schemas";

/**
 * Keeps how the acting agent is told. What is the house's own choice is kept as none, so that it follows the house.
 * Throws Conflict `preferences-changed` when another screen was first.
 */
export async function savePreferences(outer: Ctx, wish: SavePreferences): Promise<Preferences> {
  const { agentId } = requireAgentActor(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const quiet = { quietFrom: wish.quiet?.from ?? null, quietUntil: wish.quiet?.until ?? null };
    const digestHours = [...new Set(wish.digestHours)].sort((a, b) => a - b);
    const kept = await ctx.db.$queryRaw<{ changeNumber: number }[]>`
      INSERT INTO "NotificationTimes" ("agentId", "quietFrom", "quietUntil", "digestHours")
      VALUES (${agentId}::uuid, ${quiet.quietFrom}, ${quiet.quietUntil}, ${digestHours}::smallint[])
      ON CONFLICT ("agentId") DO UPDATE SET "quietFrom" = EXCLUDED."quietFrom", "quietUntil" = EXCLUDED."quietUntil",
        "digestHours" = EXCLUDED."digestHours", "changeNumber" = "NotificationTimes"."changeNumber" + 1
      WHERE "NotificationTimes"."changeNumber" = ${wish.changeNumber}::int RETURNING "changeNumber"`;
    if (kept.length === 0) throw new Conflict("preferences-changed");
    await ctx.db.notificationChoice.deleteMany({
      where: { agentId, kind: { in: wish.kinds.map(({ kind }) => kind) } },
    });
    await ctx.db.notificationChoice.createMany({
      data: wish.kinds.filter((choice) => !isHouse(choice)).map((choice) => ({ agentId, ...choice })),
    });
  });
  return getPreferences(outer);
}

function isHouse({ kind, onShift, offShift }: KindChoice): boolean {
  const house = HOUSE_CHOICE[kind];
  return sameWays(house.onShift, onShift) && sameWays(house.offShift, offShift);
}

function sameWays(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((way) => b.includes(way));
}
