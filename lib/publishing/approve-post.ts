import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { reasonOf } from "./ask-post";
import { checkPost } from "./check-post";
import type { LetGo } from "./deed-schemas";
import { getPost } from "./get-post";
import { letGo } from "./let-go";
import { lockPost } from "./lock-post";
import { notePost } from "./note-post";
import type { PlannedPost } from "./schemas";

/**
 * Says yes to somebody else's post: it leaves at its time, or at the one named here. Throws what `lockPost` and
 * `checkPost` throw, Refused `planned-past` where its time went by while it waited.
 */
export async function approvePost(outer: Ctx, id: string, input: LetGo = {}): Promise<PlannedPost> {
  await inTransaction(outer, async (ctx) => {
    const locked = await lockPost(ctx, id, "approve", input.changeNumber);
    const { post } = locked;
    const overruled = await checkPost(ctx, locked, input.overrule);
    await letGo(ctx, post, {
      plannedLocal: input.plannedLocal === undefined ? post.plannedLocal : input.plannedLocal,
      zone: input.zone ?? post.zone,
    });
    await ctx.db.plannedPost.update({
      where: { id },
      data: { decidedById: ctx.actor.type === "agent" ? ctx.actor.agentId : null, decidedAt: ctx.now() },
    });
    await notePost(ctx, "approved", post, reasonOf(overruled, input.overrule));
    await notePost(ctx, "planned", post, { parts: locked.parts.length });
  });
  return getPost(outer, id);
}
