"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { WideTable } from "@/components/admin/wide-table";
import { cn } from "@/components/ui/class-names";
import type { WeekCell, WeekRow } from "./week-rows";

type Place = { row: number; slot: number };
type Props = {
  caption: string;
  firstHour: 0 | 12;
  rows: readonly WeekRow[];
  /** Required at most in the week. */
  most: number;
  stop: Place;
  onStop: (place: Place) => void;
  onMove: (event: KeyboardEvent<HTMLButtonElement>, row: number, slot: number) => void;
  onOpen: (place: number, at: Element) => void;
};

const HOURS = Array.from({ length: 12 }, (_, hour) => hour);

/** Twelve hours of every day of a week. */
export function HalfDayTable(props: Props) {
  const { caption, firstHour, rows, most, stop, onStop, onMove, onOpen } = props;
  const t = useTranslations("forecast.week");
  const format = useFormatter();
  const first = firstHour * 2;
  const named = ({ when, arrivals, required }: WeekCell) =>
    t("cell", { when, required, arrivals: format.number(arrivals, { maximumFractionDigits: 1 }) });
  return (
    <WideTable
      caption={caption}
      className="[&_table]:min-w-[720px] [&_table]:table-fixed"
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
              {`${String(firstHour + hour).padStart(2, "0")}:00`}
            </th>
          ))}
        </>
      }
    >
      {rows.map(({ name, cells }, row) => (
        <tr key={name}>
          <th scope="row" className="whitespace-nowrap pr-2 text-left font-medium text-label">
            {name}
          </th>
          {cells.slice(first, first + 24).map((cell, place) => (
            <td key={cell?.startMs ?? `${row}-${first + place}`} className="p-px">
              {cell ? (
                <button
                  type="button"
                  data-cell={`${row} ${first + place}`}
                  tabIndex={stop.row === row && stop.slot === first + place ? 0 : -1}
                  aria-haspopup="dialog"
                  aria-label={named(cell)}
                  onFocus={() => onStop({ row, slot: first + place })}
                  onKeyDown={(event) => onMove(event, row, first + place)}
                  onClick={(event) => onOpen(cell.place, event.currentTarget)}
                  className={cn(
                    "figures block h-6 w-full rounded-[2px] text-center text-ink text-label outline-offset-[-2px]",
                    cell.required <= most / 3
                      ? "bg-heat-1"
                      : cell.required <= (2 * most) / 3
                        ? "bg-heat-2"
                        : "bg-heat-3",
                    cell.isEventful && "underline decoration-2 decoration-accent underline-offset-2",
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
