"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { BoardAgent, BoardEntry } from "@/lib/coverage/board-schemas";
import { type BoardWeek, placeIn } from "@/lib/coverage/rules/board-week";
import { keyOf } from "./board-model";
import { ShiftBar } from "./shift-bar";
import { useBarName } from "./use-board-words";

type Props = {
  agent: BoardAgent;
  entries: readonly BoardEntry[];
  week: BoardWeek;
  nowMs: number;
  mayEdit: boolean;
  /** Lays out a shift for this agent. */
  onAdd: (agentId: string) => void;
};

/** One agent's week: who, where, how many hours, and every shift. */
export const BoardRow = memo(function BoardRow({ agent, entries, week, nowMs, mayEdit, onAdd }: Props) {
  const t = useTranslations("coverage-board");
  const nameOf = useBarName(week.zone);
  const hours = entries
    .filter(({ startMs }) => startMs >= week.startMs && startMs < week.endMs)
    .reduce((sum, { startMs, endMs }) => sum + (endMs - startMs) / 3_600_000, 0);
  const city = (agent.zone.split("/").at(-1) ?? "").replaceAll("_", " ");
  const said = [city, agent.languages.join(" "), hoursOf(hours, agent.weeklyMinutes, t)]
    .filter(Boolean)
    .join(" · ");
  return (
    <li aria-label={agent.name} className="flex h-11 border-b">
      <button
        type="button"
        disabled={!mayEdit}
        onClick={() => onAdd(agent.id)}
        aria-label={t("row.add", { name: agent.name })}
        className="sticky left-0 z-10 flex w-48 shrink-0 items-center gap-2 bg-surface pr-2 text-left enabled:hover:bg-selected phone:w-28"
      >
        <Avatar initials={agent.initials || agent.name.slice(0, 2)} size={20} className="phone:hidden" />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium text-body">{agent.name}</span>
          <span className="figures block truncate text-ink-3 text-label">{said}</span>
        </span>
      </button>
      <div data-track={agent.id} className="relative min-w-0 flex-1">
        {agent.timeOff.map(({ startAt, endAt, state }) => {
          const place = placeIn(week, Date.parse(startAt), Date.parse(endAt));
          return place ? (
            <span
              key={startAt}
              className="absolute inset-y-1 flex items-center justify-center overflow-hidden rounded-chip bg-sunk text-ink-3 text-label"
              style={{ left: `${place.left}%`, width: `${place.width}%` }}
            >
              {t(state === "asked" ? "row.offAsked" : "row.off")}
            </span>
          ) : null;
        })}
        {entries.map((entry) => (
          <ShiftBar
            key={keyOf(entry)}
            entry={entry}
            week={week}
            name={nameOf(agent.name, entry)}
            isNow={entry.startMs <= nowMs && entry.endMs > nowMs}
            mayEdit={mayEdit}
          />
        ))}
      </div>
    </li>
  );
});

function hoursOf(
  hours: number,
  weeklyMinutes: number | null,
  t: (key: string, values: Record<string, number>) => string,
): string {
  const shown = Math.round(hours * 10) / 10;
  return weeklyMinutes === null
    ? t("row.hours", { hours: shown })
    : t("row.hoursOf", { hours: shown, contract: Math.round(weeklyMinutes / 6) / 10 });
}
