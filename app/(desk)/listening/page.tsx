import { Ear } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { Lane } from "@/components/listening/lane";
import { LaneFinder } from "@/components/listening/lane-finder";
import { ListeningTabs } from "@/components/listening/listening-tabs";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listLane } from "@/lib/listening/list-lane";
import { listQueries } from "@/lib/listening/list-queries";
import { laneSorts, listLaneSchema } from "@/lib/listening/post-schemas";
import { DESK_WORDS } from "../desk-words";
import { converse, dismiss, undo } from "./actions";

const searchSchema = z.object({
  sort: z.enum(laneSorts).catch("newest"),
  query: z.uuid().optional().catch(undefined),
});

export async function generateMetadata() {
  return { title: (await getTranslations("listening"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ListeningPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent();
  const { sort, query } = searchSchema.parse(await searchParams);
  const asked = { sort, ...(query ? { query } : {}) };
  const [page, queries, words, t] = await Promise.all([
    listLane(ctx, listLaneSchema.parse(asked)),
    listQueries(ctx),
    wordsOf([...DESK_WORDS, "admin", "listening"]),
    getTranslations("listening"),
  ]);
  const isKeeper = agent.role !== "agent";
  const { decisions, needed, isLearned } = page.learned;
  return (
    <PageWords words={words}>
      <AdminPage title={t("title")} lead={t("lead")}>
        <ListeningTabs at="lane" />
        {queries.length === 0 && page.data.length === 0 ? (
          <EmptyState
            icon={<Ear />}
            title={t("lane.noQueries")}
            className="rounded-card border"
            actions={
              isKeeper ? (
                <a href="/listening/queries" className={buttonClass("solid")}>
                  {t("lane.addQuery")}
                </a>
              ) : null
            }
          >
            {isKeeper ? t("lane.noQueriesText") : t("lane.noQueriesAgent")}
          </EmptyState>
        ) : (
          <>
            <LaneFinder sort={sort} query={query} queries={queries.map(({ id, name }) => ({ id, name }))} />
            {sort === "relevance" && !isLearned ? (
              <p className="text-body text-ink-2">{t("lane.cold", { needed, decisions })}</p>
            ) : null}
            <Lane key={`${sort} ${query}`} first={page} asked={asked} acts={{ converse, dismiss, undo }} />
          </>
        )}
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
