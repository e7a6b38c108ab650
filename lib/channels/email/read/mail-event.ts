import type { Inbound, WireEvent } from "../../channel";
import { mediaOf } from "./attachments";
import { authenticationOf } from "./authentication";
import { automaticOf } from "./automatic";
import { bouncedOf } from "./bounced";
import { complaintOf, isComplaint } from "./complaint";
import { envelopeOf } from "./envelope";
import { firstOf, type Head } from "./head";
import { identityOf } from "./identity";
import type { MailBody } from "./mail-body";
import { publishedAt } from "./mail-dates";
import { inReplyToOf, messageIdOf, referencesOf } from "./message-ids";
import { type MailReadSettings, OWN_MARK_HEADER } from "./read-settings";
import { wordsOf } from "./words";

/** The raw mail, for what makes it the same again. */
export interface RawMail {
  bytes: Uint8Array;
  head: Head;
  /** `sent` and `drop` hold what went out in our name; from all others a stranger speaks. */
  source: string;
}

const LONGEST_SUBJECT = 1000;

/** One mail as the desk takes it in. `body` is null when it could not be read: then the header alone speaks. */
export function mailEvent(
  { bytes, head, source }: RawMail,
  settings: MailReadSettings,
  body: MailBody | null,
): WireEvent {
  const isOurs = source === "sent" || source === "drop";
  const ownWord = ofTheDesk(head, settings, isOurs);
  if (ownWord) return ownWord;
  const { from, customer, replyTo, to, cc } = envelopeOf(head, settings, isOurs);
  const messageId = messageIdOf(head);
  const { externalId, alias } = identityOf(bytes, head.bodyAt, messageId, from?.address ?? "");
  if (head.lines.length === 0) return { type: "unreadable", reason: "mail-without-header", externalId };
  if (!isOurs && from === null) return { type: "unreadable", reason: "mail-without-sender", externalId };
  if (!customer && !isOurs) return ofOurselves(head, settings, externalId);
  if (!customer) return { type: "unreadable", reason: "mail-without-recipient", externalId };
  const references = referencesOf(head);
  const automatic = isOurs ? null : automaticOf(head, settings);
  const inbound: Inbound = {
    channel: "email",
    externalId,
    aliases: alias === null ? [] : [alias],
    version: 1,
    kind: "email",
    audience: "private",
    direction: isOurs ? "outbound" : "inbound",
    customer: {
      externalId: customer.address.toLowerCase(),
      username: customer.address,
      ...(customer.name === undefined ? {} : { displayName: customer.name }),
    },
    place: `mail:${references[0] ?? messageId ?? externalId.slice("mail:".length)}`,
    text: body?.text ?? "",
    publishedAt: publishedAt(head, settings.receivedAt),
    names: "body",
    answersOurs: false,
    isThreadAuthor: true,
    media: body ? mediaOf(externalId, body.files) : [],
    mail: {
      messageId,
      subject: wordsOf(firstOf(head, "subject") ?? "", LONGEST_SUBJECT),
      from,
      replyTo,
      to,
      cc,
      references,
      html: body?.html ?? null,
      folded: body?.folded ?? null,
      automatic,
      authentication: authenticationOf(head, settings.trustedServer),
      isWhole: body?.isWhole ?? false,
    },
  };
  if (automatic !== null || source === "drop") inbound.opensTurn = false;
  const answered = inReplyToOf(head) ?? references.at(-1);
  if (answered !== undefined) inbound.inReplyToExternalId = `mid:${answered}`;
  if (automatic === "bounce" && inbound.mail) inbound.mail.bounced = bouncedIn(head, body);
  const complaint = automatic !== null && isComplaint(head) ? complaintOf(body?.files ?? []) : null;
  if (complaint && inbound.mail) inbound.mail.complaint = complaint;
  return { type: "arrived", inbound };
}

/** A canary that arrived, or any copy of what the desk wrote to itself or to its own people. */
function ofTheDesk(head: Head, settings: MailReadSettings, isCopy: boolean): WireEvent | null {
  if (!isMarkedOurs(head, settings)) return null;
  const mark = firstOf(head, "x-caret-canary")?.trim();
  if (mark) return isCopy ? { type: "ignored", what: "canary-copy" } : { type: "canary", mark };
  return firstOf(head, "x-caret-system") === undefined ? null : { type: "ignored", what: "system-mail" };
}

function isMarkedOurs(head: Head, { ownMark }: MailReadSettings): boolean {
  return ownMark !== null && firstOf(head, OWN_MARK_HEADER)?.trim() === ownMark;
}

/** From our own address and no form: ours come back by a rule of some mailbox, or somebody who uses our name. */
function ofOurselves(head: Head, settings: MailReadSettings, externalId: string): WireEvent {
  if (isMarkedOurs(head, settings)) return { type: "ignored", what: "mail-of-ours-came-back" };
  return { type: "unreadable", reason: "mail-in-our-own-name", externalId };
}

function bouncedIn(head: Head, body: MailBody | null): ReturnType<typeof bouncedOf> {
  return bouncedOf(head, [body?.text ?? "", body?.folded ?? ""].join("\n"), body?.files ?? []);
}
