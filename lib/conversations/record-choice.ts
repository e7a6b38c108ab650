import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { CHOICE_ID } from "./rules/choice";

export interface NewChoice {
  /** Of the interaction it becomes. */
  id: string;
  threadId: string;
  /** The agent who chose in their name. */
  agentId: string | null;
  /** "Full refund, USD 54.00". */
  text: string;
}

/**
 * Puts what a person chose of a make-good into the history of their thread, for the team to see: it asks for nothing, and
 * no reply is refused because of it. Part of the caller's transaction, which holds the conversation.
 */
export async function recordChoice(ctx: Ctx, { id, threadId, agentId, text }: NewChoice): Promise<void> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<{ conversationId: string }[]>`
    INSERT INTO "Interaction" (id, channel, "externalId", "threadId", "conversationId", "customerId", "handleId", "agentId",
      number, kind, audience, direction, "authorType", text, "publishedAt", "receivedAt", "opensTurn")
    SELECT ${id}::uuid, t.channel, ${`${CHOICE_ID}${id}`}, t.id, c.id, c."customerId", t."handleId", ${agentId}::uuid,
      c."lastInteractionNumber", 'note', 'private', 'internal', ${agentId ? "agent" : "customer"}, ${text},
      ${now}::timestamptz, ${now}::timestamptz, false
    FROM "Thread" t JOIN "Conversation" c ON c.id = t."conversationId" WHERE t.id = ${threadId}::uuid
    RETURNING "conversationId"`;
  for (const { conversationId } of rows) {
    await ctx.db.conversation.update({
      where: { id: conversationId },
      data: { changeNumber: { increment: 1 } },
    });
    await recordChanges(ctx, [{ kind: "interaction.created", conversationId, interactionId: id }]);
  }
}
