import type { Ctx } from "@/lib/context/ctx";

/** Says who pasted what came in by hand, and hangs the pictures of it on it, in order. */
export async function markPasted(
  ctx: Ctx,
  {
    interactionId,
    initials,
    attachmentIds,
  }: { interactionId: string; initials: string; attachmentIds: string[] },
): Promise<void> {
  await ctx.db.interaction.update({ where: { id: interactionId }, data: { initials } });
  for (const [position, id] of attachmentIds.entries())
    await ctx.db.attachment.update({ where: { id }, data: { interactionId, position } });
}
