import type { Ctx } from "@/lib/context/ctx";
import { requireVisible } from "@/lib/conversations/require-visible";
import type { Move } from "./move-schemas";

const MOST = 20;

/** When somebody was asked to go on in private, newest first, and what came of it. Throws NotFound. */
export async function listMoves(ctx: Ctx, conversationId: string): Promise<Move[]> {
  await requireVisible(ctx, conversationId);
  const rows = await ctx.db.privateMove.findMany({
    where: { conversationId },
    orderBy: [{ askedAt: "desc" }, { replyId: "desc" }],
    take: MOST,
  });
  return rows.map(({ replyId, askedAt, cameAt, remindedAt }) => ({
    replyId,
    askedAt: askedAt.toISOString(),
    cameAt: cameAt?.toISOString() ?? null,
    remindedAt: remindedAt?.toISOString() ?? null,
  }));
}
