import type { Inbound } from "@/lib/channels/channel";
import type { MailAddress } from "@/lib/channels/inbound-mail";
import { plainOrNull, plainText } from "@/lib/customers/rules/plain-text";
import type { Batch, MailTrust } from "./batch";

const MOST_ADDRESSES = 100;
const LONGEST_SUBJECT = 900;
const LONGEST_HTML = 2_000_000;
const LONGEST_FOLDED = 200_000;

/** The row beside the interaction of a mail: what it carries, as the database can hold it. */
export function planMail(batch: Batch, { mail }: Inbound, interactionId: string, trust: MailTrust): void {
  if (!mail) return;
  const html = mail.html === null ? null : plainText(mail.html, LONGEST_HTML + 1);
  const isTooLong = html !== null && html.length > LONGEST_HTML;
  batch.plan.mails.push({
    interactionId,
    messageId: plainOrNull(mail.messageId ?? undefined, 500),
    subject: oneLine(mail.subject),
    from: mail.from ? address(mail.from) : null,
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    replyTo: addresses(mail.replyTo),
    references: mail.references,
    html: isTooLong ? null : html,
    folded: plainOrNull(mail.folded ?? undefined, LONGEST_FOLDED),
    automatic: mail.automatic,
    bounced: mail.bounced ? bouncedOf(mail.bounced) : null,
    authentication: mail.authentication && authenticationOf(mail.authentication),
    isWhole: mail.isWhole && !isTooLong,
    trust,
  });
}

/** A header's text as one line. */
export function oneLine(text: string): string {
  return plainText(text.replace(/\s+/g, " ").trim(), LONGEST_SUBJECT);
}

function addresses(given: readonly MailAddress[]): MailAddress[] {
  return given.slice(0, MOST_ADDRESSES).map(address);
}

function address(given: MailAddress): MailAddress {
  const name = plainOrNull(given.name, 200);
  return { ...(name ? { name } : {}), address: plainText(given.address, 320) };
}

type Bounced = NonNullable<NonNullable<Inbound["mail"]>["bounced"]>;
function bouncedOf({ messageId, recipient, status }: Bounced): Bounced {
  return {
    messageId: plainOrNull(messageId ?? undefined, 500),
    recipient: plainOrNull(recipient ?? undefined, 320),
    status: plainOrNull(status ?? undefined, 200),
  };
}

type Authentication = NonNullable<NonNullable<Inbound["mail"]>["authentication"]>;
function authenticationOf({ spf, dkim, dmarc, by }: Authentication): Authentication {
  const word = (said: string | null) => plainOrNull(said ?? undefined, 40);
  return { spf: word(spf), dkim: word(dkim), dmarc: word(dmarc), by: plainText(by, 200) };
}
