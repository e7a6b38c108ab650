"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { HalfDayTable } from "./half-day-table";
import type { WeekRow } from "./week-rows";

type Props = { rows: readonly WeekRow[]; onOpen: (place: number, at: Element) => void };

/** The people required in every half hour, a day a row: one stop of Tab, then arrows; each opens to its sum. */
export function WeekGrid({ rows, onOpen }: Props) {
  const t = useTranslations("forecast.week");
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
      ? event.currentTarget
          .closest("[data-week]")
          ?.querySelector<HTMLElement>(`[data-cell="${to.join(" ")}"]`)
      : null;
    if (!next) return;
    next.focus();
    event.preventDefault();
  };
  const shared = { rows, most, stop, onStop: setStop, onMove: move, onOpen };
  return (
    <div data-week className="flex flex-col gap-3">
      <HalfDayTable caption={t("morning")} firstHour={0} {...shared} />
      <HalfDayTable caption={t("afternoon")} firstHour={12} {...shared} />
    </div>
  );
}
