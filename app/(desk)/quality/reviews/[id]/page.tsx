import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { ReviewScreen } from "@/components/quality/review-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { NotFound } from "@/lib/base/errors";
import { getReview } from "@/lib/quality/reviews/get-review";
import { DESK_WORDS } from "../../../desk-words";
import { answer, comment, finish, second, settle, uncomment } from "../../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("quality"))("reviews.title") };
}

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await requireAgent();
  const { id } = await params;
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const [review, words] = await Promise.all([
    getReview(ctx, id).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    }),
    wordsOf([...DESK_WORDS, "admin", "quality"]),
  ]);
  return (
    <PageWords words={words}>
      <ReviewScreen review={review} acts={{ answer, comment, finish, second, settle, uncomment }} />
      <PhoneTabs />
    </PageWords>
  );
}
