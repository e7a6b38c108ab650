import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { maskCards } from "@/lib/customers/rules/personal/mask-cards";
import { lockVisible } from "./lock-visible";
import { cleanText } from "./rules/clean-text";
import { writeMentions } from "./write-mentions";

interface NewNote {
  conversationId: string;
  text: string;
  /** Null: the desk itself. */
  writtenById: string | null;
}

/** Writes a note beside the newest thread and answers its id. Part of the caller's transaction. Throws NotFound, Conflict `joined`. */
export async function writeNote(ctx: Ctx, { conversationId, text, writtenById }: NewNote): Promise<string> {
  const now = ctx.now();
  const id = uuidv7(now, ctx.random);
  const { lastInteractionNumber } = await lockVisible(ctx, conversationId);
  const written = await ctx.db.$executeRaw`
    INSERT INTO "Interaction" (id, channel, "externalId", "threadId", "conversationId", "customerId", "handleId",
      "agentId", number, kind, audience, direction, "authorType", text, "publishedAt", "receivedAt", "opensTurn")
    SELECT ${id}::uuid, i.channel, ${`note:${id}`}, i."threadId", ${conversationId}::uuid, i."customerId", i."handleId",
      ${writtenById}::uuid, ${lastInteractionNumber}::int, 'note', 'private', 'internal',
      ${writtenById ? "agent" : "system"}, ${maskCards(cleanText(text))}, ${now}::timestamptz, ${now}::timestamptz, false
    FROM "Interaction" i WHERE i."conversationId" = ${conversationId}::uuid
    ORDER BY i."publishedAt" DESC, i.id DESC LIMIT 1`;
  if (written === 0) throw new NotFound("not-found");
  await writeMentions(ctx, { id, conversationId, text, byId: writtenById });
  await ctx.db.$executeRaw`UPDATE "Conversation" SET "changeNumber" = "changeNumber" + 1
    WHERE id = ${conversationId}::uuid`;
  await recordChanges(ctx, [{ kind: "interaction.created", conversationId, interactionId: id }]);
  await writeEntry(ctx, {
    action: "note.added",
    subject: "interaction",
    subjectId: id,
    values: { conversationId },
  });
  return id;
}
