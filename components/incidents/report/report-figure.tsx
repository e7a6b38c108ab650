"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import { durationParts } from "@/components/response-times/figure-words";
import { Dialog } from "@/components/ui/dialog";
import type { IncidentFigure, IncidentRow } from "@/lib/incidents/report/report-schemas";

type Props = {
  incidentId: string;
  figure: IncidentFigure;
  name: string;
  value: string;
  note?: string;
};

/** One figure; all of it is the button that opens the rows it is made of. */
export function ReportFigure({ incidentId, figure, name, value, note }: Props) {
  const t = useTranslations("incident-report");
  const [rows, setRows] = useState<readonly IncidentRow[] | null>(null);
  const [problem, setProblem] = useState("");
  const read = () => {
    setProblem("");
    callApi<{ data: IncidentRow[] }>(`/incidents/${incidentId}/report/rows?figure=${figure}`).then(
      ({ data }) => setRows(data),
      (error) => setProblem((error instanceof ApiProblem && error.detail) || t("rows.failed")),
    );
  };
  return (
    <Dialog
      title={name}
      description={t(`figures.${figure}`)}
      closeLabel={t("close")}
      width="large"
      onOpenChange={(open) => (open && rows === null ? read() : undefined)}
      trigger={
        <button
          type="button"
          className="flex min-w-0 flex-1 basis-36 flex-col items-start rounded-card border border-line bg-surface px-4 py-3 text-left hover:bg-selected"
        >
          <span className="text-ink-2 text-meta">{name}</span>
          <span className="figures font-semibold text-figure">{value}</span>
          {note ? <span className="text-ink-2 text-meta">{note}</span> : null}
        </button>
      }
    >
      <p role="status" className="text-body text-ink-2 empty:hidden">
        {problem || (rows === null ? t("rows.loading") : rows.length === 0 ? t("rows.none") : "")}
      </p>
      {rows && rows.length > 0 ? <FigureRows rows={rows} /> : null}
    </Dialog>
  );
}

function FigureRows({ rows }: { rows: readonly IncidentRow[] }) {
  const t = useTranslations("incident-report");
  const locale = useLocale();
  const format = useFormatter();
  return (
    <ul className="flex flex-col pt-2">
      {rows.map(({ conversationId, customer, at, seconds, agent, words }, index) => {
        const waited = seconds === null ? null : durationParts(seconds, locale);
        const name = customer ?? t("rows.nobody");
        return (
          <li
            key={`${conversationId} ${at} ${index}`}
            className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-1.5 text-body"
          >
            {conversationId ? (
              <a href={`/inbox/${conversationId}`} dir="auto" className="font-medium text-link">
                {name}
              </a>
            ) : (
              <span dir="auto" className="font-medium">
                {name}
              </span>
            )}
            {at ? (
              <time dateTime={at} className="figures text-ink-2 text-meta">
                {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
              </time>
            ) : null}
            {waited ? (
              <span className="figures text-meta">
                {waited.value} {t(`units.${waited.unit}`)}
              </span>
            ) : null}
            {agent ? <span className="text-ink-2 text-meta">{agent}</span> : null}
            {words ? (
              <span dir="auto" className="basis-full text-ink-2 [overflow-wrap:anywhere]">
                {words}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
