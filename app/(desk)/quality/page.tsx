import { ClipboardCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { QualityTabs } from "@/components/quality/quality-tabs";
import { ReviewTable } from "@/components/quality/review-table";
import { EmptyState } from "@/components/ui/empty-state";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { getScoreCard } from "@/lib/quality/get-score-card";
import { listReviews } from "@/lib/quality/reviews/list-reviews";
import { DESK_WORDS } from "../desk-words";

const SHOWN = 100;

export async function generateMetadata() {
  return { title: (await getTranslations("quality"))("reviews.title") };
}

export default async function QualityPage() {
  const { ctx, agent } = await requireAgent();
  const [reviews, { sampleSize }, t, words] = await Promise.all([
    listReviews(ctx, { limit: SHOWN }),
    getScoreCard(ctx),
    getTranslations("quality"),
    wordsOf([...DESK_WORDS, "admin", "quality"]),
  ]);
  const isAgent = agent.role === "agent";
  const states = (["contested", "open", "done"] as const)
    .map((state) => ({ state, rows: reviews.filter((review) => review.state === state) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("reviews.title")}
        lead={t(isAgent ? "reviews.ownLead" : "reviews.lead")}
        actions={<QualityTabs here="reviews" />}
      >
        {states.length === 0 ? (
          <EmptyState icon={<ClipboardCheck />} title={t(isAgent ? "reviews.noneOwn" : "reviews.none")}>
            {isAgent ? t("reviews.noneOwnText") : t("reviews.noneText", { count: sampleSize })}
          </EmptyState>
        ) : (
          states.map(({ state, rows }) => (
            <AdminPart key={state} id={state} title={t(`reviews.${state}`)}>
              <ReviewTable caption={t(`reviews.${state}`)} reviews={rows} />
            </AdminPart>
          ))
        )}
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
