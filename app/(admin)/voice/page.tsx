import { getTranslations } from "next-intl/server";
import { PageWords } from "@/components/desk/page-words";
import { GuideScreen } from "@/components/voice/guide/guide-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listVoiceRules } from "@/lib/voice/list-voice-rules";
import { findLatestVoiceReplay } from "@/lib/voice/replay/get-voice-replay";
import { addRule, changeRule, endRule, replayGuide, stopReplay } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("voice"))("title") };
}

export default async function VoicePage() {
  const { ctx } = await requireAgent(["lead", "admin"]);
  const [rules, replay, words] = await Promise.all([
    listVoiceRules(ctx),
    findLatestVoiceReplay(ctx),
    wordsOf(["admin", "voice", "voice-words", "writing"]),
  ]);
  const acts = { add: addRule, change: changeRule, end: endRule, replay: replayGuide, stop: stopReplay };
  return (
    <PageWords words={words}>
      <GuideScreen rules={rules} replay={replay} acts={acts} />
    </PageWords>
  );
}
