import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { LiveProvider } from "@/components/desk/live";
import { SessionProvider } from "@/components/desk/session";
import { ViewerProvider } from "@/components/desk/viewer";
import { Words } from "@/components/desk/words";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { readViewer } from "../(desk)/read-viewer";

const WORDS = ["channels", "desk", "wallboard"] as const;

/** A screen on the wall: the desk's stream and session without its rail, always dark. */
export default async function TvLayout({ children }: { children: ReactNode }) {
  const { ctx } = await requireAgent();
  const locale = await getLocale();
  const [viewer, words] = await Promise.all([readViewer(ctx, locale), wordsOf(WORDS)]);
  return (
    <Words locale={locale} timeZone={viewer.zone} words={words}>
      <ViewerProvider viewer={viewer}>
        <SessionProvider>
          <LiveProvider>
            <div className="dark h-dvh w-full bg-canvas text-ink">{children}</div>
          </LiveProvider>
        </SessionProvider>
      </ViewerProvider>
    </Words>
  );
}
