import type { Refusal } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import type { PostRow } from "../lock-post";
import { notePost } from "../note-post";

interface GivenBack {
  position: number;
  state: "refused" | "failed";
  code: string;
  values: Refusal["values"];
}

/** Ends a post that will not go out by itself: its words are kept, the provider's own say why. The caller holds the row. */
export async function givePostBack(ctx: Ctx, post: PostRow, given: GivenBack): Promise<void> {
  const { position, state, code, values } = given;
  await ctx.db.plannedPost.update({
    where: { id: post.id },
    data: { state, code, values, endedAt: ctx.now(), leaseUntil: null, nextLookAt: null },
  });
  await ctx.db.plannedPart.updateMany({
    where: { postId: post.id, position, state: { not: "sent" } },
    data: { state },
  });
  await notePost(ctx, state, post, { position, code });
}
