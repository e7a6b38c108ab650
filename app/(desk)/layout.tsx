import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskShell } from "@/components/desk/desk-shell";
import { Words } from "@/components/desk/words";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { deeds } from "./deeds";
import { DESK_WORDS } from "./desk-words";
import { readCounts } from "./read-counts";
import { readViewer } from "./read-viewer";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { ctx } = await requireAgent();
  const locale = await getLocale();
  const [viewer, counts, words] = await Promise.all([
    readViewer(ctx, locale),
    readCounts(ctx),
    wordsOf(DESK_WORDS),
  ]);
  return (
    <Words locale={locale} timeZone={viewer.zone} words={words}>
      <DeskShell viewer={viewer} deeds={deeds} openCount={counts.open}>
        {children}
      </DeskShell>
    </Words>
  );
}
