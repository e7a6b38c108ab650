import type { Ctx } from "@/lib/context/ctx";

/** Keeps what the provider has confirmed: a message of theirs is hidden under our post, or shown again. */
export async function markHidden(ctx: Ctx, interactionId: string, isHidden: boolean): Promise<void> {
  await ctx.db.interaction.update({ where: { id: interactionId }, data: { isHidden } });
}
