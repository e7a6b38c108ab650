import type { OutboundMail } from "@/lib/channels/outbound-mail";

const BARE_LINK = /(https?:\/\/[^\s"<>/]+\/feedback)(?![\w/-])/g;

/** What is put into a message of the desk's own as it leaves: the token behind its bare link; a mail says nobody wrote it. */
export function fillLinks(token: string) {
  const text = (words: string) => words.replace(BARE_LINK, `$1/${token}`);
  return {
    text,
    mail: (mail: OutboundMail): OutboundMail => ({
      ...mail,
      html: mail.html === null ? null : text(mail.html),
      isAutomatic: true,
    }),
  };
}
