import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { CardEditor } from "@/components/quality/card-editor";
import { QualityTabs } from "@/components/quality/quality-tabs";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { getScoreCard } from "@/lib/quality/get-score-card";
import { DESK_WORDS } from "../../../(desk)/desk-words";
import { saveCard } from "../../../(desk)/quality/actions";

export async function generateMetadata() {
  return { title: (await getTranslations("quality"))("card.title") };
}

export default async function ScoreCardPage() {
  const { ctx } = await requireAgent(["lead", "admin"]);
  const [card, t, words] = await Promise.all([
    getScoreCard(ctx),
    getTranslations("quality"),
    wordsOf([...DESK_WORDS, "admin", "quality"]),
  ]);
  return (
    <PageWords words={words}>
      <AdminPage title={t("card.title")} lead={t("card.lead")} actions={<QualityTabs here="card" />}>
        <CardEditor key={card.version} card={card} save={saveCard} />
      </AdminPage>
    </PageWords>
  );
}
