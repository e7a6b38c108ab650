import type { Inbound } from "@/lib/channels/channel";
import type { Arrival } from "@/lib/conversations/arrival";
import { mailAlias } from "@/lib/conversations/rules/settled-mail";
import type { Identified } from "@/lib/customers/identify-customers";
import {
  type Batch,
  type ConversationState,
  idKey,
  type Known,
  type MailTrust,
  type ThreadState,
} from "./batch";

/** Where a mail belongs by what it refers to. */
export interface MailPlace {
  place: string;
  /** The conversation of the thread it follows. */
  conversationId: string | null;
  followedId: string;
  trust: MailTrust;
}

/**
 * The thread a mail follows: the nearest mail it refers to that is of the same person, or one of ours whose token
 * proves that the writer got it. What others wrote is followed by nobody else: anyone may quote a Message-ID. A
 * bounce follows the mail it is about.
 */
export function mailPlace(batch: Batch, { inbound }: Arrival, who: Identified): MailPlace | null {
  const { mail, channel } = inbound;
  if (!mail) return null;
  const bounced = mail.bounced?.messageId;
  if (bounced) {
    const ours = find(batch, channel, bounced);
    if (ours?.known.direction === "outbound") return placeOf(ours, "none");
  }
  for (const messageId of [...mail.references].reverse()) {
    const followed = find(batch, channel, messageId);
    if (!followed) continue;
    const { known, thread } = followed;
    const isProven =
      known.direction === "outbound" &&
      thread.address !== undefined &&
      batch.proves(messageId, { threadId: thread.id, address: thread.address });
    if (known.customerId === who.customerId)
      return placeOf(followed, isProven && known.handleId === who.handleId ? "proved" : "none");
    if (isProven) return placeOf(followed, "unverified");
  }
  return null;
}

/**
 * What a mail follows and how it is trusted, now that its conversation is known: in another customer's it is
 * unverified, whatever brought it there; in one of its own it owes nothing to the thread of another.
 */
export function placedBy(
  { mail }: Inbound,
  place: MailPlace | null,
  conversation: ConversationState | null,
  { customerId }: Identified,
): { followedId: string | null; trust: MailTrust } | null {
  if (!mail) return null;
  const isOthers = conversation !== null && conversation.customerId !== customerId;
  if (isOthers) return { followedId: place?.followedId ?? null, trust: mail.bounced ? "none" : "unverified" };
  return place === null || place.trust === "unverified"
    ? { followedId: null, trust: "none" }
    : { followedId: place.followedId, trust: place.trust };
}

interface Followed {
  known: Known;
  thread: ThreadState;
}

function find(batch: Batch, channel: string, messageId: string): Followed | null {
  const known = batch.known.get(idKey(channel, mailAlias(messageId)));
  const thread = known && [...batch.threads.values()].find(({ id }) => id === known.threadId);
  return known && thread ? { known, thread } : null;
}

function placeOf({ known, thread }: Followed, trust: MailTrust): MailPlace {
  return { place: thread.place, conversationId: thread.conversationId, followedId: known.id, trust };
}
