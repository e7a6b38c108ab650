import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { countTags } from "./count-tags";
import { getVisible } from "./get-visible";
import { lockVisible } from "./lock-visible";
import { recordActs } from "./record-acts";
import { normaliseTags } from "./rules/tags";
import type { Conversation } from "./schemas";

/** Replaces the free tags of a conversation. */
export async function setTags(
  outer: Ctx,
  conversationId: string,
  given: readonly string[],
): Promise<Conversation> {
  const tags = normaliseTags(given);
  await inTransaction(outer, async (ctx) => {
    const before = (await lockVisible(ctx, conversationId)).tags;
    const added = tags.filter((tag) => !before.includes(tag));
    const removed = before.filter((tag) => !tags.includes(tag));
    if (added.length + removed.length === 0) return;
    await ctx.db
      .$executeRaw`UPDATE "Conversation" SET tags = ${tags}::text[], "changeNumber" = "changeNumber" + 1
      WHERE id = ${conversationId}::uuid`;
    await countTags(ctx, added);
    await recordActs(ctx, [{ conversationId, kind: "tagged", values: { added, removed } }]);
  });
  return getVisible(outer, conversationId);
}
