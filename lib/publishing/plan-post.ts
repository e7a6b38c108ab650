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
 * Plans a post whose words need nobody else's yes (any more), also one the provider refused: at its time, or now where it
 * has none. Throws what `lockPost` and `checkPost` throw, Refused `planned-past` and `planned-far`.
 */
export async function planPost(outer: Ctx, id: string, input: LetGo = {}): Promise<PlannedPost> {
  await inTransaction(outer, async (ctx) => {
    const locked = await lockPost(ctx, id, "plan", input.changeNumber);
    const { post } = locked;
    const overruled = await checkPost(ctx, locked, input.overrule);
    const isAgain = post.state === "refused" || post.state === "failed";
    const usual = isAgain ? null : post.plannedLocal;
    await letGo(ctx, post, {
      plannedLocal: input.plannedLocal === undefined ? usual : input.plannedLocal,
      zone: input.zone ?? post.zone,
    });
    await notePost(ctx, "planned", post, {
      parts: locked.parts.length,
      isAgain,
      ...reasonOf(overruled, input.overrule),
    });
  });
  return getPost(outer, id);
}
