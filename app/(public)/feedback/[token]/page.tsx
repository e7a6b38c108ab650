import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { FeedbackPage } from "@/components/feedback/feedback-page";
import { loadMessages } from "@/lib/auth/load-messages";
import { closestPublicLocale } from "@/lib/auth/locales";
import { publicCtx } from "@/lib/auth/public-ctx";
import { findAsk } from "@/lib/replies/find-ask";
import { answerQuestion } from "./actions";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  const locale = closestPublicLocale((await headers()).get("accept-language"));
  const t = await getTranslations({ locale, namespace: "feedback" });
  return { title: { absolute: t("title") }, robots: { index: false, follow: false } };
}

type Props = { params: Promise<{ token: string }> };

/** Nothing of the person, and no word of what it is about: who opens a link that was passed on learns nothing. */
export default async function Page({ params }: Props) {
  const { token } = await params;
  const ask = await findAsk(await publicCtx(), token);
  const language = ask?.language ?? closestPublicLocale((await headers()).get("accept-language"));
  const { feedback } = await loadMessages(language);
  return (
    <FeedbackPage
      language={language}
      messages={{ feedback: feedback ?? {} }}
      brand={ask?.brand ?? null}
      token={token}
      answer={answerQuestion}
    />
  );
}
