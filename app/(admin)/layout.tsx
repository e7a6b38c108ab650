import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { AdminNav } from "@/components/admin/admin-nav";
import { DeskShell } from "@/components/desk/desk-shell";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { requireAgent } from "@/lib/auth/agent-ctx";
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
  "admin-quarantine",
  "intake",
  "privacy",
];

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const locale = await getLocale();
  const [viewer, counts, messages] = await Promise.all([
    readViewer(ctx, locale),
    countQueue(ctx),
    getMessages(),
  ]);
  const spoken = Object.fromEntries([...DESK_WORDS, ...OWN].map((name) => [name, messages[name] ?? {}]));
  return (
    <NextIntlClientProvider locale={locale} timeZone={viewer.zone} messages={spoken}>
      <DeskShell viewer={viewer} deeds={deeds} openCount={counts.open}>
        <AdminNav role={agent.role} />
        {children}
        <PhoneTabs />
      </DeskShell>
    </NextIntlClientProvider>
  );
}
