import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { SeenPost } from "./deed-schemas";
import { getPost } from "./get-post";
import { lockPost } from "./lock-post";
import { notePost } from "./note-post";
import type { PlannedPost } from "./schemas";

/**
 * Its author takes a post back that waits for somebody's yes: it is a draft again, with its words and its time. Throws
 * what `lockPost` throws, Conflict `post-state` too where it waits no more or is somebody else's.
 */
export async function withdrawPost(outer: Ctx, id: string, input: SeenPost = {}): Promise<PlannedPost> {
  await inTransaction(outer, async (ctx) => {
    const { post } = await lockPost(ctx, id, "withdraw", input.changeNumber);
    await ctx.db.plannedPost.update({
      where: { id },
      data: { state: "draft", askedById: null, askedAt: null, changeNumber: { increment: 1 } },
    });
    await notePost(ctx, "withdrawn", post);
  });
  return getPost(outer, id);
}
