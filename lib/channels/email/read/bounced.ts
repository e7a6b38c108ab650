import type { InboundMail } from "../../inbound-mail";
import { addressesOf, addressOf } from "./addresses";
import { decodeWindows } from "./charsets";
import { firstOf, type Head, readHead } from "./head";
import { idsIn, messageIdOf, referencesOf } from "./message-ids";

/** A part of a mail, as far as a bounce is told by it. */
export interface ReportPart {
  type: string;
  bytes: Uint8Array;
}

const LOOK = 64 * 2 ** 10;

/**
 * Which mail of ours came back, to whom and why: from the parts of RFC 3464 and 3462, else from what servers write that know
 * neither (Exim, qmail, Postfix of old): headers, and a Message-ID, an address and a code in the text.
 */
export function bouncedOf(
  head: Head,
  text: string,
  parts: readonly ReportPart[],
): NonNullable<InboundMail["bounced"]> {
  const status = parts.find(
    ({ type }) => type === "message/delivery-status" || type === "message/global-delivery-status",
  );
  const told = status ? deliveryStatus(begin(status.bytes)) : { recipient: null, status: null };
  const words = text.slice(0, LOOK);
  return {
    messageId: returnedId(parts) ?? idInText(words) ?? referencesOf(head).at(-1) ?? null,
    recipient:
      told.recipient ??
      addressesOf(firstOf(head, "x-failed-recipients"))[0]?.address ??
      recipientInText(words),
    status: told.status ?? statusInText(words),
  };
}

/** The Message-ID of the mail a report gives back. */
export function returnedId(parts: readonly ReportPart[]): string | undefined {
  for (const { type, bytes } of parts) {
    if (!["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"].includes(type))
      continue;
    const id = messageIdOf(readHead(bytes));
    if (id !== null) return id;
  }
  return undefined;
}

/** The first recipient that failed, else the first; of a report with several the rest stands in the text. */
function deliveryStatus(text: string): { recipient: string | null; status: string | null } {
  let first: { recipient: string | null; status: string | null } | undefined;
  for (const block of text.split(/\r?\n[ \t]*\r?\n/)) {
    const field = (name: string) =>
      new RegExp(`^${name}[ \\t]*:[ \\t]*(.{1,500})$`, "im").exec(block)?.[1]?.trim();
    const recipient = field("Final-Recipient") ?? field("Original-Recipient");
    if (recipient === undefined) continue;
    const told = {
      recipient: addressOf(recipient.slice(recipient.indexOf(";") + 1).replace(/[<>]/g, "")),
      status: /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(field("Status") ?? "")?.[1] ?? null,
    };
    if (/^failed\b/i.test(field("Action") ?? "")) return told;
    first ??= told;
  }
  return first ?? { recipient: null, status: null };
}

function idInText(text: string): string | undefined {
  const at = text.search(/^[> \t]*message-id[ \t]*:/im);
  return at < 0 ? undefined : idsIn(text.slice(at, at + 700).replace(/^[^:]*:/, ""))[0];
}

function recipientInText(text: string): string | null {
  const found = /<([^<>\s@]{1,64}@[^<>\s@]{1,255})>|^[ \t]*([^<>\s@:]{1,64}@[^<>\s@:]{1,255}):?[ \t]*$/m.exec(
    text,
  );
  return found ? addressOf(found[1] ?? found[2] ?? "") : null;
}

function statusInText(text: string): string | null {
  const enhanced =
    /\b[45]\d\d[ -](?:#|\()?([45]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ??
    /[(#[ ]([45]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1];
  if (enhanced !== undefined) return enhanced;
  const reply = /(?:^|[\s:])([45])\d\d[ -]\S/m.exec(text)?.[1];
  return reply === undefined ? null : `${reply}.0.0`;
}

function begin(bytes: Uint8Array): string {
  return decodeWindows(bytes.subarray(0, LOOK));
}
