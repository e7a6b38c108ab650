import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { MacroDialog } from "@/components/macros/macro-dialog";
import { MacroList } from "@/components/macros/macro-list";
import { Button } from "@/components/ui/button";
import { WritingTabs } from "@/components/writing/writing-tabs";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { listTeams } from "@/lib/agents/list-teams";
import { maySee } from "@/lib/agents/rules/may-see";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listMacros } from "@/lib/macros/list-macros";
import { reportMacros } from "@/lib/macros/report-macros";
import { macroQuery } from "@/lib/macros/schemas";
import { DESK_WORDS } from "../desk-words";
import { addMacro, bringBackMacro, endMacro, rewriteMacro } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("macros-page"))("title") };
}

const acts = { add: addMacro, change: rewriteMacro, retire: endMacro, restore: bringBackMacro };

export default async function MacrosPage() {
  const { ctx, agent } = await requireAgent();
  const [macros, report, teams, accounts, words, t] = await Promise.all([
    listMacros(ctx, macroQuery.parse({ limit: 500 })),
    reportMacros(ctx, { days: 30 }),
    listTeams(ctx),
    listAccounts(ctx),
    wordsOf([...DESK_WORDS, "admin", "macros-page", "writing"]),
    getTranslations("macros-page"),
  ]);
  const isKeeper = agent.role !== "agent";
  const choices = {
    teams: teams.filter(({ id }) => maySee(ctx.actor, { teamId: id })).map(({ id, name }) => ({ id, name })),
    accounts: accounts
      .filter(({ isActive }) => isActive)
      .map(({ id, channel, handle }) => ({ id, channel, handle })),
  };
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead")}
        actions={
          isKeeper ? (
            <MacroDialog
              macro={null}
              choices={choices}
              acts={acts}
              trigger={
                <Button variant="solid" icon={<Plus aria-hidden="true" />}>
                  {t("add")}
                </Button>
              }
            />
          ) : null
        }
      >
        {isKeeper ? <WritingTabs here="macros" /> : null}
        <MacroList macros={macros} figures={report.data} choices={choices} acts={isKeeper ? acts : null} />
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
