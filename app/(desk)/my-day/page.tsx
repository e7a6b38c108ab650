import { getTranslations } from "next-intl/server";
import { PageWords } from "@/components/desk/page-words";
import { MyDayScreen } from "@/components/my-day/my-day-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { reportMyDay } from "@/lib/response-times/report-my-day";
import { DESK_WORDS } from "../desk-words";
import { UnreadBriefings } from "../unread-briefings";

export async function generateMetadata() {
  return { title: (await getTranslations("my-day"))("title") };
}

export default async function MyDayPage() {
  const { ctx } = await requireAgent();
  const [day, words] = await Promise.all([
    reportMyDay(ctx),
    wordsOf([...DESK_WORDS, "my-day", "response-times"]),
  ]);
  return (
    <PageWords words={words}>
      <UnreadBriefings />
      <MyDayScreen first={day} />
    </PageWords>
  );
}
