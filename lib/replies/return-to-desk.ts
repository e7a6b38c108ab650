import type { Ctx } from "@/lib/context/ctx";
import { leaveUnanswered } from "@/lib/conversations/leave-unanswered";

/**
 * Puts the conversation of a reply that did not go out, or was taken back, before the desk again. What the desk sent by
 * itself answered nobody, so nobody waits for it.
 */
export async function returnToDesk(
  ctx: Ctx,
  reply: { id: string },
  cause?: "unanswered" | "taken-back",
): Promise<void> {
  const { conversationId, authorType } = await ctx.db.interaction.findUniqueOrThrow({
    where: { id: reply.id },
    select: { conversationId: true, authorType: true },
  });
  if (conversationId !== null && authorType !== "system") await leaveUnanswered(ctx, conversationId, cause);
}
