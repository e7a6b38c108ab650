import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { lockFound } from "./lock-found";

/** Puts a dismissed post back into the lane; nothing is learned from it any more. Throws NotFound, Conflict `listening-decided`. */
export function undoDismissal(outer: Ctx, id: string): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    const post = await lockFound(ctx, id);
    if (post.state !== "dismissed")
      throw new Conflict("listening-decided", { state: post.state }, { conversationId: post.conversationId });
    await ctx.db.listenedPost.update({
      where: { id },
      data: { state: "new", reason: null, note: null, decidedAt: null, decidedById: null },
    });
    await writeEntry(ctx, { action: "listening.undone", subject: "listened-post", subjectId: id });
  });
}
