import { createTranslator } from "next-intl";
import type { MailWords } from "@/lib/replies/system-mail/mail-words";
import messages from "@/messages/en/system-mail.json";

/** The sentences of the desk's own mails as readers get them, and links of a desk that is not there. */
export const plainWords: MailWords = {
  in({ locale, zone }) {
    const say = createTranslator({ locale, messages, timeZone: zone });
    return (key, values) => say(key as never, values as never);
  },
  url: (path) => `https://desk.example${path}`,
};
