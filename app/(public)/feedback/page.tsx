import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { FeedbackPage } from "@/components/feedback/feedback-page";
import { loadMessages } from "@/lib/auth/load-messages";
import { closestPublicLocale } from "@/lib/auth/locales";
import { answerQuestion } from "./[token]/actions";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  const locale = closestPublicLocale((await headers()).get("accept-language"));
  const t = await getTranslations({ locale, namespace: "feedback" });
  return { title: { absolute: t("title") }, robots: { index: false, follow: false } };
}

/** What is left of a link that lost its end on the way. */
export default async function Page() {
  const language = closestPublicLocale((await headers()).get("accept-language"));
  const { feedback } = await loadMessages(language);
  return (
    <FeedbackPage
      language={language}
      messages={{ feedback: feedback ?? {} }}
      brand={null}
      token=""
      answer={answerQuestion}
    />
  );
}
