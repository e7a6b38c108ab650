import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { maskCards } from "@/lib/customers/rules/personal/mask-cards";
import { getVisible } from "./get-visible";
import { lockVisible } from "./lock-visible";
import { cleanText } from "./rules/clean-text";
import type { Conversation } from "./schemas";
import { writeMentions } from "./write-mentions";

/**
 * Puts a note of ours into the history, beside the newest thread. It is seen by agents alone, and no reply is
 * refused because of it: it takes no number of its own. Colleagues it names with `@` are told. A task names whose deed it writes down with `writtenById`.
 */
export async function addNote(
  outer: Ctx,
  conversationId: string,
  text: string,
  writtenById: string | null = null,
): Promise<Conversation> {
  const now = outer.now();
  const id = uuidv7(now, outer.random);
  const agentId = outer.actor.type === "agent" ? outer.actor.agentId : writtenById;
  await inTransaction(outer, async (ctx) => {
    const { lastInteractionNumber } = await lockVisible(ctx, conversationId);
    const written = await ctx.db.$executeRaw`
      INSERT INTO "Interaction" (id, channel, "externalId", "threadId", "conversationId", "customerId", "handleId",
        "agentId", number, kind, audience, direction, "authorType", text, "publishedAt", "receivedAt", "opensTurn")
      SELECT ${id}::uuid, i.channel, ${`note:${id}`}, i."threadId", ${conversationId}::uuid, i."customerId", i."handleId",
        ${agentId}::uuid, ${lastInteractionNumber}::int, 'note', 'private', 'internal',
        ${agentId ? "agent" : "system"}, ${maskCards(cleanText(text))}, ${now}::timestamptz, ${now}::timestamptz, false
      FROM "Interaction" i WHERE i."conversationId" = ${conversationId}::uuid
      ORDER BY i."publishedAt" DESC, i.id DESC LIMIT 1`;
    if (written === 0) throw new NotFound("not-found");
    await writeMentions(ctx, { id, conversationId, text, byId: agentId });
    await ctx.db.$executeRaw`UPDATE "Conversation" SET "changeNumber" = "changeNumber" + 1
      WHERE id = ${conversationId}::uuid`;
    await recordChanges(ctx, [{ kind: "interaction.created", conversationId, interactionId: id }]);
    await writeEntry(ctx, {
      action: "note.added",
      subject: "interaction",
      subjectId: id,
      values: { conversationId },
    });
  });
  return getVisible(outer, conversationId);
}
