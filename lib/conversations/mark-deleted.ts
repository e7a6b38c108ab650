import type { Ctx } from "@/lib/context/ctx";

/** Keeps that an answer of ours is deleted at the provider. Its turn is not touched: `leaveUnanswered` opens it again. */
export async function markDeleted(ctx: Ctx, interactionId: string): Promise<void> {
  await ctx.db.interaction.update({ where: { id: interactionId }, data: { deletedAt: ctx.now() } });
}
