import type { Ctx } from "@/lib/context/ctx";
import { leaveUnanswered } from "@/lib/conversations/leave-unanswered";

/** Puts the conversation of a reply that did not go out, or was taken back, before the desk again. */
export async function returnToDesk(
  ctx: Ctx,
  reply: { id: string },
  cause?: "unanswered" | "taken-back",
): Promise<void> {
  const { conversationId } = await ctx.db.interaction.findUniqueOrThrow({
    where: { id: reply.id },
    select: { conversationId: true },
  });
  if (conversationId !== null) await leaveUnanswered(ctx, conversationId, cause);
}
