"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ScrollGroup } from "@/components/ui/scroll-group";
import type { IncidentReport } from "@/lib/incidents/report/report-schemas";

const HOUR_MS = 3_600_000;
/** Longer and only hours in which something was said are drawn. */
const MOST_HOURS = 168;

/** Word by word over the hours, dark what was said by people who had not spoken before. */
export function SpreadBars({ hours }: { hours: IncidentReport["spread"]["hours"] }) {
  const t = useTranslations("incident-report.spread");
  const format = useFormatter();
  if (hours.length === 0) return null;
  const most = Math.max(...hours.map(({ words }) => words));
  const bars = filled(hours);
  const moment = (at: string) =>
    format.dateTime(new Date(at), { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });
  return (
    <ScrollGroup label={t("byHour")} className="pt-3">
      <ol className="flex h-28 min-w-max items-end gap-px">
        {bars.map(({ at, words, people }) => {
          const label = t("bar", { at: moment(at), words, people });
          return (
            <li
              key={at}
              title={label}
              className="relative flex h-full min-w-2 max-w-10 flex-1 items-end bg-sunk"
            >
              <span className="sr-only">{label}</span>
              <span
                aria-hidden="true"
                className="absolute inset-x-0 bottom-0 bg-control"
                style={{ height: `${(words / most) * 100}%` }}
              />
              <span
                aria-hidden="true"
                className="absolute inset-x-0 bottom-0 bg-ink-2"
                style={{ height: `${(Math.min(people, words) / most) * 100}%` }}
              />
            </li>
          );
        })}
      </ol>
      <p className="figures flex justify-between gap-4 pt-1 text-ink-2 text-meta">
        <span>{moment(bars[0]?.at ?? "")}</span>
        <span>{t("legend", { most })}</span>
        <span>{bars.length > 1 ? moment(bars.at(-1)?.at ?? "") : null}</span>
      </p>
    </ScrollGroup>
  );
}

/** Every hour from the first to the last, empty ones too, where they are not too many. */
function filled(hours: IncidentReport["spread"]["hours"]): IncidentReport["spread"]["hours"] {
  const [first, last] = [Date.parse(hours[0]?.at ?? ""), Date.parse(hours.at(-1)?.at ?? "")];
  const count = (last - first) / HOUR_MS + 1;
  if (!(count <= MOST_HOURS)) return hours;
  const known = new Map(hours.map((hour) => [hour.at, hour]));
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(first + index * HOUR_MS).toISOString();
    return known.get(at) ?? { at, words: 0, people: 0 };
  });
}
