import { getTranslations } from "next-intl/server";
import { PageWords } from "@/components/desk/page-words";
import { RulesScreen } from "@/components/red-flags/rules/rules-screen";
import { listTeams } from "@/lib/agents/list-teams";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listSkills } from "@/lib/coverage/keep-skills";
import { getFlagRules } from "@/lib/red-flags/get-flag-rules";
import { listFlagRuleVersions } from "@/lib/red-flags/list-flag-rule-versions";
import { findLatestReplay } from "@/lib/red-flags/replay/get-replay";
import { dropDraft, publishRules, replayRules, restoreRules, saveDraft, stopReplay } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("flag-rules"))("title") };
}

export default async function RedFlagsPage() {
  const { ctx } = await requireAgent(["lead", "admin"]);
  const [view, versions, replay, teams, skills, words] = await Promise.all([
    getFlagRules(ctx),
    listFlagRuleVersions(ctx),
    findLatestReplay(ctx),
    listTeams(ctx),
    listSkills(ctx),
    wordsOf(["admin", "flag-rules", "red-flags"]),
  ]);
  const acts = {
    save: saveDraft,
    drop: dropDraft,
    publish: publishRules,
    restore: restoreRules,
    replay: replayRules,
    stop: stopReplay,
  };
  return (
    <PageWords words={words}>
      <RulesScreen
        view={view}
        versions={versions}
        replay={replay}
        choices={{
          teams: teams.map(({ id, name }) => ({ id, name })),
          skills: skills.map(({ name }) => name),
        }}
        acts={acts}
      />
    </PageWords>
  );
}
