import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { LiveProvider } from "@/components/desk/live";
import { SessionProvider } from "@/components/desk/session";
import { ViewerProvider } from "@/components/desk/viewer";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { readViewer } from "../(desk)/read-viewer";

const WORDS = ["channels", "desk", "wallboard"] as const;
/** English is written the European way, as on the desk. */
const DATES: Readonly<Record<string, string>> = { en: "en-GB" };

/** A screen on the wall: the desk's stream and session without its rail, always dark. */
export default async function TvLayout({ children }: { children: ReactNode }) {
  const { ctx } = await requireAgent();
  const locale = await getLocale();
  const [viewer, messages] = await Promise.all([readViewer(ctx, locale), getMessages()]);
  const spoken = Object.fromEntries(WORDS.map((name) => [name, messages[name] ?? {}]));
  return (
    <NextIntlClientProvider locale={DATES[locale] ?? locale} timeZone={viewer.zone} messages={spoken}>
      <ViewerProvider viewer={viewer}>
        <SessionProvider>
          <LiveProvider>
            <div className="dark h-dvh w-full bg-canvas text-ink">{children}</div>
          </LiveProvider>
        </SessionProvider>
      </ViewerProvider>
    </NextIntlClientProvider>
  );
}
