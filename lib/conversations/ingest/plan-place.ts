import { after, SECOND } from "@/lib/base/time";
import type { Arrival } from "@/lib/conversations/arrival";
import { whereTo } from "@/lib/conversations/rules/threading";
import { type Batch, type ConversationState, type ThreadState, threadKey } from "./batch";

/** The thread of this handle in this place; a new one, without a conversation yet, where there is none. */
export function threadOf(
  batch: Batch,
  { inbound, account }: Arrival,
  handleId: string,
  openedAt: Date,
  place = inbound.place,
): ThreadState {
  const key = threadKey(inbound.channel, place, handleId);
  const known = batch.threads.get(key);
  if (known) return known;
  const thread = {
    id: batch.newId(),
    channel: inbound.channel,
    place,
    handleId,
    conversationId: null,
    isNew: true,
    accountId: account.id,
    openedAt,
  };
  batch.threads.set(key, thread);
  batch.plan.threads.push(thread);
  return thread;
}

/** The conversation this belongs to, found or opened; the thread moves there. */
export function conversationOf(
  batch: Batch,
  arrival: Arrival,
  thread: ThreadState,
  who: { customerId: string; startsAt: Date; status: "open" | "waiting"; followedId?: string | null },
): ConversationState {
  const { account } = arrival;
  const own = follow(batch, thread.conversationId ?? who.followedId ?? null);
  const unresolved = [...batch.conversations.values()].filter(
    (each) => each.customerId === who.customerId && each.status !== "resolved" && each.joinedIntoId === null,
  );
  const where = whereTo({ own, unresolved, startsAt: who.startsAt, reopenDays: account.reopenDays });
  const found = where.to === "conversation" ? batch.conversations.get(where.id) : undefined;
  const conversation = found ?? opened(batch, arrival, who);
  if (where.to === "new" && where.ask.length > 1) {
    const values = { conversationIds: where.ask };
    batch.plan.acts.push({
      id: batch.newId(),
      conversationId: conversation.id,
      kind: "join-proposed",
      actedAt: batch.now,
      values,
      threadIds: [thread.id],
    });
  }
  if (thread.conversationId !== conversation.id) move(batch, thread, conversation.id);
  return conversation;
}

/**
 * The conversation that something lies in that asks for nothing: its own thread's, else the customer's one
 * unresolved. It opens none and reopens none.
 */
export function quietConversationOf(
  batch: Batch,
  thread: ThreadState,
  who: { customerId: string; followedId?: string | null },
): ConversationState | null {
  const own = follow(batch, thread.conversationId ?? who.followedId ?? null);
  const unresolved = [...batch.conversations.values()].filter(
    (each) => each.customerId === who.customerId && each.status !== "resolved" && each.joinedIntoId === null,
  );
  const conversation = own ?? (unresolved.length === 1 ? (unresolved[0] ?? null) : null);
  if (conversation && thread.conversationId !== conversation.id) move(batch, thread, conversation.id);
  return conversation;
}

function follow(batch: Batch, id: string | null): ConversationState | null {
  const conversation = id === null ? undefined : batch.conversations.get(id);
  if (!conversation) return null;
  return conversation.joinedIntoId === null
    ? conversation
    : (batch.conversations.get(conversation.joinedIntoId) ?? null);
}

function opened(
  batch: Batch,
  { inbound, account }: Arrival,
  who: { customerId: string; startsAt: Date; status: "open" | "waiting" },
): ConversationState {
  const conversation: ConversationState = {
    id: batch.newId(),
    customerId: who.customerId,
    accountId: account.id,
    status: who.status,
    teamId: account.teamId,
    language: null,
    lastChannel: inbound.channel,
    lastAudience: inbound.audience,
    preview: "",
    openedAt: who.startsAt,
    resolvedAt: null,
    lastInboundAt: null,
    lastInteractionNumber: 0,
    joinedIntoId: null,
    isNew: true,
    isChanged: false,
  };
  batch.conversations.set(conversation.id, conversation);
  return conversation;
}

/** A thread takes with it what lay in it without a conversation: a bystander who now speaks to us. */
function move(batch: Batch, thread: ThreadState, conversationId: string): void {
  const wasNobodys = thread.conversationId === null;
  thread.conversationId = conversationId;
  if (!thread.isNew) batch.plan.moves.push({ threadId: thread.id, conversationId });
  if (!wasNobodys) return;
  for (const row of batch.plan.interactions) {
    if (row.threadId === thread.id && row.conversationId === null) row.conversationId = conversationId;
  }
}

/** What an open conversation is due at until its turns are derived, within the same transaction. */
export function provisionalDue(now: Date): Date {
  return after(now, 600 * SECOND);
}
