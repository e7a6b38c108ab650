"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { WideTable } from "@/components/admin/wide-table";
import { cn } from "@/components/ui/class-names";
import type { WeekRow } from "./week-rows";

type Props = { rows: readonly WeekRow[]; onOpen: (place: number, at: Element) => void };

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The people required in every half hour, a day a row: one stop of Tab, then arrows; each opens to its sum. */
export function WeekGrid({ rows, onOpen }: Props) {
  const t = useTranslations("forecast.week");
  const format = useFormatter();
  const [stop, setStop] = useState({ row: 0, slot: 16 });
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map((cell) => cell?.required ?? 0)));
  const move = (event: KeyboardEvent<HTMLButtonElement>, row: number, slot: number) => {
    const to = {
      ArrowRight: [row, slot + 1],
      ArrowLeft: [row, slot - 1],
      ArrowDown: [row + 1, slot],
      ArrowUp: [row - 1, slot],
      Home: [row, 0],
      End: [row, 47],
    }[event.key];
    const next = to
      ? event.currentTarget.closest("table")?.querySelector<HTMLElement>(`[data-cell="${to.join(" ")}"]`)
      : null;
    if (!next) return;
    next.focus();
    event.preventDefault();
  };
  return (
    <WideTable
      caption={t("table")}
      className="[&_table]:min-w-[980px]"
      head={
        <>
          <th scope="col" className="w-16 text-left font-medium text-ink-3 text-label">
            {t("day")}
          </th>
          {HOURS.map((hour) => (
            <th
              key={hour}
              scope="colgroup"
              colSpan={2}
              className="text-left font-medium text-ink-3 text-label"
            >
              {String(hour).padStart(2, "0")}
            </th>
          ))}
        </>
      }
    >
      {rows.map(({ name, cells }, row) => (
        <tr key={name} className="h-7">
          <th scope="row" className="whitespace-nowrap pr-2 text-left font-medium text-label">
            {name}
          </th>
          {cells.map((cell, slot) => (
            <td key={cell?.startMs ?? `${row}-${slot}`} className="p-px">
              {cell ? (
                <button
                  type="button"
                  data-cell={`${row} ${slot}`}
                  tabIndex={stop.row === row && stop.slot === slot ? 0 : -1}
                  aria-haspopup="dialog"
                  aria-label={t("cell", {
                    when: cell.when,
                    arrivals: format.number(cell.arrivals, { maximumFractionDigits: 1 }),
                    required: cell.required,
                  })}
                  onFocus={() => setStop({ row, slot })}
                  onKeyDown={(event) => move(event, row, slot)}
                  onClick={(event) => onOpen(cell.place, event.currentTarget)}
                  className={cn(
                    "figures block h-6 w-full rounded-[2px] text-center text-ink text-label outline-offset-[-2px]",
                    cell.required <= most / 3
                      ? "bg-heat-1"
                      : cell.required <= (2 * most) / 3
                        ? "bg-heat-2"
                        : "bg-heat-3",
                    cell.isEventful && "underline decoration-accent decoration-2 underline-offset-2",
                  )}
                >
                  {cell.required}
                </button>
              ) : null}
            </td>
          ))}
        </tr>
      ))}
    </WideTable>
  );
}
