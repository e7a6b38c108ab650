import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** What the report says itself, and what the desk's parts in it say. */
const OWN = ["channels", "desk", "response-times", "response-times-rules"];

/** Its sentences travel with the report alone: the inbox does not carry them. */
export async function ReportWords({ children }: { children: ReactNode }) {
  const messages = await getMessages();
  const spoken = Object.fromEntries(OWN.map((name) => [name, messages[name] ?? {}]));
  return <NextIntlClientProvider messages={spoken}>{children}</NextIntlClientProvider>;
}
