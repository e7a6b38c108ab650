import type { Arrival } from "@/lib/conversations/arrival";
import type { callMeans } from "@/lib/conversations/rules/call-outcome";
import { previewOf } from "@/lib/conversations/rules/preview";
import type { Cause } from "@/lib/conversations/rules/statuses";
import { seenKey } from "@/lib/customers/identify-customers";
import { turnStart } from "@/lib/response-times/rules/turn-start";
import type { Batch, ConversationState, NewInteraction } from "./batch";
import { conversationOf, threadOf } from "./plan-place";
import { rowOf } from "./plan-row";

type Means = ReturnType<typeof callMeans>;

export interface PlannedCall {
  means: Means;
  /** We owe another call: the conversation stays open. */
  isOwed: boolean;
  agentId: string | null;
  /** The conversation it was made from. */
  conversationId: string | null;
}

/** Why the conversation of a call is looked at again. */
export function causeOf({ means, isOwed }: Pick<PlannedCall, "means" | "isOwed">): Cause {
  if (means === "opens") return "arrived";
  if (isOwed) return "unanswered";
  return means === "answers" ? "answered" : "none";
}

/** Decides what a call that is over becomes; null when nobody is known to have made it. */
export function planCall(batch: Batch, arrival: Arrival, call: PlannedCall): NewInteraction | null {
  const { inbound } = arrival;
  const { customer } = inbound;
  const who = customer ? batch.identified.get(seenKey(inbound.channel, customer.externalId)) : undefined;
  if (!who) return null;
  const receivedAt = arrival.receivedAt ?? batch.now;
  const startsAt = turnStart("ended", { publishedAt: inbound.publishedAt, receivedAt });
  const thread = threadOf(batch, arrival, who.handleId, startsAt);
  const opens = call.means === "opens";
  const status = opens || call.isOwed ? "open" : "waiting";
  const wanted = call.conversationId ? batch.conversations.get(call.conversationId) : undefined;
  const mayJoin = wanted?.customerId === who.customerId && wanted.joinedIntoId === null;
  const place = { customerId: who.customerId, startsAt, status } as const;
  const conversation = conversationOf(mayJoin ? only(batch, wanted) : batch, arrival, thread, place);
  const row = rowOf(batch, arrival, {
    handleId: who.handleId,
    customerId: who.customerId,
    threadId: thread.id,
    conversationId: conversation.id,
    number: conversation.lastInteractionNumber + 1,
    text: inbound.text,
    language: null,
    receivedAt,
    inReplyToId: null,
    opensTurn: opens,
    ...(inbound.direction === "outbound" ? { native: { agentId: call.agentId, initials: null } } : {}),
  });
  reach(conversation, row, startsAt);
  batch.causes.set(conversation.id, causeOf(call));
  return row;
}

/** The batch as if this were the customer's one conversation. */
function only(batch: Batch, conversation: ConversationState): Batch {
  return { ...batch, conversations: new Map([[conversation.id, conversation]]) };
}

/** The queue shows what customers said; our own call changes no word of it. */
function reach(conversation: ConversationState, row: NewInteraction, startsAt: Date): void {
  conversation.lastInteractionNumber = row.number;
  conversation.isChanged = true;
  if (row.direction !== "inbound") return;
  conversation.lastChannel = row.channel;
  conversation.lastAudience = row.audience;
  conversation.preview = previewOf(row.text);
  conversation.lastInboundAt = startsAt;
}
