"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { addDays, noonOf } from "./local-day";
import { readState } from "./report-state";
import { useFigures } from "./use-figures";
import { useFilterWords } from "./use-filter-words";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Of which days, clock and filters the rows are, and of which cell of the report. */
export function RowsScope({ query, zone }: { query: Readonly<Record<string, string>>; zone: string }) {
  const t = useTranslations("response-times");
  const format = useFormatter();
  const words = useFilterWords();
  const { long } = useFigures();
  const state = readState(new URLSearchParams(query));
  const day = (text: string) =>
    DAY.test(text) ? format.dateTime(noonOf(text), { dateStyle: "medium", timeZone: "UTC" }) : text;
  const last = DAY.test(state.to) ? addDays(state.to, -1) : state.to;
  const chips = Object.entries(state.filters).map(([name, values]) => {
    const filter = name as keyof typeof state.filters;
    return `${t(`filter.of.${filter}`)}: ${values.map((value) => words.wordOf(filter, value)).join(", ")}`;
  });
  const { groupBy, key, atLeast, below } = query;
  if (groupBy && key) chips.push(`${t(`rows.cell.${groupBy}`)}: ${cellName(groupBy, key)}`);
  if (atLeast) chips.push(t("rows.atLeast", { wait: long(Number(atLeast)) }));
  if (below) chips.push(t("rows.below", { wait: long(Number(below)) }));

  function cellName(by: string, value: string): string {
    if (by === "weekdayHour") {
      const [weekday = 1, hour = 0] = value.split("-").map(Number);
      const name = format.dateTime(new Date(Date.UTC(2024, 0, weekday, 12)), {
        weekday: "long",
        timeZone: "UTC",
      });
      return `${name} ${String(hour).padStart(2, "0")}:00`;
    }
    if (DAY.test(value)) return day(value);
    if (by === "hour")
      return format.dateTime(new Date(value), { dateStyle: "medium", timeStyle: "short", timeZone: zone });
    return by in state.filters || FILTER_CELLS.has(by) ? words.wordOf(by as "agent", value) : value;
  }

  return (
    <div className="flex flex-wrap items-center gap-2 px-6 pt-3 phone:px-4">
      <p className="text-ink-2 text-meta">
        {state.from && last ? `${t("rows.days", { from: day(state.from), to: day(last) })}. ` : null}
        {t("rows.scope", { metric: state.metric, clock: state.clock, zone: zone.replaceAll("_", " ") })}
      </p>
      {chips.map((chip) => (
        <Chip key={chip}>
          <bdi>{chip}</bdi>
        </Chip>
      ))}
    </div>
  );
}

const FILTER_CELLS: ReadonlySet<string> = new Set([
  "account",
  "channel",
  "audience",
  "team",
  "agent",
  "language",
  "level",
]);
