"use client";

import { useLocale } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { heatClass, heatStep } from "./heat-step";

export type HeatCell = Readonly<{
  key: string;
  /** 1 is Monday. */
  weekday: number;
  hour: number;
  /** In time of all; null where there was none. */
  share: number | null;
  /** Too few turns for the share to say anything of the hour. */
  isFew: boolean;
  /** "Tuesday 02:00–03:00: 45 % within 10 min, n 31". */
  title: string;
}>;

type Props = {
  caption: string;
  cells: readonly HeatCell[];
  days: readonly string[];
  onExplain: (key: string, at: Element) => void;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const two = (hour: number) => String(hour).padStart(2, "0");

/** Every hour of a week as a cell to press; one stop of Tab, then arrows. The figure is printed below 90 %. */
export function HeatMap({ caption, cells, days, onExplain }: Props) {
  const [active, setActive] = useState(0);
  const byPlace = new Map(cells.map((cell) => [cell.weekday * 24 + cell.hour, cell]));
  const move = (event: KeyboardEvent<HTMLButtonElement>, place: number) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 24, ArrowUp: -24 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = event.currentTarget.closest("table")?.querySelector(`[data-place="${place + by}"]`);
    if (to instanceof HTMLElement) to.focus();
  };
  return (
    <table className="figures w-full table-fixed border-separate border-spacing-px text-label">
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col className="w-9" />
        <col span={24} />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <td />
          {HOURS.map((hour) => (
            <th key={hour} scope="col">{`${two(hour)}:00`}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day, at) => (
          <tr key={day}>
            <th scope="row" className="w-9 text-left font-normal text-ink-3 phone:w-7">
              {day}
            </th>
            {HOURS.map((hour) => {
              const place = at * 24 + hour;
              return (
                <td key={hour} className="p-0">
                  <HeatButton
                    place={place}
                    cell={byPlace.get(place + 24)}
                    isStop={place === active}
                    onFocus={() => setActive(place)}
                    onExplain={onExplain}
                    onKeyDown={(event) => move(event, place)}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td />
          {HOURS.filter((hour) => hour % 3 === 0).map((hour) => (
            <td key={hour} colSpan={3} className="pt-1 pl-1 text-ink-3">
              {two(hour)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

type ButtonProps = {
  place: number;
  cell: HeatCell | undefined;
  isStop: boolean;
  onFocus: () => void;
  onExplain: (key: string, at: Element) => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
};

function HeatButton({ place, cell, isStop, onFocus, onExplain, onKeyDown }: ButtonProps) {
  const locale = useLocale();
  const share = cell?.share ?? null;
  const step = share === null || cell?.isFew ? null : heatStep(share);
  return (
    <button
      type="button"
      data-place={place}
      tabIndex={isStop ? 0 : -1}
      aria-haspopup="dialog"
      aria-label={cell?.title}
      title={cell?.title}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={(event) => cell && onExplain(cell.key, event.currentTarget)}
      className={cn(
        "block h-6 w-full rounded-chip text-center font-medium leading-6 hover:outline-2 hover:outline-ink phone:h-8 phone:overflow-hidden phone:text-[9px] phone:leading-8",
        share === null && "border border-line border-dashed",
        share !== null && step === null && "bg-sunk",
        step !== null && heatClass[step],
      )}
    >
      {share !== null && step !== null && step > 3
        ? new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(Math.floor(share * 100))
        : null}
    </button>
  );
}
