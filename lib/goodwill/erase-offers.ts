import type { Ctx } from "@/lib/context/ctx";
import { eraseClaims } from "./make-good/erase-claims";

/** Takes what was written of offers to these handles and ends the links of their claims; what was given and when stays. */
export async function eraseOffers(ctx: Ctx, handleIds: readonly string[]): Promise<void> {
  if (handleIds.length === 0) return;
  await eraseClaims(ctx, handleIds);
  await ctx.db.offer.updateMany({ where: { handleId: { in: [...handleIds] } }, data: { reason: "-" } });
  await ctx.db.offer.updateMany({
    where: { handleId: { in: [...handleIds] }, decisionReason: { not: null } },
    data: { decisionReason: "-" },
  });
}
