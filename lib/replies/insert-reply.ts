import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import type { OutgoingMail } from "@/lib/conversations/keep-outgoing-mail";
import { recordOutbound } from "@/lib/conversations/record-outbound";
import type { Route } from "./find-route";
import type { Signer } from "./find-signer";
import type { Composed } from "./rules/compose-parts";
import { leavesAt } from "./rules/leaves-at";
import type { Finding, QueueReply } from "./schemas";
import { textHash } from "./text-hash";

interface NewReply {
  replyId: string;
  conversationId: string;
  input: QueueReply;
  route: Route;
  signer: Signer;
  composed: Composed;
  hash: string;
  overruled: readonly Finding[];
  mail: OutgoingMail | undefined;
  /** The actor lets out what somebody else wrote. */
  isApproved: boolean;
}

/** Writes the interaction, the outbox row and its parts; attachments leave with the first part. Throws as `leavesAt`. */
export async function insertReply(ctx: Ctx, reply: NewReply): Promise<void> {
  const { replyId, conversationId, input, route, signer, composed, hash } = reply;
  const attachmentIds = input.attachmentIds ?? [];
  await recordOutbound(ctx, {
    id: replyId,
    conversationId,
    handleId: route.handleId,
    accountId: route.account.id,
    channel: input.channel,
    kind: route.traits.kind,
    audience: input.audience,
    text: composed.text,
    agentId: signer.agentId,
    initials: signer.initials,
    inReplyToId: route.answered?.audience === input.audience ? route.answered.id : null,
    attachmentIds,
    ...(reply.mail ? { mail: reply.mail } : {}),
  });
  const now = ctx.now();
  const { at: sendAfter, isScheduled } = leavesAt(input, now);
  const parts = composed.parts.map(({ text }, position) => ({
    position,
    text,
    textHash: textHash(text),
    attachmentIds: position === 0 ? attachmentIds : [],
  }));
  // Queued now, or just after the reply before it in the conversation: the outbox keeps the order of writing.
  await ctx.db.$executeRaw`
    WITH reply AS (
      INSERT INTO "Reply" (id, "conversationId", "accountId", "agentId", channel, audience, state, "sendAfter",
        "replyToExternalId", "recipientExternalId", "textHash", code, "approvedById", "queuedAt")
      SELECT ${replyId}::uuid, ${conversationId}::uuid, ${route.account.id}::uuid, ${signer.agentId}::uuid,
        ${input.channel}, ${input.audience}, 'queued', ${sendAfter}, ${route.replyToExternalId},
        ${route.recipientExternalId}, ${hash}, ${isScheduled ? "scheduled" : null}, ${approverOf(ctx, reply)}::uuid,
        greatest(${now}, max("queuedAt") + interval '1 millisecond')
      FROM "Reply" WHERE "conversationId" = ${conversationId}::uuid
        AND state IN ('queued', 'sending', 'unconfirmed')
      RETURNING id)
    INSERT INTO "ReplyPart" ("replyId", position, text, "textHash", "attachmentIds", state)
    SELECT reply.id, part.position, part.text, part."textHash", part."attachmentIds", 'queued'
    FROM reply, jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
      AS part(position int, text text, "textHash" text, "attachmentIds" uuid[])`;
  await audit(ctx, reply);
  ctx.bell.ring("outbox");
}

/** Who stands in the audit, and in the history beside whoever signs. */
function approverOf({ actor }: Ctx, { isApproved, signer }: NewReply): string | null {
  const isOthers = actor.type === "agent" && actor.agentId !== signer.agentId;
  return isApproved && isOthers ? actor.agentId : null;
}

async function audit(
  ctx: Ctx,
  { replyId, conversationId, input, route, signer, composed, overruled }: NewReply,
): Promise<void> {
  await writeEntry(ctx, {
    action: "reply.queued",
    subject: "reply",
    subjectId: replyId,
    values: {
      conversationId,
      accountId: route.account.id,
      audience: input.audience,
      signedBy: signer.agentId,
      parts: composed.parts.length,
      ...(overruled.length > 0
        ? { overruled: overruled.map(({ kind }) => kind), reason: input.overrule?.reason }
        : {}),
    },
  });
}
