import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { MyDayTabs } from "@/components/my-day/my-day-tabs";
import { BrowserPart } from "@/components/notifications/own/browser-part";
import { PreferenceForm } from "@/components/notifications/own/preference-form";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { getPreferences } from "@/lib/notifications/get-preferences";
import { listSubscriptions } from "@/lib/notifications/push/keep-subscriptions";
import { DESK_WORDS } from "../../desk-words";
import { forgetBrowser, keepPreferences } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("notification-settings"))("title") };
}

export default async function NotificationsPage() {
  const { ctx } = await requireAgent();
  const [preferences, { publicKey, data }, t, words] = await Promise.all([
    getPreferences(ctx),
    listSubscriptions(ctx),
    getTranslations("notification-settings"),
    wordsOf([...DESK_WORDS, "admin", "my-day", "notification-settings"]),
  ]);
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead", { zone: preferences.zone })}
        actions={<MyDayTabs here="notifications" />}
      >
        <PreferenceForm key={preferences.changeNumber} preferences={preferences} save={keepPreferences} />
        <BrowserPart publicKey={publicKey} browsers={data} forget={forgetBrowser} />
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
