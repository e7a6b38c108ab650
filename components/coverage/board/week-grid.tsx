"use client";

import { CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useMemo } from "react";
import type { BoardAgent, BoardEntry } from "@/lib/coverage/board-schemas";
import { type BoardWeek, placeIn, shortTimes, snapped } from "@/lib/coverage/rules/board-week";
import type { LiveCover } from "@/lib/coverage/rules/live-cover";
import { BoardRow } from "./board-row";
import { useBoardDates } from "./use-board-words";
import type { useDrag } from "./use-drag";

type Props = {
  week: BoardWeek;
  agents: readonly BoardAgent[];
  entries: readonly BoardEntry[];
  gaps: LiveCover["gaps"];
  drag: ReturnType<typeof useDrag>;
  nowMs: number;
  mayEdit: boolean;
  onAdd: (agentId: string) => void;
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
  /** A free place was pressed twice, or once with a template in hand. */
  onLayAt: (agentId: string, atMs: number, isTwice: boolean) => void;
};

const NONE: readonly BoardEntry[] = [];

/** Agents by days: every shift as a bar, holes as red bands, and at the foot who is still needed. */
export function WeekGrid(props: Props) {
  const { week, agents, entries, gaps, drag, nowMs, mayEdit, onAdd, onKey, onLayAt } = props;
  const t = useTranslations("coverage-board");
  const dates = useBoardDates(week.zone);
  const byAgent = useMemo(() => {
    const rows = new Map<string, BoardEntry[]>();
    for (const entry of entries) {
      if (entry.endMs <= week.startMs || entry.startMs >= week.endMs) continue;
      const own = rows.get(entry.agentId);
      if (own) own.push(entry);
      else rows.set(entry.agentId, [entry]);
    }
    return rows;
  }, [entries, week]);
  const lay = (event: MouseEvent<HTMLElement>, isTwice: boolean) => {
    const target = event.target as HTMLElement;
    const track = target.closest<HTMLElement>("[data-track]");
    if (!track || target.closest("[data-bar]")) return;
    const box = track.getBoundingClientRect();
    const at = week.startMs + ((event.clientX - box.left) / box.width) * (week.endMs - week.startMs);
    onLayAt(track.dataset.track ?? "", snapped(week.zone, at, 60), isTwice);
  };
  return (
    <section aria-label={t("board")} className="overflow-x-auto pb-1">
      <div className="min-w-[980px] px-6 phone:min-w-[760px] phone:px-4">
        <div className="flex h-9 items-center border-b text-ink-2 text-meta">
          <span className="sticky left-0 z-10 w-48 shrink-0 bg-surface phone:w-28">
            {t("agents", { count: agents.length })}
          </span>
          <div aria-hidden="true" className="relative h-full min-w-0 flex-1">
            {week.days.map(({ on, startMs, endMs }) => {
              const place = placeIn(week, startMs, endMs);
              return (
                <span
                  key={on}
                  className="figures absolute inset-y-0 flex items-center pl-1.5 font-semibold"
                  style={{ left: `${place?.left ?? 0}%`, width: `${place?.width ?? 0}%` }}
                >
                  {dates.day(startMs)}
                </span>
              );
            })}
          </div>
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the bars in it, buttons with names; their keys do the same */}
        <div
          className="relative"
          onKeyDown={onKey}
          onClick={(event) => lay(event, false)}
          {...drag.handlers}
          onDoubleClick={(event) => {
            drag.handlers.onDoubleClick(event);
            lay(event, true);
          }}
        >
          <div
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 right-0 left-48 phone:left-28"
          >
            {week.days.map(({ on, startMs }) => (
              <span
                key={on}
                className="absolute inset-y-0 border-l"
                style={{ left: `${placeIn(week, startMs, startMs + 1)?.left ?? 0}%` }}
              />
            ))}
            {gaps.map(({ startMs, endMs, code }) => {
              const place = placeIn(week, startMs, endMs);
              return place ? (
                <span
                  key={`${startMs} ${code}`}
                  className="absolute inset-y-0 bg-red opacity-[0.14]"
                  style={{ left: `${place.left}%`, width: `${place.width}%` }}
                />
              ) : null;
            })}
          </div>
          <ul aria-label={t("rows")}>
            {agents.map((agent) => (
              <BoardRow
                key={agent.id}
                agent={agent}
                entries={byAgent.get(agent.id) ?? NONE}
                week={week}
                nowMs={nowMs}
                mayEdit={mayEdit}
                onAdd={onAdd}
              />
            ))}
          </ul>
        </div>
        <Needed week={week} gaps={gaps} />
      </div>
    </section>
  );
}

function Needed({ week, gaps }: { week: BoardWeek; gaps: LiveCover["gaps"] }) {
  const t = useTranslations("coverage-board.needed");
  if (gaps.length === 0) return null;
  const hours = gaps.reduce((sum, { startMs, endMs }) => sum + (endMs - startMs) / 3_600_000, 0);
  return (
    <div className="flex h-11 border-b text-red">
      <div className="sticky left-0 z-10 flex w-48 shrink-0 items-center gap-2 bg-surface phone:w-28">
        <CircleDashed aria-hidden="true" className="size-5 phone:hidden" />
        <span className="min-w-0">
          <span className="block truncate font-medium text-body">{t("title")}</span>
          <span className="figures block truncate text-label">
            {t("hours", { hours: Math.round(hours * 10) / 10 })}
          </span>
        </span>
      </div>
      <div aria-hidden="true" className="relative min-w-0 flex-1">
        {gaps.map(({ startMs, endMs, code, values }) => {
          const place = placeIn(week, startMs, endMs);
          const missing = Math.ceil(
            Number(values.required ?? values.minimum ?? 0) - Number(values.planned ?? 0),
          );
          return place ? (
            <span
              key={`${startMs} ${code}`}
              className="figures absolute top-2 flex h-7 min-w-1.5 items-center overflow-hidden whitespace-nowrap rounded-chip border border-red border-dashed px-1 text-label"
              style={{ left: `${place.left}%`, width: `${place.width}%` }}
            >
              {place.width > 3
                ? `${shortTimes(week.zone, startMs, endMs)}${missing > 1 ? `, ${missing}` : ""}`
                : null}
            </span>
          ) : null;
        })}
      </div>
    </div>
  );
}
