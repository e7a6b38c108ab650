import type { Arrival, Landed } from "@/lib/conversations/arrival";
import { isBystander } from "@/lib/conversations/rules/bystander";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { previewOf } from "@/lib/conversations/rules/preview";
import { seenKey } from "@/lib/customers/identify-customers";
import { turnStart } from "@/lib/response-times/rules/turn-start";
import { type Batch, type ConversationState, idKey, type Known } from "./batch";
import { languageOf } from "./language-of";
import { planAgain } from "./plan-edit";
import { conversationOf, threadOf } from "./plan-place";
import { planAttachments, rowOf } from "./plan-row";

/** Decides what one thing a customer sent becomes; everything it needs has been read. */
export function planArrival(batch: Batch, arrival: Arrival): Landed {
  const { inbound } = arrival;
  const receivedAt = arrival.receivedAt ?? batch.now;
  const known = findKnown(batch, arrival);
  if (known) return landed(arrival, planAgain(batch, known, arrival, receivedAt), known);
  const author = inbound.customer;
  const who = author ? batch.identified.get(seenKey(inbound.channel, author.externalId)) : undefined;
  if (!who || inbound.isRepost) return landed(arrival, "ignored", null);

  const rule = batch.traits.get(inbound.channel)?.turnStart ?? "received";
  const startsAt = turnStart(rule, { publishedAt: inbound.publishedAt, receivedAt });
  const parent = inbound.inReplyToExternalId
    ? batch.known.get(idKey(inbound.channel, inbound.inReplyToExternalId))
    : undefined;
  const thread = threadOf(batch, arrival, who.handleId, startsAt);
  const root = batch.known.get(idKey(inbound.channel, inbound.place));
  const aside =
    thread.conversationId === null &&
    isBystander({
      names: inbound.names,
      audience: inbound.audience,
      isThreadAuthor: inbound.isThreadAuthor ?? (root ? root.handleId === who.handleId : null),
      answersOurs: inbound.answersOurs || parent?.direction === "outbound",
      quotes: inbound.quote !== undefined,
    });
  const removal = removalOf(batch, arrival);
  const conversation =
    aside || (removal && thread.conversationId === null)
      ? null
      : conversationOf(batch, arrival, thread, { customerId: who.customerId, startsAt, status: "open" });

  const text = removal ? "" : cleanText(inbound.text);
  const language = removal ? null : languageOf(inbound.language);
  const row = rowOf(batch, arrival, {
    ...who,
    threadId: thread.id,
    conversationId: conversation?.id ?? null,
    number: conversation ? conversation.lastInteractionNumber + 1 : 0,
    text,
    language,
    receivedAt,
    inReplyToId: parent?.id ?? null,
    opensTurn: conversation !== null && removal === undefined,
    removal,
  });
  if (!removal) planAttachments(batch, arrival, row.id);
  if (conversation) {
    reach(conversation, row.number, { text, language, startsAt, inbound });
    if (conversation.status === "resolved" && row.opensTurn) {
      const values = { by: "customer", interactionId: row.id };
      batch.plan.acts.push({
        id: batch.newId(),
        conversationId: conversation.id,
        kind: "reopened",
        actedAt: batch.now,
        values,
      });
      conversation.status = "open";
    }
    batch.causes.set(conversation.id, "arrived");
  }
  return {
    externalId: inbound.externalId,
    outcome: "created",
    interactionId: row.id,
    conversationId: row.conversationId,
  };
}

export function findKnown(batch: Batch, { inbound }: Arrival): Known | undefined {
  for (const externalId of [inbound.externalId, ...inbound.aliases]) {
    const known = batch.known.get(idKey(inbound.channel, externalId));
    if (known) return known;
  }
  return undefined;
}

export function landed({ inbound }: Arrival, outcome: Landed["outcome"], known: Known | null): Landed {
  return {
    externalId: inbound.externalId,
    outcome,
    interactionId: known?.id ?? null,
    conversationId: known?.conversationId ?? null,
  };
}

function removalOf(batch: Batch, { inbound }: Arrival): string | undefined {
  for (const externalId of [inbound.externalId, ...inbound.aliases]) {
    const reason = batch.removed.get(idKey(inbound.channel, externalId));
    if (reason) return reason;
  }
  return undefined;
}

/** What the queue shows is the newest thing the customer said. */
function reach(
  conversation: ConversationState,
  number: number,
  said: { text: string; language: string | null; startsAt: Date; inbound: Arrival["inbound"] },
): void {
  conversation.lastInteractionNumber = number;
  conversation.isChanged = true;
  if (conversation.lastInboundAt !== null && conversation.lastInboundAt > said.startsAt) return;
  conversation.lastInboundAt = said.startsAt;
  conversation.preview = previewOf(said.text);
  conversation.language = said.language ?? conversation.language;
  conversation.lastChannel = said.inbound.channel;
  conversation.lastAudience = said.inbound.audience;
}
