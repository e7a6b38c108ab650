import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { causeOf, type PlannedCall } from "./ingest/plan-call";
import { lockConversations, rebuildTurns } from "./rebuild-turns";
import { previewOf } from "./rules/preview";

export interface Retold extends Pick<PlannedCall, "means" | "isOwed"> {
  interactionId: string;
  text: string;
  publishedAt: Date;
}

/**
 * Says anew what a call in the history was: its note is written, or the line told of its end again. The clock goes by
 * the new word. Runs in the caller's transaction, after the call itself is written.
 */
export async function retellCall(ctx: Ctx, told: Retold): Promise<void> {
  const { interactionId, text, publishedAt } = told;
  const interaction = await ctx.db.interaction.findUniqueOrThrow({
    where: { id: interactionId },
    select: { conversationId: true, number: true, direction: true, text: true, publishedAt: true },
  });
  const { conversationId } = interaction;
  if (conversationId) await lockConversations(ctx, [conversationId]);
  await ctx.db.interaction.update({
    where: { id: interactionId },
    data: { text, publishedAt, opensTurn: told.means === "opens" },
  });
  if (conversationId) {
    if (interaction.direction === "inbound") {
      await ctx.db.$executeRaw`UPDATE "Conversation" SET preview = ${previewOf(text)}
        WHERE id = ${conversationId}::uuid AND "lastInteractionNumber" = ${interaction.number}::int`;
    }
    await rebuildTurns(ctx, [conversationId], causeOf(told));
  }
  await recordChanges(ctx, [
    { kind: "interaction.changed", interactionId, conversationId },
    ...(conversationId ? [{ kind: "conversation.changed" as const, conversationId }] : []),
  ]);
}
