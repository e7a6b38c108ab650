"use client";

import { ArrowLeft, MessageCircleHeart } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import type { Asking } from "@/lib/replies/satisfaction-schemas";
import type { SatisfactionReport } from "@/lib/response-times/satisfaction-schemas";
import type { AskingActs } from "./asking-acts";
import { AskingList } from "./asking-list";
import { LatestAnswers } from "./latest-answers";
import { NotAskedList } from "./not-asked-list";
import { SatisfactionTable } from "./satisfaction-table";
import { SatisfactionTiles } from "./satisfaction-tiles";
import { ScoreBars } from "./score-bars";

const PRESETS = ["7", "28", "90", "365"] as const;

type Props = {
  report: SatisfactionReport;
  days: string;
  /** Null for who may not see who is asked. */
  asking: readonly Asking[] | null;
  acts: AskingActs;
};

/** What people said when they were asked, and who is asked. The address keeps days and grouping. */
export function SatisfactionScreen({ report, days, asking, acts }: Props) {
  const t = useTranslations("satisfaction");
  const format = useFormatter();
  const { range, totals } = report;
  const day = (at: string) =>
    format.dateTime(new Date(at), { day: "numeric", month: "long", timeZone: range.zone });
  const isEmpty = totals.sent + totals.notSent === 0;
  return (
    <AdminPage
      title={t("title")}
      lead={`${t("range", { from: day(range.fromAt), to: day(range.toAt) })}. ${t("lead")}`}
      actions={
        <>
          <a href="/response-times" className={buttonClass("ghost", 28)}>
            <ArrowLeft aria-hidden="true" />
            {t("back")}
          </a>
          <nav aria-label={t("days")} className="flex rounded-control bg-sunk p-0.5">
            {PRESETS.map((preset) => (
              <a
                key={preset}
                href={`?days=${preset}&groupBy=${report.groupBy}`}
                aria-current={preset === days ? "true" : undefined}
                className={cn(
                  "inline-flex h-6 items-center rounded-chip px-2 text-meta text-ink-2 hover:text-ink phone:h-10",
                  preset === days && "bg-raised font-semibold text-ink shadow-composer",
                )}
              >
                {t(`preset.${preset}`)}
              </a>
            ))}
          </nav>
        </>
      }
    >
      {isEmpty ? (
        <EmptyState icon={<MessageCircleHeart />} title={t("empty")}>
          {asking ? t("emptyText") : null}
        </EmptyState>
      ) : (
        <>
          <SatisfactionTiles totals={totals} />
          <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-8 phone:grid-cols-1">
            <AdminPart id="scores" title={t("scores")} {...(totals.answered < 20 ? { lead: t("few") } : {})}>
              <ScoreBars scores={totals.scores} />
            </AdminPart>
            <SatisfactionTable report={report} days={days} />
          </div>
          <LatestAnswers latest={report.latest} />
        </>
      )}
      <NotAskedList notAsked={report.notAsked} />
      {asking ? <AskingList asking={asking} acts={acts} /> : null}
    </AdminPage>
  );
}
