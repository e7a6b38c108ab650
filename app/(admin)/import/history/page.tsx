import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { HistoryScreen } from "@/components/history-import/history-screen";
import { ImportTabs } from "@/components/history-import/import-tabs";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listJobs } from "@/lib/customers/get-job";
import { importWords } from "../import-words";

export async function generateMetadata() {
  return { title: (await getTranslations("history-import"))("title") };
}

export default async function HistoryImportPage() {
  const { ctx, agent } = await requireAgent(["admin"]);
  const [jobs, t, locale, messages] = await Promise.all([
    listJobs(ctx),
    getTranslations("history-import"),
    getLocale(),
    importWords(),
  ]);
  return (
    <AdminPage title={t("title")} lead={t("lead")}>
      <NextIntlClientProvider locale={locale} timeZone={agent.zone} messages={messages}>
        <ImportTabs />
        <HistoryScreen jobs={jobs.filter(({ history }) => history !== null)} />
      </NextIntlClientProvider>
    </AdminPage>
  );
}
