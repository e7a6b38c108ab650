import type { Ctx } from "@/lib/context/ctx";

/** Uses up what another agent agreed to for these words, while it lasts; false where there is nothing of it. */
export async function takeRelease(
  ctx: Ctx,
  wanted: { conversationId: string; hash: string; agentId: string },
): Promise<boolean> {
  const { count } = await ctx.db.guardRelease.updateMany({
    where: {
      conversationId: wanted.conversationId,
      textHash: wanted.hash,
      askedById: wanted.agentId,
      state: "agreed",
      endsAt: { gt: ctx.now() },
    },
    data: { state: "used" },
  });
  return count > 0;
}
