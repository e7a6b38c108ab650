import { Award } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { ProudList } from "@/components/quality/proud-list";
import { QualityTabs } from "@/components/quality/quality-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listShelf } from "@/lib/quality/shelf/list-shelf";
import { DESK_WORDS } from "../../desk-words";
import { decide } from "../actions";

const SHOWN = 200;

export async function generateMetadata() {
  return { title: (await getTranslations("quality"))("shelf.title") };
}

export default async function ShelfPage() {
  const { ctx, agent } = await requireAgent();
  const isLead = agent.role !== "agent";
  const [kept, proposed, t, words] = await Promise.all([
    listShelf(ctx, { state: "kept", limit: SHOWN }),
    isLead ? listShelf(ctx, { state: "proposed", limit: SHOWN }) : [],
    getTranslations("quality"),
    wordsOf([...DESK_WORDS, "admin", "quality"]),
  ]);
  return (
    <PageWords words={words}>
      <AdminPage title={t("shelf.title")} lead={t("shelf.lead")} actions={<QualityTabs here="shelf" />}>
        {proposed.length > 0 ? (
          <AdminPart id="proposed" title={t("shelf.proposed")}>
            <ProudList label={t("shelf.proposed")} answers={proposed} decide={decide} />
          </AdminPart>
        ) : null}
        {kept.length === 0 ? (
          <EmptyState icon={<Award />} title={t("shelf.none")}>
            {t("shelf.noneText")}
          </EmptyState>
        ) : (
          <AdminPart id="kept" title={t("shelf.kept")}>
            <ProudList label={t("shelf.kept")} answers={kept} decide={isLead ? decide : null} />
          </AdminPart>
        )}
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
