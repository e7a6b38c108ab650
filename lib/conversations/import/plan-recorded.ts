import type { RecordedConversation, RecordedMessage } from "@/lib/conversations/import-schemas";
import {
  type ConversationState,
  idKey,
  type NewInteraction,
  type ThreadState,
  threadKey,
} from "@/lib/conversations/ingest/batch";
import { previewOf } from "@/lib/conversations/rules/preview";
import { type Identified, seenKey } from "@/lib/customers/identify-customers";
import { mailOf } from "./recorded-mail";
import { accountOf, rowOf } from "./recorded-row";
import { type Fresh, takenBy } from "./sift-known";
import type { Taking } from "./taking";

/** Decides where the new messages of a recorded conversation go. What the desk lives through itself is left alone. */
export function planRecorded(taking: Taking, recorded: Fresh): void {
  const who = taking.identified.get(seenKey(recorded.channel, recorded.customer.externalId));
  const messages = recorded.messages.filter((message) => isNew(taking, recorded.channel, message));
  const [first] = messages;
  if (!who || !first) return;
  const thread = threadOf(taking, recorded, who, first);
  const held = thread.conversationId === null ? undefined : taking.conversations.get(thread.conversationId);
  if (thread.conversationId !== null && !held?.isNew && !taking.untouched.has(thread.conversationId)) {
    for (const { line, externalId, text } of messages)
      taking.errors.push({
        line,
        code: "history-held",
        values: { id: externalId },
        cells: [externalId, text],
      });
    return;
  }
  const conversation = held ?? (recorded.isAside ? null : opened(taking, recorded, who, first));
  if (conversation && thread.conversationId !== conversation.id) move(taking, thread, conversation);
  if (conversation && !conversation.isNew) taking.grown.add(conversation.id);
  for (const message of messages) {
    const row = rowOf(taking, { recorded, message, who, thread, conversation });
    taking.plan.interactions.push(row);
    taking.plan.accounts.push({
      interactionId: row.id,
      accountId: row.accountId,
      receivedAt: row.receivedAt,
    });
    taking.planned.set(idKey(row.channel, row.externalId), row);
    if (message.call) taking.calls.set(row.id, message.call);
    if (message.subject !== undefined) taking.plan.mails.push(mailOf(recorded, message, row.id));
    if (conversation) reach(conversation, row);
  }
}

function isNew(taking: Taking, channel: string, message: RecordedMessage): boolean {
  const key = idKey(channel, message.externalId);
  if (taking.known.has(key)) return false;
  const twin = taking.planned.get(key);
  if (twin && twin.publishedAt.getTime() !== message.publishedAt.getTime())
    taking.errors.push(takenBy(message));
  return twin === undefined;
}

/** The thread of this person in this place; where the file names another place than before, the one its posts lie in. */
function threadOf(taking: Taking, recorded: Fresh, who: Identified, first: RecordedMessage): ThreadState {
  const key = threadKey(recorded.channel, recorded.place, who.handleId);
  const known = taking.threads.get(key) ?? besideKnown(taking, recorded, who);
  if (known) return known;
  const thread = {
    id: taking.newId(),
    channel: recorded.channel,
    place: recorded.place,
    handleId: who.handleId,
    conversationId: null,
    isNew: true,
    accountId: accountOf(taking, recorded.channel, first).id,
    openedAt: first.publishedAt,
  };
  taking.threads.set(key, thread);
  taking.plan.threads.push(thread);
  return thread;
}

function besideKnown(
  taking: Taking,
  { channel, heldIds, messages }: Fresh,
  who: Identified,
): ThreadState | undefined {
  for (const externalId of [...heldIds, ...messages.flatMap(({ inReplyTo }) => inReplyTo ?? [])]) {
    const held = taking.known.get(idKey(channel, externalId));
    if (held?.handleId === who.handleId)
      return [...taking.threads.values()].find(({ id }) => id === held.threadId);
  }
  return undefined;
}

function opened(
  taking: Taking,
  { channel }: RecordedConversation,
  { customerId }: Identified,
  first: RecordedMessage,
): ConversationState {
  const account = accountOf(taking, channel, first);
  const conversation: ConversationState = {
    id: taking.newId(),
    customerId,
    accountId: account.id,
    status: "resolved",
    teamId: account.teamId,
    language: null,
    lastChannel: channel,
    lastAudience: first.audience,
    preview: "",
    openedAt: first.publishedAt,
    resolvedAt: null,
    lastInboundAt: null,
    lastInteractionNumber: 0,
    joinedIntoId: null,
    importId: taking.importId,
    isNew: true,
    isChanged: false,
  };
  taking.conversations.set(conversation.id, conversation);
  return conversation;
}

/** What a bystander had said before comes along. */
function move(taking: Taking, thread: ThreadState, { id }: ConversationState): void {
  thread.conversationId = id;
  if (thread.isNew) return;
  taking.plan.moves.push({ threadId: thread.id, conversationId: id });
  taking.grown.add(id);
}

/** What lists show of it is the newest thing the customer said. */
function reach(conversation: ConversationState, row: NewInteraction): void {
  conversation.lastInteractionNumber = row.number;
  conversation.isChanged = true;
  if (row.publishedAt < conversation.openedAt) conversation.openedAt = row.publishedAt;
  if (row.direction !== "inbound" || (conversation.lastInboundAt ?? row.publishedAt) > row.publishedAt)
    return;
  conversation.lastInboundAt = row.publishedAt;
  conversation.preview = previewOf(row.text);
  conversation.language = row.language ?? conversation.language;
  conversation.lastAudience = row.audience;
}
