import type { Landed, NativeArrival } from "@/lib/conversations/arrival";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { seenKey } from "@/lib/customers/identify-customers";
import { type Batch, idKey, type Known } from "./batch";
import { findKnown, landed } from "./find-known";
import { languageOf } from "./language-of";
import { mailPlace } from "./mail-place";
import { planAgain } from "./plan-edit";
import { planMail } from "./plan-mail";
import { conversationOf, quietConversationOf, threadOf } from "./plan-place";
import { planAttachments, rowOf } from "./plan-row";

/**
 * Decides what a post of ours made elsewhere becomes: an answer in the thread of whom it answers. What speaks to
 * nobody we know of is ignored: it is publishing, no answer. What another system filed in our name stops no clock.
 */
export function planNative(batch: Batch, native: NativeArrival): Landed {
  const { inbound } = native;
  const receivedAt = native.receivedAt ?? batch.now;
  const known = findKnown(batch, native);
  if (known) return landed(native, planAgain(batch, known, native, receivedAt), known);
  const author = receiverOf(native);
  const receiver = author ? batch.identified.get(seenKey(inbound.channel, author)) : undefined;
  const place = receiver ? mailPlace(batch, native, receiver) : null;
  const parent = parentOf(batch, native);
  const who = parent ?? receiver;
  if (!who) return landed(native, "ignored", null);

  const { publishedAt } = inbound;
  const own = parent ? [...batch.threads.values()].find((each) => each.id === parent.threadId) : undefined;
  const thread = own ?? threadOf(batch, native, who.handleId, publishedAt, place?.place);
  const { customerId, handleId } = who;
  const followedId = place?.trust === "unverified" ? null : (place?.conversationId ?? null);
  const isFiled = inbound.opensTurn === false;
  const conversation = isFiled
    ? quietConversationOf(batch, thread, { customerId, followedId })
    : conversationOf(batch, native, thread, {
        customerId,
        followedId,
        startsAt: publishedAt,
        status: "waiting",
      });
  const text = cleanText(inbound.text);
  const row = rowOf(batch, native, {
    handleId,
    customerId,
    threadId: thread.id,
    conversationId: conversation?.id ?? null,
    number: conversation ? conversation.lastInteractionNumber + (isFiled ? 0 : 1) : 0,
    text,
    language: languageOf(inbound.language),
    receivedAt,
    inReplyToId: parent?.id ?? (followedId ? (place?.followedId ?? null) : null),
    opensTurn: false,
    native: isFiled
      ? { agentId: null, initials: null, isFiled }
      : { agentId: native.agentId, initials: native.initials },
  });
  planAttachments(batch, native, row.id);
  planMail(batch, inbound, row.id, "none");
  if (conversation && !isFiled) {
    conversation.lastInteractionNumber = row.number;
    conversation.isChanged = true;
    batch.causes.set(conversation.id, "answered");
  }
  return {
    externalId: inbound.externalId,
    outcome: "created",
    interactionId: row.id,
    conversationId: row.conversationId,
  };
}

/** What it answers; a mail to somebody else answers nobody, whatever it quotes. */
function parentOf(batch: Batch, { inbound }: NativeArrival): Known | undefined {
  if (inbound.mail || !inbound.inReplyToExternalId) return undefined;
  return batch.known.get(idKey(inbound.channel, inbound.inReplyToExternalId));
}

/** Whom it speaks to, where that is not the account itself going on. */
export function receiverOf({ inbound, account }: NativeArrival): string | null {
  const answered = inbound.inReplyToAuthorExternalId;
  if (answered && answered !== account.externalId) return answered;
  const receiver = inbound.customer?.externalId;
  return receiver && receiver !== account.externalId ? receiver : null;
}
