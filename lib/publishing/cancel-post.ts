import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { SeenPost } from "./deed-schemas";
import { getPost } from "./get-post";
import { lockPost } from "./lock-post";
import { notePost } from "./note-post";
import type { PlannedPost } from "./schemas";

/** Takes a post out of the plan; `restorePost` brings it back. Throws what `lockPost` throws: one under way is not stopped so. */
export async function cancelPost(outer: Ctx, id: string, input: SeenPost = {}): Promise<PlannedPost> {
  await inTransaction(outer, async (ctx) => {
    const { post, parts } = await lockPost(ctx, id, "cancel", input.changeNumber);
    const sent = parts.filter(({ state }) => state === "sent").length;
    await ctx.db.plannedPost.update({
      where: { id },
      data: {
        state: "cancelled",
        cancelledFrom: post.state,
        cancelledAt: ctx.now(),
        changeNumber: { increment: 1 },
      },
    });
    await notePost(ctx, "cancelled", post, { from: post.state, sent });
  });
  return getPost(outer, id);
}
