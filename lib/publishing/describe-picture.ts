import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { describeAttachment } from "@/lib/replies/describe-attachment";
import { asDraft } from "./change-post";
import { keepHoldsOff } from "./hold-lock";
import type { PostRow } from "./lock-post";
import { notePost } from "./note-post";

const WAITING: readonly string[] = ["asked", "planned"];
const LEFT: readonly string[] = ["sending", "unconfirmed", "sent"];

/**
 * Describes a picture that is to be sent. Its words leave in public as the others do: a post that was asked for or
 * approved without them is a draft again. Throws NotFound for anybody else's, Conflict `post-state` for a picture of a
 * post that has begun to leave.
 */
export async function describePicture(outer: Ctx, id: string, altText: string): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    await keepHoldsOff(ctx);
    const posts = await ctx.db.$queryRaw<(PostRow & { hasLeft: boolean })[]>`
      SELECT p.*, EXISTS (SELECT FROM "PlannedPart" s WHERE s."postId" = p.id AND s.state = 'sent') AS "hasLeft"
      FROM "PlannedPost" p WHERE p.state IN ('asked', 'planned', 'sending', 'unconfirmed', 'sent')
        AND EXISTS (SELECT FROM "PlannedPart" t WHERE t."postId" = p.id AND ${id}::uuid = ANY(t."attachmentIds"))
      FOR UPDATE OF p`;
    const before = await ctx.db.attachment.findUnique({ where: { id }, select: { altText: true } });
    await describeAttachment(ctx, id, altText);
    if ((before?.altText ?? "") === altText) return;
    const left = posts.find(({ state, hasLeft }) => hasLeft || LEFT.includes(state));
    if (left) throw new Conflict("post-state", { state: left.state });
    for (const post of posts.filter(({ state }) => WAITING.includes(state))) {
      await ctx.db.plannedPost.update({ where: { id: post.id }, data: asDraft(ctx) });
      await notePost(ctx, "changed", post, { isMoved: false, isRewritten: true, isTimed: false });
    }
  });
}
