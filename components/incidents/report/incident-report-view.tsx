"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { durationParts, honestPercent } from "@/components/response-times/figure-words";
import type { IncidentFigure, IncidentReport } from "@/lib/incidents/report/report-schemas";
import { ReportFigure } from "./report-figure";
import { ReportMailings, ReportOffers } from "./report-given";
import { ReportSaid } from "./report-said";
import { SpreadBars } from "./spread-bars";

/** The whole report, part by part; prints as it stands. */
export function IncidentReportView({ report }: { report: IncidentReport }) {
  const t = useTranslations("incident-report");
  const format = useFormatter();
  const locale = useLocale();
  const { spread, times, told, said, people, affected, weakest, mailings, makeGoods, offers } = report;
  const { id } = report.incident;
  const wait = (seconds: number | null) => {
    const parts = seconds === null ? null : durationParts(seconds, locale);
    return parts ? `${parts.value} ${t(`units.${parts.unit}`)}` : "–";
  };
  const share = (value: number | null) => (value === null ? "–" : `${honestPercent(value, locale)} %`);
  const of = (part: number, whole: number) => share(whole === 0 ? null : part / whole);
  const figure = (name: IncidentFigure, value: string, label: string = t(`names.${name}`), note?: string) => (
    <ReportFigure
      key={label}
      incidentId={id}
      figure={name}
      name={label}
      value={value}
      {...(note ? { note } : {})}
    />
  );
  const counted = (name: IncidentFigure, count: number, note?: string) =>
    figure(name, format.number(count), t(`names.${name}`), note);
  return (
    <>
      <section
        aria-label={t("weakest.title")}
        className="rounded-card border border-line-strong bg-surface px-4 py-3 text-body"
      >
        <p className="font-semibold">{t("weakest.title")}</p>
        <p>
          {weakest
            ? t(`weakest.${weakest.code}`, {
                count: weakest.count,
                of: weakest.of,
                share: of(weakest.count, weakest.of),
              })
            : t("weakest.none")}
        </p>
      </section>
      <AdminPart id="affected" title={t("affected.title")} lead={t("affected.lead")}>
        <p className="text-body">
          {t("affected.line", { ...affected })}{" "}
          <a href={`/incidents/${id}/people`} className="text-link print:hidden">
            {t("affected.open")}
          </a>
        </p>
      </AdminPart>
      <AdminPart id="spread" title={t("spread.title")} lead={t("spread.lead")}>
        <div className="flex flex-wrap gap-3">
          {counted("people", spread.people)}
          {counted(
            "words",
            spread.words,
            t("spread.reach", { views: spread.views, reposts: spread.reposts, likes: spread.likes }),
          )}
        </div>
        <SpreadBars hours={spread.hours} />
      </AdminPart>
      <AdminPart id="times" title={t("times.title")} lead={t("times.lead")}>
        <div className="flex flex-wrap gap-3">
          {figure("first", wait(times.first.p50Seconds), t("times.firstHalf"))}
          {figure("first", wait(times.first.p90Seconds), t("times.firstMost"))}
          {figure("turns", wait(times.all.p90Seconds), t("times.allMost"))}
          {figure("turns", share(times.all.withinTarget), t("times.kept"))}
          {counted("late", times.all.late)}
          {counted("open", times.all.open, t("times.overdue", { count: times.all.openOverdue }))}
        </div>
      </AdminPart>
      <AdminPart id="told" title={t("told.title")} lead={t("told.lead")}>
        <div className="flex flex-wrap gap-3">
          {counted("told-before", told.before)}
          {counted("told-after", told.after)}
          {counted("not-told", told.notTold)}
          {counted("silent", told.silent)}
        </div>
      </AdminPart>
      <AdminPart id="mailings" title={t("mailings.title")}>
        <ReportMailings mailings={mailings} incidentId={id} />
      </AdminPart>
      <AdminPart id="given" title={t("given.title")}>
        <ReportOffers {...{ makeGoods, offers }} incidentId={id} />
      </AdminPart>
      <AdminPart id="said" title={t("said.title")} lead={t("said.lead")}>
        <div className="flex flex-wrap gap-3">
          {counted("answers", said.answers)}
          {counted("with-statement", said.withStatement, of(said.withStatement, said.answers))}
          {counted("contradictions", said.contradictions, of(said.contradictions, said.answers))}
        </div>
        <ReportSaid {...said} />
      </AdminPart>
      <AdminPart id="who" title={t("who.title")}>
        <p className="pb-2 text-body">
          {t("who.line", {
            agents: people.agents.length,
            hours: people.agentHours,
            helpers: people.helpers,
          })}
        </p>
        <ul aria-label={t("who.title")} className="flex flex-wrap gap-x-5 gap-y-1 text-body">
          {people.agents.map(({ id: agentId, displayName, answers }) => (
            <li key={agentId}>
              {displayName} <span className="figures text-ink-2">{format.number(answers)}</span>
            </li>
          ))}
        </ul>
      </AdminPart>
    </>
  );
}
