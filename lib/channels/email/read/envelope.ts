import type { MailAddress } from "../../inbound-mail";
import { addressesOf } from "./addresses";
import { allOf, firstOf, type Head } from "./head";
import type { MailReadSettings } from "./read-settings";

/** Who wrote to whom, by the header alone. */
export interface Envelope {
  from: MailAddress | null;
  /** Whose history it is of; null when nobody can be told. */
  customer: MailAddress | null;
  replyTo: MailAddress[];
  to: MailAddress[];
  cc: MailAddress[];
}

/**
 * The people of a mail. Without a From that can be read its Sender, then its Return-Path stand in. A form of our own site
 * writes in our name and puts the person into Reply-To. What we sent belongs to the first it went to.
 */
export function envelopeOf(head: Head, { ownAddresses }: MailReadSettings, isOurs: boolean): Envelope {
  const written = addressesOf(firstOf(head, "from"));
  const sender = addressesOf(firstOf(head, "sender"));
  // Several authors name the one who sent it as Sender (RFC 5322 §3.6.2).
  const named =
    written.length > 1 ? written.find(({ address }) => address === sender[0]?.address) : undefined;
  const from = named ?? written[0] ?? sender[0] ?? addressesOf(firstOf(head, "return-path"))[0] ?? null;
  const to = allOf(head, "to").flatMap(addressesOf);
  const cc = allOf(head, "cc").flatMap(addressesOf);
  const replyTo = addressesOf(firstOf(head, "reply-to"));
  const isNotOurs = ({ address }: MailAddress) => !ownAddresses.includes(address.toLowerCase());
  const people = isOurs ? [...to, ...cc] : from === null ? [] : [from, ...(isNotOurs(from) ? [] : replyTo)];
  return {
    from,
    customer: people.find(isNotOurs) ?? null,
    replyTo,
    to: to.slice(0, 100),
    cc: cc.slice(0, 100),
  };
}
