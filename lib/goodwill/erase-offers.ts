import type { Ctx } from "@/lib/context/ctx";

/** Takes what was written of offers to these handles; what was given and when stays. */
export async function eraseOffers(ctx: Ctx, handleIds: readonly string[]): Promise<void> {
  if (handleIds.length === 0) return;
  await ctx.db.offer.updateMany({ where: { handleId: { in: [...handleIds] } }, data: { reason: "-" } });
  await ctx.db.offer.updateMany({
    where: { handleId: { in: [...handleIds] }, decisionReason: { not: null } },
    data: { decisionReason: "-" },
  });
}
