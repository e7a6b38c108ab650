import type { Ctx } from "@/lib/context/ctx";
import type { TargetRow } from "./rules/turn-target";

/** The targets in force now, for `targetOf`. */
export function findTargets(ctx: Ctx): Promise<TargetRow[]> {
  const now = ctx.now();
  return ctx.db.target.findMany({
    where: { fromAt: { lte: now }, OR: [{ untilAt: null }, { untilAt: { gt: now } }] },
    select: { accountId: true, channel: true, audience: true, seconds: true },
  });
}
