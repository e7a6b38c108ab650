import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { lockFound } from "./lock-found";
import type { Dismiss } from "./post-schemas";

/**
 * Puts a found post aside with a reason, from which relevance learns. Doing it again changes the reason. Throws
 * NotFound, Conflict `listening-decided` for one that is a conversation or was left out by a rule.
 */
export function dismissFound(outer: Ctx, id: string, { reason, note }: Dismiss): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    const post = await lockFound(ctx, id);
    if (post.state !== "new" && post.state !== "dismissed")
      throw new Conflict("listening-decided", { state: post.state }, { conversationId: post.conversationId });
    const decidedById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    await ctx.db.listenedPost.update({
      where: { id },
      data: { state: "dismissed", reason, note: note || null, decidedAt: ctx.now(), decidedById },
    });
    await writeEntry(ctx, {
      action: "listening.dismissed",
      subject: "listened-post",
      subjectId: id,
      values: { reason },
    });
  });
}
