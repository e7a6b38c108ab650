import MailComposer from "nodemailer/lib/mail-composer";
import type { Outbound } from "../../channel";
import type { MailAddress } from "../../inbound-mail";
import type { Mailbox } from "../../mailbox";
import type { OutboundMail } from "../../outbound-mail";

/** What a mail may carry, encoded; larger ones most servers refuse. */
export const MOST_BYTES = 35 * 1024 * 1024;

/** The first header value that would break out of its line, or an address that is none; null when all may go. */
export function badHeader({ recipientExternalId, media }: Outbound, mail: OutboundMail): string | null {
  const texts: [string, string | null | undefined][] = [
    ["subject", mail.subject],
    ["name", mail.fromName],
    ["message-id", mail.messageId],
    ["in-reply-to", mail.inReplyTo],
    ...mail.references.map((id): [string, string] => ["references", id]),
    ...mail.cc.map(({ name }): [string, string | undefined] => ["cc", name]),
    ["system", mail.system?.kind],
    ["unsubscribe", mail.system?.unsubscribeUrl],
    ["canary", mail.canary],
    ...media.map(({ name }): [string, string] => ["file", name]),
  ];
  const broken = texts.find(([, text]) => /[\r\n\0]/.test(text ?? ""));
  if (broken) return broken[0];
  const ids = [mail.messageId, ...mail.references, ...(mail.inReplyTo === null ? [] : [mail.inReplyTo])];
  if (ids.some((id) => /[<>\s]/.test(id))) return "message-id";
  if (!isAddress(recipientExternalId ?? "")) return "to";
  return mail.cc.every(({ address }) => isAddress(address)) ? null : "cc";
}

function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(text);
}

/** The mail as it goes over the wire; Bcc does not exist. */
export async function compose(
  outbound: Outbound,
  mail: OutboundMail,
  mailbox: Mailbox,
  deskId: string,
  date: Date,
): Promise<Buffer> {
  const to = outbound.recipientExternalId ?? "";
  return new MailComposer({
    from: addressOf({ name: mail.fromName, address: mailbox.address }),
    to: addressOf({ address: to }),
    cc: mail.cc.map(addressOf),
    subject: mail.subject,
    messageId: `<${mail.messageId}>`,
    ...(mail.inReplyTo === null ? {} : { inReplyTo: `<${mail.inReplyTo}>` }),
    references: mail.references.map((id) => `<${id}>`),
    date,
    text: outbound.text,
    ...(mail.html === null ? {} : { html: mail.html }),
    attachments: outbound.media.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
    })),
    headers: {
      "X-Caret-Desk": deskId,
      // RFC 3834: so that no machine answers a machine.
      ...ownHeaders(mail),
      ...(mail.isAutomatic ? { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All" } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** What tells the copies of a mail that is in no history: the desk's own word, or its measure of the way. */
function ownHeaders({ system, canary }: OutboundMail): Record<string, string> {
  if (!system && canary === undefined) return {};
  return {
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    ...(system ? { "X-Caret-System": system.kind } : {}),
    ...(system?.unsubscribeUrl ? { "List-Unsubscribe": `<${system.unsubscribeUrl}>` } : {}),
    ...(system?.oneClick ? { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
    ...(canary === undefined ? {} : { "X-Caret-Canary": canary }),
  };
}

function addressOf({ name, address }: MailAddress): { name: string; address: string } {
  return { name: name ?? "", address };
}
