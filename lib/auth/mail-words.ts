import fs from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import type { MailWords } from "@/lib/replies/system-mail/mail-words";
import { publicUrl } from "./hosts";
import { closestLocale, type Locale } from "./locales";

/** English is written the European way, as on the screens. */
const DATES: Readonly<Record<string, string>> = { en: "en-GB" };
const read = new Map<Locale, Record<string, unknown>>();

/** The sentences of mails that the desk itself writes, in each reader's language and zone, and the links in them. */
export const mailWords: MailWords = {
  in({ locale: wanted, zone }) {
    const locale = closestLocale(wanted);
    const say = createTranslator({
      locale: DATES[locale] ?? locale,
      messages: sentences(locale),
      timeZone: zone,
    });
    return (key, values) => say(key as never, values as never);
  },
  url: (where) => new URL(where, publicUrl()).toString(),
};

/** As they are written: a worker has no page to send the parser to. */
function sentences(locale: Locale): Record<string, unknown> {
  const known = read.get(locale);
  if (known) return known;
  const file = path.join(process.cwd(), "messages", locale, "system-mail.json");
  const parsed = JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, unknown>;
  read.set(locale, parsed);
  return parsed;
}
