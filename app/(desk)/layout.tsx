import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskShell } from "@/components/desk/desk-shell";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { deeds } from "./deeds";
import { DESK_WORDS } from "./desk-words";
import { readCounts } from "./read-counts";
import { readViewer } from "./read-viewer";

/** English is written the European way: Saturday 21 November, 09:31. */
const DATES: Readonly<Record<string, string>> = { en: "en-GB" };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { ctx } = await requireAgent();
  const [viewer, counts, locale, messages] = await Promise.all([
    readViewer(ctx, await getLocale()),
    readCounts(ctx),
    getLocale(),
    getMessages(),
  ]);
  const spoken = Object.fromEntries(DESK_WORDS.map((name) => [name, messages[name] ?? {}]));
  return (
    <NextIntlClientProvider locale={DATES[locale] ?? locale} timeZone={viewer.zone} messages={spoken}>
      <DeskShell viewer={viewer} deeds={deeds} openCount={counts.open}>
        {children}
      </DeskShell>
    </NextIntlClientProvider>
  );
}
