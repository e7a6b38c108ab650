import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { BriefingDialog } from "@/components/knowledge/briefing-dialog";
import { BriefingList } from "@/components/knowledge/briefing-list";
import { KnowledgeTabs } from "@/components/knowledge/knowledge-tabs";
import { Button } from "@/components/ui/button";
import { listTeams } from "@/lib/agents/list-teams";
import { maySee } from "@/lib/agents/rules/may-see";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listBriefings } from "@/lib/knowledge/list-briefings";
import { DESK_WORDS } from "../../desk-words";
import { stopBriefing, tellBriefing } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("knowledge-page.briefing"))("title") };
}

export default async function BriefingPage() {
  const { ctx, agent } = await requireAgent();
  const isKeeper = agent.role !== "agent";
  const [briefings, teams, words, t] = await Promise.all([
    listBriefings(ctx, { show: isKeeper ? "all" : "current" }),
    listTeams(ctx),
    wordsOf([...DESK_WORDS, "admin", "knowledge-page"]),
    getTranslations("knowledge-page.briefing"),
  ]);
  const own = teams
    .filter(({ id }) => maySee(ctx.actor, { teamId: id }))
    .map(({ id, name }) => ({ id, name }));
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead")}
        actions={
          isKeeper ? (
            <BriefingDialog
              teams={own}
              publish={tellBriefing}
              trigger={
                <Button variant="solid" icon={<Plus aria-hidden="true" />}>
                  {t("add")}
                </Button>
              }
            />
          ) : null
        }
      >
        <KnowledgeTabs at="briefing" />
        <BriefingList briefings={briefings} end={isKeeper ? stopBriefing : null} />
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
