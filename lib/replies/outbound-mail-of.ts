import type { MailAddress } from "@/lib/channels/inbound-mail";
import type { OutboundMail } from "@/lib/channels/outbound-mail";
import type { Ctx } from "@/lib/context/ctx";
import { mailAddressSchema } from "@/lib/conversations/mail-schemas";
import { wholeText } from "./rules/mail-body";

/** A queued mail as the wire takes it, the same at every try; null for what is none. */
export async function outboundMailOf(
  ctx: Ctx,
  replyId: string,
  text: string,
): Promise<{ text: string; mail: OutboundMail } | null> {
  const row = await ctx.db.mail.findUnique({ where: { interactionId: replyId } });
  if (!row?.messageId) return null;
  const { messageId, subject, html, references, folded } = row;
  const mail: OutboundMail = {
    messageId,
    subject,
    html,
    fromName: mailAddressSchema.parse(row.from).name ?? "",
    cc: mailAddressSchema.array().parse(row.cc).map(addressOf),
    inReplyTo: references.at(-1) ?? null,
    references,
  };
  return { text: wholeText(text, folded), mail };
}

function addressOf({ name, address }: { name?: string | undefined; address: string }): MailAddress {
  return { ...(name ? { name } : {}), address };
}
