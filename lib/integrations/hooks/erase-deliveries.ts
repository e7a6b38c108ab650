import type { Ctx } from "@/lib/context/ctx";

/** Takes the orders out of what other systems were told of these claims; that they were told, and of which sum, stays. */
export async function eraseDeliveries(ctx: Ctx, claimIds: readonly string[]): Promise<void> {
  for (const id of claimIds)
    await ctx.db.$executeRaw`
      UPDATE "HookDelivery" SET body = body - 'order' - 'orders'
      WHERE key LIKE ${`claim:${id}:%`} AND body ?| ARRAY['order', 'orders']`;
}
