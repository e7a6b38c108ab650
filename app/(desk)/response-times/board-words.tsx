import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** What the wallboard and the alarms say themselves, and what the desk's parts in them say. */
const OWN = ["admin", "alarms", "channels", "desk", "wallboard"];

/** English is written the European way, as on the rest of the desk. */
const DATES: Readonly<Record<string, string>> = { en: "en-GB" };

/** Their sentences travel with these pages alone. */
export async function BoardWords({ children }: { children: ReactNode }) {
  const [locale, messages] = await Promise.all([getLocale(), getMessages()]);
  const spoken = Object.fromEntries(OWN.map((name) => [name, messages[name] ?? {}]));
  return (
    <NextIntlClientProvider locale={DATES[locale] ?? locale} messages={spoken}>
      {children}
    </NextIntlClientProvider>
  );
}
