import { ChevronLeft, ChevronRight, Receipt } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { SpendPart } from "@/components/accounts/spend/spend-part";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { reportSpend } from "@/lib/accounts/spend/report-spend";
import { spendQuerySchema } from "@/lib/accounts/spend-schemas";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { setBudget } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("spend"))("title") };
}

type Props = { searchParams: Promise<{ month?: string | string[] }> };

export default async function SpendPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const { month: wished } = await searchParams;
  const month = spendQuerySchema.safeParse({ month: wished }).data?.month;
  const [report, t, format, words] = await Promise.all([
    reportSpend(ctx, month),
    getTranslations("spend"),
    getFormatter(),
    wordsOf(["admin", "spend"]),
  ]);
  const first = new Date(`${report.month}-15T12:00:00Z`);
  const other = (by: number) =>
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + by, 1)).toISOString().slice(0, 7);
  const isNow = report.month === ctx.now().toISOString().slice(0, 7);
  const name = format.dateTime(first, { timeZone: "UTC", month: "long", year: "numeric" });
  const arrow = (by: -1 | 1) => (
    <a
      href={`/accounts/spend?month=${other(by)}`}
      aria-label={t(by < 0 ? "earlier" : "later")}
      className={buttonClass("plain", 28)}
    >
      {by < 0 ? <ChevronLeft aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
    </a>
  );
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead")}
        actions={
          <div className="flex items-center gap-1">
            {arrow(-1)}
            <span className="min-w-32 text-center text-body">{name}</span>
            {isNow ? null : arrow(1)}
          </div>
        }
      >
        {report.data.length === 0 ? (
          <EmptyState icon={<Receipt />} title={t("empty.title")} className="rounded-card border">
            {t("empty.text")}
          </EmptyState>
        ) : (
          report.data.map((spend) => (
            <AdminPart
              key={spend.account?.id ?? "app"}
              id={`spend-${spend.account?.id ?? "app"}`}
              title={spend.account?.handle ?? t("app")}
              {...(spend.account ? {} : { lead: t("appLead") })}
            >
              <SpendPart spend={spend} set={setBudget} mayEdit={isNow && agent.role === "admin"} />
            </AdminPart>
          ))
        )}
        <p className="max-w-[72ch] border-t pt-4 text-pretty text-ink-3 text-meta">{t("rule")}</p>
      </AdminPage>
    </PageWords>
  );
}
