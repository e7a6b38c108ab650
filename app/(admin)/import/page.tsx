import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { ImportScreen } from "@/components/customers/import-screen";
import { ImportTabs } from "@/components/history-import/import-tabs";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listJobs } from "@/lib/customers/get-job";
import { importWords } from "./import-words";

export async function generateMetadata() {
  return { title: (await getTranslations("import"))("title") };
}

export default async function ImportPage() {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const [jobs, t, locale, messages] = await Promise.all([
    listJobs(ctx),
    getTranslations("import"),
    getLocale(),
    importWords(),
  ]);
  return (
    <AdminPage title={t("title")} lead={t("lead")}>
      <NextIntlClientProvider locale={locale} timeZone={agent.zone} messages={messages}>
        {agent.role === "admin" ? <ImportTabs /> : null}
        <ImportScreen jobs={jobs.filter(({ history, affected }) => history === null && affected === null)} />
      </NextIntlClientProvider>
    </AdminPage>
  );
}
