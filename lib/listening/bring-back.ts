import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { openConversation } from "@/lib/conversations/open-conversation";
import { converseFound } from "./converse-found";

/**
 * Brings back what was left out, whichever rule did it: it becomes a conversation or joins the one it belongs to. Throws
 * NotFound, Conflict `already-open`, and what `converseFound` throws.
 */
export function bringBack(outer: Ctx, id: string): Promise<{ conversationId: string }> {
  return inTransaction(outer, async (ctx) => {
    if ((await ctx.db.listenedPost.count({ where: { id } })) > 0) return converseFound(ctx, id);
    const aside = await ctx.db.interaction.findFirst({
      where: { id, conversationId: null, direction: "inbound", audience: "public" },
      select: { id: true },
    });
    if (!aside) throw new NotFound("not-found");
    const conversationId = (await openConversation(ctx, id)).id;
    const values = { conversationId, rule: "bystander" };
    await writeEntry(ctx, {
      action: "listening.brought-back",
      subject: "interaction",
      subjectId: id,
      values,
    });
    return { conversationId };
  });
}
