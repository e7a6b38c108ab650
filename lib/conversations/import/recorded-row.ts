import type { ImportedAccount } from "@/lib/accounts/ensure-imported-accounts";
import { readSignature } from "@/lib/agents/rules/signature";
import type { RecordedConversation, RecordedMessage } from "@/lib/conversations/import-schemas";
import {
  type ConversationState,
  idKey,
  type NewInteraction,
  type ThreadState,
} from "@/lib/conversations/ingest/batch";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import type { Identified } from "@/lib/customers/identify-customers";
import { accountKey, type Taking } from "./taking";

/** Where a recorded message goes. */
export interface Place {
  recorded: RecordedConversation;
  message: RecordedMessage;
  who: Identified;
  thread: ThreadState;
  conversation: ConversationState | null;
}

/** The row of a recorded message: an answer of ours is a native one, with the initials it is signed with. */
export function rowOf(
  taking: Taking,
  { recorded, message, who, thread, conversation }: Place,
): NewInteraction {
  const account = accountOf(taking, recorded.channel, message);
  const removal = taking.removed.get(idKey(recorded.channel, message.externalId));
  const isOurs = message.from === "us";
  const text = removal ? "" : cleanText(message.text);
  const style = {
    symbol: account.signatureSymbol,
    kind: account.signatureKind === "name" ? "name" : "initials",
  } as const;
  const read = isOurs && message.audience === "public" ? readSignature(text, style)?.initials : undefined;
  return {
    id: taking.newId(),
    channel: recorded.channel,
    externalId: message.externalId,
    threadId: thread.id,
    conversationId: conversation?.id ?? null,
    handleId: who.handleId,
    customerId: who.customerId,
    accountId: account.id,
    agentId: null,
    number: conversation ? conversation.lastInteractionNumber + 1 : 0,
    kind: message.kind,
    audience: message.audience,
    direction: isOurs ? "outbound" : "inbound",
    authorType: isOurs ? "account" : "customer",
    text,
    language: removal ? null : (taking.languages.get(message.externalId) ?? null),
    publishedAt: message.publishedAt,
    receivedAt: message.receivedAt,
    inReplyToExternalId: message.inReplyTo,
    inReplyToId: null,
    quote: null,
    initials: message.initials ?? read ?? null,
    isNative: isOurs,
    isEdited: false,
    opensTurn: message.call?.opens ?? (!isOurs && !recorded.isAside && removal === undefined),
    mayApiReply: null,
    deletedAt: removal === "deleted" ? taking.now : null,
    withheldReason: removal && removal !== "deleted" ? removal : null,
    isEncrypted: false,
    reposts: 0,
    likes: 0,
    views: 0,
    url: null,
    version: 0,
  };
}

/** The account a message went through. */
export function accountOf(
  { accounts }: Taking,
  channel: string,
  { account }: RecordedMessage,
): ImportedAccount {
  const found = accounts.get(accountKey(channel, account));
  if (!found) throw new Error(`The account ${account} was not made.`);
  return found;
}
