import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { checkPost } from "./check-post";
import type { LetGo } from "./deed-schemas";
import { getPost } from "./get-post";
import { comingColumns } from "./let-go";
import { lockPost } from "./lock-post";
import { notePost } from "./note-post";
import type { PlannedPost } from "./schemas";

/**
 * Puts a draft before somebody else for their yes, as it would leave. Throws what `lockPost` and `checkPost` throw,
 * Refused `planned-past` and `planned-far`.
 */
export async function askPost(outer: Ctx, id: string, input: LetGo = {}): Promise<PlannedPost> {
  await inTransaction(outer, async (ctx) => {
    const locked = await lockPost(ctx, id, "ask", input.changeNumber);
    const { post } = locked;
    const overruled = await checkPost(ctx, locked, input.overrule);
    const wish = {
      plannedLocal: input.plannedLocal === undefined ? post.plannedLocal : input.plannedLocal,
      zone: input.zone ?? post.zone,
    };
    await ctx.db.plannedPost.update({
      where: { id },
      data: {
        ...comingColumns(wish, ctx.now()),
        state: "asked",
        askedById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
        askedAt: ctx.now(),
        decidedById: null,
        decidedAt: null,
        decisionNote: null,
        changeNumber: { increment: 1 },
      },
    });
    await notePost(ctx, "asked", post, reasonOf(overruled, input.overrule));
  });
  return getPost(outer, id);
}

/** What was let pass in spite of guard and voice guide, and why; nothing where nothing was. */
export function reasonOf(overruled: readonly string[], reason: string | undefined) {
  return overruled.length > 0 ? { overruled, reason } : {};
}
