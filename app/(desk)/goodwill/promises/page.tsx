import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageTabs } from "@/components/admin/page-tabs";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { GoodwillTabs } from "@/components/goodwill/goodwill-tabs";
import { PromiseReport } from "@/components/promises/promise-report";
import { PromiseTable } from "@/components/promises/promise-table";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listPromises } from "@/lib/replies/promises/list-promises";
import { reportPromises } from "@/lib/replies/promises/report-promises";
import { DESK_WORDS } from "../../desk-words";

const STATES = ["owed", "broken", "done"] as const;
const searchSchema = z.object({ state: z.enum(STATES).catch("owed") });
const SHOWN = 100;

export async function generateMetadata() {
  return { title: (await getTranslations("goodwill-page"))("promises.title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PromisesPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent();
  const { state } = searchSchema.parse(await searchParams);
  const isLead = agent.role !== "agent";
  const [promises, report, words, t] = await Promise.all([
    listPromises(ctx, { state, limit: SHOWN }),
    isLead ? reportPromises(ctx, {}) : null,
    wordsOf([...DESK_WORDS, "admin", "goodwill-page"]),
    getTranslations("goodwill-page"),
  ]);
  const pages = STATES.map((each) => ({
    href: `/goodwill/promises?state=${each}`,
    text: t(`promises.states.${each}`),
    isHere: each === state,
  }));
  return (
    <PageWords words={words}>
      <AdminPage title={t("promises.title")} lead={t("promises.lead")}>
        <GoodwillTabs here="promises" isLead={isLead} />
        <AdminPart
          id="promises"
          title={t(`promises.heads.${state}`)}
          actions={<PageTabs label={t("promises.which")} pages={pages} />}
        >
          <PromiseTable promises={promises} state={state} />
        </AdminPart>
        {report ? (
          <AdminPart id="report" title={t("promises.report")} lead={t("promises.reportLead")}>
            <PromiseReport report={report} />
          </AdminPart>
        ) : null}
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
