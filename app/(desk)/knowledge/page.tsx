import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { KnowledgeTabs } from "@/components/knowledge/knowledge-tabs";
import { PageDialog } from "@/components/knowledge/page-dialog";
import { PageList } from "@/components/knowledge/page-list";
import { Button } from "@/components/ui/button";
import { listTeams } from "@/lib/agents/list-teams";
import { maySee } from "@/lib/agents/rules/may-see";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listDeskPages } from "@/lib/knowledge/list-desk-pages";
import { deskPageQuery } from "@/lib/knowledge/schemas";
import { DESK_WORDS } from "../desk-words";
import { addPage, confirmPage, endPage, rewritePage } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("knowledge-page"))("title") };
}

const acts = { add: addPage, change: rewritePage, confirm: confirmPage, retire: endPage };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function KnowledgePage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent();
  const [pages, teams, words, t, search] = await Promise.all([
    listDeskPages(ctx, deskPageQuery.parse({ limit: 500 })),
    listTeams(ctx),
    wordsOf([...DESK_WORDS, "admin", "knowledge-page"]),
    getTranslations("knowledge-page"),
    searchParams,
  ]);
  const isKeeper = agent.role !== "agent";
  const own = teams
    .filter(({ id }) => maySee(ctx.actor, { teamId: id }))
    .map(({ id, name }) => ({ id, name }));
  const asked = [search.page].flat()[0];
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead")}
        actions={
          isKeeper ? (
            <PageDialog
              page={null}
              teams={own}
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
        <KnowledgeTabs at="pages" />
        <PageList pages={pages} teams={own} acts={isKeeper ? acts : null} openId={asked ?? null} />
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
