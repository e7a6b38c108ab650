import type { Ctx } from "@/lib/context/ctx";
import { eraseDeliveries } from "@/lib/integrations/hooks/erase-deliveries";

/** Takes what was written of claims of these handles and ends their links; what was chosen and when stays. */
export async function eraseClaims(ctx: Ctx, handleIds: readonly string[]): Promise<void> {
  const claims = await ctx.db.claim.findMany({
    where: { handleId: { in: [...handleIds] } },
    select: { id: true },
  });
  for (const { id } of claims) {
    const tokenHash = Buffer.from(ctx.random(32)).toString("hex");
    await ctx.db.claim.update({ where: { id }, data: { tokenHash } });
    await ctx.db.claim.updateMany({
      where: { id, chosenReason: { not: null } },
      data: { chosenReason: "-" },
    });
  }
  await eraseDeliveries(
    ctx,
    claims.map(({ id }) => id),
  );
}
