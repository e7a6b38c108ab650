import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { AdminNav } from "@/components/admin/admin-nav";
import { DeskShell } from "@/components/desk/desk-shell";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { Words } from "@/components/desk/words";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { countQueue } from "@/lib/conversations/count-queue";
import { deeds } from "../(desk)/deeds";
import { DESK_WORDS } from "../(desk)/desk-words";
import { readViewer } from "../(desk)/read-viewer";

const OWN = [
  "accounts",
  "admin",
  "admin-accounts",
  "admin-agents",
  "admin-audit",
  "admin-reasons",
  "admin-targets",
  "admin-quarantine",
  "coverage",
  "intake",
  "privacy",
];

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const locale = await getLocale();
  const [viewer, counts, words] = await Promise.all([
    readViewer(ctx, locale),
    countQueue(ctx),
    wordsOf([...DESK_WORDS, ...OWN]),
  ]);
  return (
    <Words locale={locale} timeZone={viewer.zone} words={words}>
      <DeskShell viewer={viewer} deeds={deeds} openCount={counts.open}>
        <AdminNav role={agent.role} />
        {children}
        <PhoneTabs />
      </DeskShell>
    </Words>
  );
}
