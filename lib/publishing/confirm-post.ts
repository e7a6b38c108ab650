import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ConfirmPost } from "./deed-schemas";
import { getPost } from "./get-post";
import { letGo } from "./let-go";
import { lockPost } from "./lock-post";
import { notePost } from "./note-post";
import type { PlannedPost } from "./schemas";

/**
 * Says that a post whose time went by still holds: it leaves at the new time, else now; where a hold keeps it, as soon
 * as a lead releases it. Its words are those that were let out before. Throws what `lockPost` throws, Refused
 * `planned-past` and `planned-far`.
 */
export async function confirmPost(outer: Ctx, id: string, input: ConfirmPost = {}): Promise<PlannedPost> {
  await inTransaction(outer, async (ctx) => {
    const { post } = await lockPost(ctx, id, "confirm", input.changeNumber);
    await letGo(ctx, post, { plannedLocal: input.plannedLocal ?? null, zone: input.zone ?? post.zone });
    await notePost(ctx, "confirmed", post, { isHeld: post.holdId !== null });
  });
  return getPost(outer, id);
}
