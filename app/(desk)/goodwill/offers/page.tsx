import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { GoodwillTabs } from "@/components/goodwill/goodwill-tabs";
import { KindDialog } from "@/components/goodwill/kind-dialog";
import { KindTable } from "@/components/goodwill/kind-table";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listOfferKinds } from "@/lib/goodwill/list-offer-kinds";
import { DESK_WORDS } from "../../desk-words";

export async function generateMetadata() {
  return { title: (await getTranslations("goodwill-page"))("kinds.title") };
}

export default async function OfferKindsPage() {
  const { ctx } = await requireAgent(["lead", "admin"]);
  const [kinds, words, t] = await Promise.all([
    listOfferKinds(ctx),
    wordsOf([...DESK_WORDS, "admin", "goodwill-page"]),
    getTranslations("goodwill-page"),
  ]);
  const ended = kinds.filter(({ isActive }) => !isActive);
  return (
    <PageWords words={words}>
      <AdminPage title={t("kinds.title")} lead={t("kinds.lead")} actions={<KindDialog kind={null} />}>
        <GoodwillTabs here="kinds" isLead />
        <KindTable kinds={kinds.filter(({ isActive }) => isActive)} label={t("kinds.title")} />
        {ended.length > 0 ? (
          <AdminPart id="ended" title={t("kinds.ended")}>
            <KindTable kinds={ended} label={t("kinds.ended")} />
          </AdminPart>
        ) : null}
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
