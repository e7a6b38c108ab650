import type { Inbound } from "@/lib/channels/channel";
import { senderProof } from "./sender-proof";

const MOST_REFERENCES = 30;
/** A clock may go wrong by this much before what it says is not believed. */
const SKEW_MS = 5 * 60_000;

/** The id under which the history knows a mail by its Message-ID. */
export function mailAlias(messageId: string): string {
  return `mid:${messageId}`;
}

/**
 * A mail as the history takes it: at the sender's time unless that lies ahead of ours, with In-Reply-To as its
 * nearest reference, and without a name beside an address nobody has proven. Anything else stays as it is.
 */
export function settledMail(inbound: Inbound, receivedAt: Date): Inbound {
  const { mail } = inbound;
  if (!mail) return inbound;
  const { inReplyToExternalId, ...rest } = inbound;
  const nearest = inReplyToExternalId?.startsWith("mid:") ? [inReplyToExternalId.slice(4)] : [];
  const references = [...new Set([...mail.references, ...nearest].reverse())]
    .reverse()
    .slice(-MOST_REFERENCES);
  const isAhead = inbound.publishedAt.getTime() > receivedAt.getTime() + SKEW_MS;
  return {
    ...rest,
    publishedAt: isAhead ? receivedAt : inbound.publishedAt,
    customer: inbound.direction === "inbound" ? nameless(inbound) : inbound.customer,
    mail: { ...mail, references },
  };
}

/** A forged sender renames nobody. */
function nameless({ customer, mail }: Inbound): Inbound["customer"] {
  if (!customer || !mail || senderProof(mail.authentication) !== "unproven") return customer;
  const { displayName: _, ...author } = customer;
  return author;
}
