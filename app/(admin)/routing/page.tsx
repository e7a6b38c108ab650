import { getTranslations } from "next-intl/server";
import { PageWords } from "@/components/desk/page-words";
import { RoutingScreen } from "@/components/routing/routing-screen";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { listTeams } from "@/lib/agents/list-teams";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { getRoutingRules } from "@/lib/conversations/routing/get-routing-rules";
import { listSkills } from "@/lib/coverage/keep-skills";
import { readVersion, saveRules, tryRules } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("routing"))("title") };
}

export default async function RoutingPage() {
  const { ctx } = await requireAgent(["lead", "admin"]);
  const [view, teams, accounts, skills, words] = await Promise.all([
    getRoutingRules(ctx),
    listTeams(ctx),
    listAccounts(ctx),
    listSkills(ctx),
    wordsOf(["admin", "routing", "red-flags"]),
  ]);
  return (
    <PageWords words={words}>
      <RoutingScreen
        view={view}
        choices={{
          teams: teams.map(({ id, name }) => ({ id, name })),
          accounts: accounts.map(({ id, handle }) => ({ id, name: handle })),
          skills: skills.map(({ name }) => name),
        }}
        acts={{ save: saveRules, try: tryRules, read: readVersion }}
      />
    </PageWords>
  );
}
