import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { AskedList } from "@/components/goodwill/asked-list";
import { BudgetMeters } from "@/components/goodwill/budget-meters";
import { GoodwillTabs } from "@/components/goodwill/goodwill-tabs";
import { LedgerFilters } from "@/components/goodwill/ledger-filters";
import { LedgerTable } from "@/components/goodwill/ledger-table";
import { buttonClass } from "@/components/ui/button-class";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listOffers } from "@/lib/goodwill/list-offers";
import { listOffersSchema } from "@/lib/goodwill/offer-schemas";
import { reportBudget } from "@/lib/goodwill/report-budget";
import { DESK_WORDS } from "../desk-words";

export async function generateMetadata() {
  return { title: (await getTranslations("goodwill-page"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function GoodwillPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent();
  const asked = await searchParams;
  const named = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
  const filter = listOffersSchema.catch(listOffersSchema.parse({})).parse(named);
  const [ledger, waiting, budgets, words, t] = await Promise.all([
    listOffers(ctx, filter),
    listOffers(ctx, listOffersSchema.parse({ waiting: "true" })),
    reportBudget(ctx),
    wordsOf([...DESK_WORDS, "admin", "goodwill-page"]),
    getTranslations("goodwill-page"),
  ]);
  const isLead = agent.role !== "agent";
  const toDecide = waiting.data.filter(({ mayDecide }) => mayDecide);
  const { state, kind } = filter;
  const query = { ...(state ? { state } : {}), ...(kind ? { kind } : {}) };
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead")}
        actions={
          isLead ? (
            <a
              href={`/api/v1/offers/export?${new URLSearchParams(query)}`}
              download
              className={buttonClass("plain")}
            >
              <Download aria-hidden="true" />
              {t("export")}
            </a>
          ) : null
        }
      >
        <GoodwillTabs here="ledger" isLead={isLead} />
        {toDecide.length > 0 ? (
          <AdminPart id="asked" title={t("asked.title")} lead={t("asked.lead")}>
            <AskedList offers={toDecide} />
          </AdminPart>
        ) : null}
        <AdminPart id="budget" title={t("budget.title")} lead={t("budget.lead")}>
          <BudgetMeters budgets={budgets} />
        </AdminPart>
        <AdminPart id="ledger" title={t("ledger.title")}>
          <LedgerFilters state={state ?? ""} kind={kind ?? ""} />
          <LedgerTable offers={ledger.data} isFiltered={Boolean(state || kind)} />
          {ledger.nextCursor ? (
            <a
              href={`/goodwill?${new URLSearchParams({ ...query, cursor: ledger.nextCursor })}`}
              className={buttonClass("plain", 28, "mt-3")}
            >
              {t("ledger.older")}
            </a>
          ) : null}
        </AdminPart>
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
