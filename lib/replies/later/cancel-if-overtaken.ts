import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { giveBackDraft } from "@/lib/conversations/give-back-draft";
import { lockConversations } from "@/lib/conversations/rebuild-turns";
import { releaseFiles } from "@/lib/conversations/release-files";
import type { Draft } from "@/lib/conversations/schemas";
import type { ReplyRow } from "../lock-reply";
import { unsignedText } from "../rules/unsigned-text";
import { overtakenSql } from "./overtaken-sql";

/**
 * Cancels a scheduled reply whose customer wrote first: state `cancelled`, code `customer-wrote`, and its words are in
 * the writer's draft again. The caller holds the row; the conversation is taken, so that what comes in while this is
 * decided comes after it. Answers whether it was cancelled.
 */
export async function cancelIfOvertaken(ctx: Ctx, reply: ReplyRow): Promise<boolean> {
  if (reply.code !== "scheduled") return false;
  await lockConversations(ctx, [reply.conversationId]);
  const rows = await ctx.db.$queryRaw<{ isOvertaken: boolean }[]>`
    SELECT ${overtakenSql} AND NOT EXISTS (
      SELECT 1 FROM "ReplyPart" p WHERE p."replyId" = r.id AND p.state = 'sent') AS "isOvertaken"
    FROM "Reply" r WHERE r.id = ${reply.id}::uuid`;
  if (!rows[0]?.isOvertaken) return false;
  const { id, conversationId } = reply;
  await ctx.db.reply.update({
    where: { id },
    data: { state: "cancelled", code: "customer-wrote", endedAt: ctx.now(), leaseUntil: null },
  });
  await ctx.db.replyPart.updateMany({ where: { replyId: id }, data: { state: "cancelled" } });
  await giveBack(ctx, reply);
  const values = { code: "customer-wrote" };
  await writeEntry(ctx, { action: "reply.cancelled", subject: "reply", subjectId: id, values });
  await recordChanges(ctx, [
    { kind: "reply.changed", conversationId, interactionId: id, values: { state: "cancelled", ...values } },
    { kind: "interaction.changed", conversationId, interactionId: id },
    { kind: "conversation.changed", conversationId },
  ]);
  return true;
}

interface Written {
  text: string;
  initials: string | null;
  inReplyToId: string | null;
  subject: string | null;
  cc: string[] | null;
}

async function giveBack(ctx: Ctx, { id, conversationId, agentId, audience }: ReplyRow): Promise<void> {
  if (agentId === null) return;
  const [written] = await ctx.db.$queryRaw<Written[]>`
    SELECT i.text, i.initials, i."inReplyToId", m.subject,
      (SELECT array_agg(c->>'address') FROM jsonb_array_elements(m.cc) c) AS cc
    FROM "Interaction" i LEFT JOIN "Mail" m ON m."interactionId" = i.id WHERE i.id = ${id}::uuid`;
  if (!written) return;
  const { text, initials, inReplyToId, subject, cc } = written;
  const draft: Draft = {
    mode: audience === "public" ? "public" : "private",
    text: unsignedText(text, initials),
    attachmentIds: await releaseFiles(ctx, id, agentId),
    inReplyToId,
    subject,
    cc: cc ?? [],
  };
  await giveBackDraft(ctx, { conversationId, agentId }, draft);
}
