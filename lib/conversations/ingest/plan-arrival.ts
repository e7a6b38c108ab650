import type { Arrival, Landed } from "@/lib/conversations/arrival";
import { isBystander } from "@/lib/conversations/rules/bystander";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { previewOf } from "@/lib/conversations/rules/preview";
import { seenKey } from "@/lib/customers/identify-customers";
import { turnStart } from "@/lib/response-times/rules/turn-start";
import { type Batch, type ConversationState, idKey } from "./batch";
import { findKnown, landed } from "./find-known";
import { languageOf } from "./language-of";
import { mailPlace, placedBy } from "./mail-place";
import { planAgain } from "./plan-edit";
import { planGrown } from "./plan-grown";
import { planMail } from "./plan-mail";
import { conversationOf, quietConversationOf, threadOf } from "./plan-place";
import { planAttachments, rowOf } from "./plan-row";
import { planTriage } from "./plan-triage";

/** Decides what one thing a customer sent becomes; everything it needs has been read. */
export function planArrival(batch: Batch, arrival: Arrival): Landed {
  const { inbound } = arrival;
  const receivedAt = arrival.receivedAt ?? batch.now;
  const known = findKnown(batch, arrival);
  if (known) {
    const outcome = planAgain(batch, known, arrival, receivedAt);
    planGrown(batch, known, arrival, outcome);
    return landed(arrival, outcome, known);
  }
  const author = inbound.customer;
  const who = author ? batch.identified.get(seenKey(inbound.channel, author.externalId)) : undefined;
  if (!who || inbound.isRepost) return landed(arrival, "ignored", null);

  const rule = batch.traits.get(inbound.channel)?.turnStart ?? "received";
  const startsAt = turnStart(rule, { publishedAt: inbound.publishedAt, receivedAt });
  const parent = inbound.inReplyToExternalId
    ? batch.known.get(idKey(inbound.channel, inbound.inReplyToExternalId))
    : undefined;
  const place = mailPlace(batch, arrival, who);
  const thread = threadOf(batch, arrival, who.handleId, startsAt, place?.place);
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
  const isQuiet = isQuietly(inbound) || batch.muted.has(who.customerId);
  const by = { customerId: who.customerId, followedId: place?.conversationId ?? null };
  const conversation =
    aside || (removal && thread.conversationId === null)
      ? null
      : isQuiet
        ? quietConversationOf(batch, thread, by)
        : conversationOf(batch, arrival, thread, { ...by, startsAt, status: "open" });

  const placed = placedBy(inbound, place, conversation, who);
  const text = removal ? "" : cleanText(inbound.text);
  const language = removal ? null : languageOf(inbound.language);
  const row = rowOf(batch, arrival, {
    handleId: who.handleId,
    customerId: who.customerId,
    threadId: thread.id,
    conversationId: conversation?.id ?? null,
    number: conversation ? conversation.lastInteractionNumber + (isQuiet ? 0 : 1) : 0,
    text,
    language,
    receivedAt,
    inReplyToId: placed?.followedId ?? parent?.id ?? null,
    opensTurn: conversation !== null && removal === undefined && inbound.opensTurn !== false && !isQuiet,
    removal,
  });
  if (!removal) {
    planAttachments(batch, arrival, row.id);
    planMail(batch, inbound, row.id, placed?.trust ?? "none");
    if (!inbound.mail?.automatic) {
      const { id, threadId, conversationId, reposts, likes, views } = row;
      const metrics = { reposts, likes, views };
      planTriage(batch, arrival, who.profile, {
        id,
        threadId,
        conversationId,
        text,
        language,
        startsAt,
        metrics,
      });
    }
  }
  if (conversation && !isQuiet) {
    reach(conversation, row.number, { text, language, startsAt, inbound });
    if (conversation.status === "resolved" && row.opensTurn) {
      const values = { by: "customer", interactionId: row.id };
      batch.plan.acts.push({
        id: batch.newId(),
        conversationId: conversation.id,
        kind: "reopened",
        actedAt: batch.now,
        values,
        threadIds: [row.threadId],
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

/** What no person wrote, or what was only filed here, opens nothing; a call without a turn still is a matter. */
function isQuietly({ mail, kind, opensTurn }: Arrival["inbound"]): boolean {
  return (mail?.automatic ?? null) !== null || (opensTurn === false && kind !== "call");
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
