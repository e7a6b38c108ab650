import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getVisibleInteraction } from "./get-visible-interaction";
import { keepUndo } from "./keep-undo";
import { lockVisible } from "./lock-visible";
import type { SaidTone } from "./tone-schemas";
import { writeTone } from "./write-tone";

/**
 * A person says what the tone of a customer's message is; it wins over the words until taken back (null) or until the
 * message is edited, and the flag of a strong negative tone follows it. Logged with who said so. Throws NotFound;
 * Refused `tone-not-mendable` for what is not the customer's own words.
 */
export async function mendTone(
  outer: Ctx,
  interactionId: string,
  tone: SaidTone,
): Promise<{ conversationId: string; undoId: string | null }> {
  const item = await getVisibleInteraction(outer, interactionId);
  const isTheirWords = item.direction === "inbound" && item.kind !== "call";
  if (!isTheirWords || item.isDeleted || item.withheldReason !== null) throw new Refused("tone-not-mendable");
  return inTransaction(outer, async (ctx) => {
    const { conversationId } = await ctx.db.interaction.findUniqueOrThrow({ where: { id: interactionId } });
    if (conversationId === null) throw new Refused("tone-not-mendable");
    await lockVisible(ctx, conversationId);
    const before = await writeTone(ctx, { conversationId, interactionId, tone });
    const undoId = await keepUndo(ctx, { kind: "tone", conversationId, interactionId, tone, before });
    return { conversationId, undoId };
  });
}
