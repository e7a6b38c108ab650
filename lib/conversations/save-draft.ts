import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { maskCards } from "@/lib/customers/rules/personal/mask-cards";
import { uuids } from "@/lib/db/sql";
import { actingAgent } from "./acting-agent";
import { requireVisible } from "./require-visible";
import { cleanText } from "./rules/clean-text";
import type { Draft } from "./schemas";

/**
 * Keeps what an agent has typed for a conversation, card numbers masked; an empty one is dropped. Nobody else reads or removes it,
 * whoever the conversation is assigned to. Throws NotFound, also for a file of somebody else.
 */
export async function saveDraft(outer: Ctx, conversationId: string, draft: Draft): Promise<void> {
  const { agentId } = actingAgent(outer.actor);
  const { mode, attachmentIds, inReplyToId, subject = null, cc = [] } = draft;
  const text = maskCards(cleanText(draft.text));
  await requireVisible(outer, conversationId);
  if (text === "" && attachmentIds.length === 0) {
    await outer.db.draft.deleteMany({ where: { agentId, conversationId } });
    return;
  }
  await inTransaction(outer, async (ctx) => {
    const files = new Set(attachmentIds);
    const own = await ctx.db.attachment.count({ where: { id: { in: [...files] }, uploadedById: agentId } });
    if (own !== files.size) throw new NotFound("not-found");
    await ctx.db.$executeRaw`
      INSERT INTO "Draft" ("agentId", "conversationId", mode, text, "attachmentIds", "inReplyToId", subject, cc, "savedAt")
      VALUES (${agentId}::uuid, ${conversationId}::uuid, ${mode}, ${text}, ${uuids([...files])}, ${inReplyToId}::uuid,
        ${subject}, ${cc}::text[], ${ctx.now()}::timestamptz)
      ON CONFLICT ("agentId", "conversationId") DO UPDATE SET mode = excluded.mode, text = excluded.text,
        "attachmentIds" = excluded."attachmentIds", "inReplyToId" = excluded."inReplyToId",
        subject = excluded.subject, cc = excluded.cc, "savedAt" = excluded."savedAt"`;
  });
}
