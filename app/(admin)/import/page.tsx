import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { ImportScreen } from "@/components/customers/import-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listJobs } from "@/lib/customers/get-job";

export async function generateMetadata() {
  return { title: (await getTranslations("import"))("title") };
}

export default async function ImportPage() {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const [jobs, t, locale, messages] = await Promise.all([
    listJobs(ctx),
    getTranslations("import"),
    getLocale(),
    getMessages(),
  ]);
  const { import: own = {}, admin = {}, errors = {} } = messages;
  const why = Object.fromEntries(
    Object.entries(errors as Record<string, unknown>).filter(([code]) => code.startsWith("import-")),
  );
  return (
    <AdminPage title={t("title")} lead={t("lead")}>
      <NextIntlClientProvider
        locale={locale}
        timeZone={agent.zone}
        messages={{ import: own, admin, errors: why }}
      >
        <ImportScreen jobs={jobs} />
      </NextIntlClientProvider>
    </AdminPage>
  );
}
