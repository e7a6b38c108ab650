import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ReturnPost } from "./deed-schemas";
import { getPost } from "./get-post";
import { lockPost } from "./lock-post";
import { notePost } from "./note-post";
import type { PlannedPost } from "./schemas";

/** Hands a post back to its writer with what should be different. Throws what `lockPost` throws. */
export async function returnPost(outer: Ctx, id: string, input: ReturnPost): Promise<PlannedPost> {
  await inTransaction(outer, async (ctx) => {
    const { post } = await lockPost(ctx, id, "approve", input.changeNumber);
    await ctx.db.plannedPost.update({
      where: { id },
      data: {
        state: "returned",
        decisionNote: input.note,
        decidedById: null,
        decidedAt: null,
        changeNumber: { increment: 1 },
      },
    });
    await notePost(ctx, "returned", post);
  });
  return getPost(outer, id);
}
