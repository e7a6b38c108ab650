import type { InboundMail } from "@/lib/channels/inbound-mail";
import { senderProof } from "@/lib/conversations/rules/sender-proof";

const TOKEN = /\[#([a-z0-9]{10})\]/i;
/** Where anybody may have an address: the same domain says nothing there. */
const ANYBODYS =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|aol|gmx|web|proton|protonmail|mail|yandex|zoho)\.[a-z.]+$|^me\.com$/i;

/** As the subject of a question to a department carries it. */
export function sideSubject(subject: string, token: string): string {
  return `[#${token}] ${subject.replace(/\s+/g, " ").trim()}`;
}

/** The token in a subject, small; null where there is none. */
export function readSideToken(subject: string): string | null {
  return TOKEN.exec(subject)?.[1]?.toLowerCase() ?? null;
}

/** What names the question a mail answers: the Message-IDs it refers to, small, and the token of its subject. */
export function namesOfSide(
  mail: Pick<InboundMail, "references" | "subject" | "bounced">,
  inReplyTo: string | undefined,
): { messageIds: string[]; token: string | null } {
  const near = inReplyTo?.startsWith("mid:") ? [inReplyTo.slice(4)] : [];
  const bounced = mail.bounced?.messageId ? [mail.bounced.messageId] : [];
  const messageIds = [...near, ...mail.references, ...bounced].map((each) => each.toLowerCase());
  return { messageIds: [...new Set(messageIds)], token: readSideToken(mail.subject) };
}

/**
 * Whether a mail may speak for the department that was asked: it comes from its address, or from its domain where that is
 * not one that anybody may have, and no server has found its sender to be somebody else (RFC 7489).
 */
export function speaksFor(
  { from, authentication }: Pick<InboundMail, "from" | "authentication">,
  asked: string,
): boolean {
  if (!from || (senderProof(authentication) === "unproven" && authentication?.dmarc === "fail")) return false;
  const [sender, wanted] = [from.address.toLowerCase(), asked.toLowerCase()];
  if (sender === wanted) return true;
  const [theirs, ours] = [domainOf(sender), domainOf(wanted)];
  return theirs !== "" && theirs === ours && !ANYBODYS.test(ours);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
