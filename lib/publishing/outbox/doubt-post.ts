import type { Ctx } from "@/lib/context/ctx";
import { nextLookAt } from "@/lib/replies/rules/outbox-times";
import type { PostRow } from "../lock-post";
import { notePost } from "../note-post";

/**
 * Puts a post in doubt: it may be at the provider, so it is looked for 5, 30 and 120 s after the call ended and not sent
 * again before; nothing of its account overtakes it.
 */
export async function doubtPost(
  ctx: Ctx,
  post: PostRow,
  attempt: { position: number; endedAt: Date },
  code: string,
): Promise<void> {
  await ctx.db.plannedPost.update({
    where: { id: post.id },
    data: {
      state: "unconfirmed",
      code,
      values: {},
      looks: 0,
      nextLookAt: nextLookAt(attempt.endedAt, 0),
      leaseUntil: null,
      fence: { increment: 1 },
    },
  });
  await ctx.db.plannedPart.updateMany({
    where: { postId: post.id, position: attempt.position, state: { not: "sent" } },
    data: { state: "unconfirmed" },
  });
  await notePost(ctx, "in-doubt", post, { position: attempt.position, code });
}
