import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** What the wallboard and the alarms say themselves, and what the desk's parts in them say. */
const OWN = ["admin", "alarms", "channels", "desk", "wallboard"];

/** Their sentences travel with these pages alone. */
export async function BoardWords({ children }: { children: ReactNode }) {
  const messages = await getMessages();
  const spoken = Object.fromEntries(OWN.map((name) => [name, messages[name] ?? {}]));
  return <NextIntlClientProvider messages={spoken}>{children}</NextIntlClientProvider>;
}
