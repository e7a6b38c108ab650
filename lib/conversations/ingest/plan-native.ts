import type { Landed, NativeArrival } from "@/lib/conversations/arrival";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { seenKey } from "@/lib/customers/identify-customers";
import { type Batch, idKey } from "./batch";
import { languageOf } from "./language-of";
import { findKnown, landed } from "./plan-arrival";
import { planAgain } from "./plan-edit";
import { conversationOf, threadOf } from "./plan-place";
import { planAttachments, rowOf } from "./plan-row";

/**
 * Decides what a post of ours made elsewhere becomes: an answer in the thread of whom it answers. What speaks to
 * nobody we know of is ignored: it is publishing, no answer.
 */
export function planNative(batch: Batch, native: NativeArrival): Landed {
  const { inbound } = native;
  const receivedAt = native.receivedAt ?? batch.now;
  const known = findKnown(batch, native);
  if (known) return landed(native, planAgain(batch, known, native, receivedAt), known);
  const parent = inbound.inReplyToExternalId
    ? batch.known.get(idKey(inbound.channel, inbound.inReplyToExternalId))
    : undefined;
  const author = receiverOf(native);
  const who = parent ?? (author ? batch.identified.get(seenKey(inbound.channel, author)) : undefined);
  if (!who) return landed(native, "ignored", null);

  const { publishedAt } = inbound;
  const own = parent ? [...batch.threads.values()].find((each) => each.id === parent.threadId) : undefined;
  const thread = own ?? threadOf(batch, native, who.handleId, publishedAt);
  const { customerId, handleId } = who;
  const conversation = conversationOf(batch, native, thread, {
    customerId,
    startsAt: publishedAt,
    status: "waiting",
  });
  const text = cleanText(inbound.text);
  const row = rowOf(batch, native, {
    handleId,
    customerId,
    threadId: thread.id,
    conversationId: conversation.id,
    number: conversation.lastInteractionNumber + 1,
    text,
    language: languageOf(inbound.language),
    receivedAt,
    inReplyToId: parent?.id ?? null,
    opensTurn: false,
    native: { agentId: native.agentId, initials: native.initials },
  });
  planAttachments(batch, native, row.id);
  conversation.lastInteractionNumber = row.number;
  conversation.isChanged = true;
  batch.causes.set(conversation.id, "answered");
  return {
    externalId: inbound.externalId,
    outcome: "created",
    interactionId: row.id,
    conversationId: row.conversationId,
  };
}

/** Whom it speaks to, where that is not the account itself going on. */
export function receiverOf({ inbound, account }: NativeArrival): string | null {
  const answered = inbound.inReplyToAuthorExternalId;
  if (answered && answered !== account.externalId) return answered;
  const receiver = inbound.customer?.externalId;
  return receiver && receiver !== account.externalId ? receiver : null;
}
