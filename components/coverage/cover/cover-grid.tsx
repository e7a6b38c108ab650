"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, useState } from "react";
import { spellsOf } from "./day-words";
import { COLUMNS, cellUnder, type GridDay, gridDays } from "./grid-days";
import { GridRow } from "./grid-row";
import { STATES, skippedLook, stateLook } from "./state-look";
import type { StripCell } from "./strip-cell";
import { type CoverWords, useCoverWords } from "./use-cover-words";
import { useWho } from "./use-who";

type Props = { cells: readonly StripCell[]; zone: string };
type InHand = Readonly<{ cell: StripCell; day: GridDay }>;

const TICKS = [0, 3, 6, 9, 12, 15, 18, 21];
const NONE: readonly StripCell[] = [];
const TOLD = 3;

/** Days by quarters of an hour, by the clock of a zone: what is covered and what is not, and who is on. */
export function CoverGrid({ cells, zone }: Props) {
  const t = useTranslations("cover.grid");
  const words = useCoverWords(zone);
  const days = useMemo(() => gridDays(cells, zone), [cells, zone]);
  const [inHand, setInHand] = useState<InHand | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const choose = useCallback((cell: StripCell | null, day: GridDay) => {
    if (cell) setInHand((before) => (before?.cell === cell ? before : { cell, day }));
  }, []);
  const step = useCallback(
    (place: number, column: number) => {
      const day = days[place];
      const row = list.current?.querySelector(`[data-day="${place}"]`);
      if (!day || !(row instanceof HTMLElement)) return;
      choose(cellUnder(day, zone, column / COLUMNS, false) ?? day.cells[0] ?? null, day);
      row.focus();
    },
    [days, zone, choose],
  );
  return (
    <div className="flex flex-col gap-2">
      <InHandLine inHand={inHand} words={words} />
      <div aria-hidden="true" className="figures flex gap-3 text-ink-3 text-label">
        <span className="w-20 shrink-0 phone:w-12" />
        <span className="relative h-4 flex-1">
          {TICKS.map((hour) => (
            <span key={hour} className="absolute" style={{ left: `${(hour / 24) * 100}%` }}>
              {String(hour).padStart(2, "0")}
            </span>
          ))}
        </span>
        <span className="w-64 shrink-0 max-[1199px]:hidden" />
      </div>
      <ul ref={list} aria-label={t("label")} className="flex flex-col gap-0.5">
        {days.map((day, place) => (
          <li key={day.startMs} className="flex flex-wrap items-center gap-x-3">
            <span className="figures w-20 shrink-0 text-label text-ink-2 phone:w-12">
              {words.day(day.startMs)}
            </span>
            <GridRow
              {...{ day, place, zone, words, onStep: step }}
              chosen={inHand?.day === day ? inHand.cell : null}
              onChoose={choose}
            />
            <DayWords day={day} words={words} />
          </li>
        ))}
      </ul>
      <ul aria-label={t("legend")} className="flex flex-wrap gap-x-4 gap-y-1 text-ink-3 text-label">
        {STATES.map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={`h-3 w-5 rounded-[2px] ${stateLook[state]}`} />
            {t(`states.${state}`)}
          </li>
        ))}
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`h-3 w-5 rounded-[2px] ${skippedLook}`} />
          {t("skipped")}
        </li>
      </ul>
    </div>
  );
}

function InHandLine({ inHand, words }: { inHand: InHand | null; words: CoverWords }) {
  const t = useTranslations("cover.grid");
  const who = useWho(inHand?.cell ?? null, inHand?.day.cells ?? NONE);
  return (
    <p className="figures min-h-10 text-body text-ink-2">
      {inHand ? (
        <>
          <span className="text-ink">{words.cell(inHand.cell, 900_000)}</span>
          <br />
          {who === null
            ? t("reading")
            : who.length === 0
              ? t("nobody")
              : t("who", { who: who.map((each) => words.person(each)).join(", ") })}
        </>
      ) : (
        t("how")
      )}
    </p>
  );
}

/** The day in words: "02:00–04:30 thin". */
function DayWords({ day, words }: { day: GridDay; words: CoverWords }) {
  const t = useTranslations("cover.grid");
  const spells = spellsOf(day);
  const told = spells.slice(0, TOLD).map(({ state, startMs, endMs }) => {
    return t("spell", { from: words.time(startMs), to: words.time(endMs), state: words.state(state) });
  });
  const left = spells.length - told.length;
  const said =
    spells.length === 0
      ? t("covered")
      : [...told, ...(left > 0 ? [t("more", { count: left })] : [])].join(", ");
  return (
    <span title={said} className="figures w-64 shrink-0 truncate text-label text-ink-2 max-[1199px]:sr-only">
      {said}
    </span>
  );
}
