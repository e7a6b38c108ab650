import { getTranslations } from "next-intl/server";
import { PageWords } from "@/components/desk/page-words";
import { TextsScreen } from "@/components/routing/texts-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listLanguageTexts } from "@/lib/conversations/routing/keep-language-texts";
import { listReaders } from "@/lib/conversations/routing/list-readers";
import { saveTexts } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("routing.texts"))("title") };
}

export default async function LanguagesPage() {
  const { ctx } = await requireAgent(["lead", "admin"]);
  const [texts, readers, words] = await Promise.all([
    listLanguageTexts(ctx),
    listReaders(ctx),
    wordsOf(["admin", "routing"]),
  ]);
  return (
    <PageWords words={words}>
      <TextsScreen texts={texts} readers={readers} save={saveTexts} />
    </PageWords>
  );
}
