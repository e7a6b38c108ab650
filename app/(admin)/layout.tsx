import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AdminNav } from "@/components/admin/admin-nav";
import { Toaster } from "@/components/ui/toast";
import { requireAgent } from "@/lib/auth/agent-ctx";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { agent } = await requireAgent(["lead", "admin"]);
  const all = await getMessages();
  const names = ["admin", "admin-accounts", "admin-agents", "admin-audit", "admin-reasons", "accounts"];
  const messages = Object.fromEntries(names.map((name) => [name, all[name]]));
  const t = await getTranslations("admin");
  return (
    <NextIntlClientProvider messages={messages}>
      <div className="flex h-dvh flex-col">
        <AdminNav role={agent.role} />
        {children}
      </div>
      <Toaster label={t("news")} />
    </NextIntlClientProvider>
  );
}
