import type { AccountRef, Inbound, InboundMedia, WireEvent } from "../../channel";
import { authorOf } from "./author";
import type { Includes } from "./includes";
import { mediaOf, oneMedia } from "./media";
import { typedText } from "./typed-text";
import {
  compareIds,
  idOf,
  instantOf,
  instantOfId,
  instantOfMs,
  textOf,
  type Wire,
  wellFormed,
  wireOf,
} from "./wire";

interface Message {
  id: string | undefined;
  senderId: string | undefined;
  recipientId: string | undefined;
  place: string | undefined;
  sentAt: Date | undefined;
  text: string;
  media: readonly InboundMedia[];
  isEncrypted: boolean;
}

/** An event of `GET /2/dm_events`. */
export function foldMessageEvent(account: AccountRef, event: Wire, includes: Includes): WireEvent {
  const kind = textOf(event.event_type);
  if (kind === "ParticipantsJoin" || kind === "ParticipantsLeave") return { type: "ignored", what: kind };
  if (kind !== "MessageCreate") return { type: "unreadable", reason: "x-message-of-unknown-kind" };
  const id = idOf(event.id);
  const keys = wireOf(event.attachments)?.media_keys;
  return messageEvent(account, includes, {
    id,
    senderId: idOf(event.sender_id),
    recipientId: undefined,
    place: textOf(event.dm_conversation_id),
    sentAt: instantOf(event.created_at) ?? (id === undefined ? undefined : instantOfId(id)),
    text: typedText(event),
    media: mediaOf(Array.isArray(keys) ? keys : [], includes.media),
    isEncrypted: false,
  });
}

/** One of the `direct_message_events` of XAA's `dm.received` and `dm.sent`. */
export function foldLegacyMessage(account: AccountRef, event: Wire, includes: Includes): WireEvent {
  const create = wireOf(event.message_create);
  const data = wireOf(create?.message_data);
  const id = idOf(event.id);
  const senderId = idOf(create?.sender_id);
  const recipientId = idOf(wireOf(create?.target)?.recipient_id);
  const attached = wireOf(wireOf(data?.attachment)?.media);
  const key = textOf(attached?.media_key) ?? textOf(attached?.id_str);
  return messageEvent(account, includes, {
    id,
    senderId,
    recipientId,
    place: textOf(event.dm_conversation_id) ?? pairOf(senderId, recipientId),
    sentAt: instantOfMs(event.created_timestamp) ?? (id === undefined ? undefined : instantOfId(id)),
    text: typedText(data ?? {}),
    media: key === undefined ? [] : [oneMedia(key, attached)],
    isEncrypted: false,
  });
}

/** XAA's `chat.received` and `chat.sent`: who and when are plain, the words are ciphertext. */
export function foldChat(account: AccountRef, payload: Wire, includes: Includes): WireEvent {
  const place = textOf(payload.conversation_id)?.replace(":", "-");
  const id = textOf(payload.id);
  return messageEvent(account, includes, {
    id: id !== undefined && /^[\w-]{1,64}$/.test(id) ? id : undefined,
    senderId: idOf(payload.sender_id),
    recipientId: undefined,
    place,
    sentAt: instantOfMs(payload.created_at_msec),
    text: "",
    media: [],
    isEncrypted: true,
  });
}

function messageEvent(account: AccountRef, includes: Includes, message: Message): WireEvent {
  const { id, senderId, place, sentAt, isEncrypted } = message;
  if (id === undefined) return { type: "unreadable", reason: "x-message-without-id" };
  const externalId = `dm:${id}`;
  if (senderId === undefined) return { type: "unreadable", reason: "x-message-without-sender", externalId };
  if (sentAt === undefined) return { type: "unreadable", reason: "x-message-without-time", externalId };
  if (place === undefined)
    return { type: "unreadable", reason: "x-message-without-conversation", externalId };
  const isOurs = senderId === account.externalId;
  const otherId = isOurs ? (message.recipientId ?? otherOf(place, senderId)) : senderId;
  const inbound: Inbound = {
    channel: account.channel,
    externalId,
    aliases: [],
    version: 1,
    kind: "direct_message",
    audience: "private",
    direction: isOurs ? "outbound" : "inbound",
    customer: otherId === undefined ? null : authorOf(otherId, includes.users.get(otherId)),
    place: `dm:${wellFormed(place)}`,
    text: message.text,
    publishedAt: sentAt,
    names: "body",
    answersOurs: false,
    isThreadAuthor: true,
    media: message.media,
  };
  if (isOurs && otherId !== undefined) inbound.inReplyToAuthorExternalId = otherId;
  if (isEncrypted) inbound.isEncrypted = true;
  if (!isOurs) inbound.mayApiReply = !isEncrypted;
  return { type: "arrived", inbound };
}

/** The id of a conversation of two: the smaller, a hyphen, the larger. */
function pairOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  return compareIds(a, b) < 0 ? `${a}-${b}` : `${b}-${a}`;
}

function otherOf(place: string, senderId: string): string | undefined {
  const pair = /^([0-9]{1,19})-([0-9]{1,19})$/.exec(place);
  if (!pair) return undefined;
  return pair[1] === senderId ? pair[2] : pair[1];
}
