import { Ear, Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { ListeningTabs } from "@/components/listening/listening-tabs";
import { QueryDialog } from "@/components/listening/query-dialog";
import { QueryList } from "@/components/listening/query-list";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listListeningAccounts } from "@/lib/listening/list-listening-accounts";
import { listQueries } from "@/lib/listening/list-queries";
import { DESK_WORDS } from "../../desk-words";
import { addQuery, alterQuery, dropQuery, tryQuery } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("listening"))("tabs.queries") };
}

const acts = { add: addQuery, change: alterQuery, remove: dropQuery, tryOut: tryQuery };

export default async function QueriesPage() {
  const { ctx, agent } = await requireAgent();
  const [queries, accounts, words, t] = await Promise.all([
    listQueries(ctx),
    listListeningAccounts(ctx),
    wordsOf([...DESK_WORDS, "admin", "listening"]),
    getTranslations("listening"),
  ]);
  const isKeeper = agent.role !== "agent";
  const add =
    isKeeper && accounts.length > 0 ? (
      <QueryDialog
        accounts={accounts}
        acts={acts}
        trigger={
          <Button variant="solid" icon={<Plus aria-hidden="true" />}>
            {t("queries.add")}
          </Button>
        }
      />
    ) : null;
  const actions = isKeeper ? (
    <>
      <a href="/accounts/spend" className={buttonClass("plain")}>
        {t("queries.spend")}
      </a>
      {add}
    </>
  ) : null;
  return (
    <PageWords words={words}>
      <AdminPage title={t("title")} lead={t("queries.lead")} actions={actions}>
        <ListeningTabs at="queries" />
        {queries.length === 0 ? (
          <EmptyState icon={<Ear />} title={t("queries.empty")} className="rounded-card border">
            {isKeeper ? t("queries.emptyText") : t("lane.noQueriesAgent")}
          </EmptyState>
        ) : (
          <QueryList queries={queries} accounts={accounts} acts={isKeeper ? acts : null} />
        )}
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
