"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { Segmented } from "@/components/ui/segmented";
import type { BoardAgent, BoardEntry } from "@/lib/coverage/board-schemas";
import { type BoardWeek, placeIn } from "@/lib/coverage/rules/board-week";
import type { Brush } from "@/lib/coverage/rules/paint-hours";
import { keyOf } from "./board-model";
import { useBoardDates } from "./use-board-words";

type Props = {
  week: BoardWeek;
  agents: readonly BoardAgent[];
  entries: readonly BoardEntry[];
  mayEdit: boolean;
  nowMs: number;
  onPaint: (agentId: string, brush: Brush) => Promise<boolean>;
};
type Stroke = { row: number; from: number; until: number };

const HOUR = 3_600_000;

/** Agents by the hours of the week: hours are painted, by pointer or by keys, and become shifts. */
export function HourGrid({ week, agents, entries, mayEdit, onPaint }: Props) {
  const t = useTranslations("coverage-board.hours");
  const dates = useBoardDates(week.zone);
  const [brush, setBrush] = useState<"paint" | "erase">("paint");
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const [at, setAt] = useState({ row: 0, hour: 8, from: 8 });
  const pressed = useRef(false);
  const hours = Math.round((week.endMs - week.startMs) / HOUR);
  const byAgent = useMemo(() => {
    const rows = new Map<string, BoardEntry[]>();
    for (const entry of entries) rows.set(entry.agentId, [...(rows.get(entry.agentId) ?? []), entry]);
    return rows;
  }, [entries]);
  const commit = ({ row, from, until }: Stroke) => {
    const agent = agents[row];
    if (!agent || !mayEdit) return;
    const [first, last] = [Math.min(from, until), Math.max(from, until)];
    const span = { startMs: week.startMs + first * HOUR, endMs: week.startMs + (last + 1) * HOUR };
    void onPaint(agent.id, { ...span, erases: brush === "erase" });
  };
  const hourAt = (event: PointerEvent, track: Element): number => {
    const box = track.getBoundingClientRect();
    return Math.max(0, Math.min(hours - 1, Math.floor(((event.clientX - box.left) / box.width) * hours)));
  };
  const down = (event: PointerEvent) => {
    const track = (event.target as Element).closest("[data-hours]");
    if (!track || event.button !== 0 || !mayEdit) return;
    pressed.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    const hour = hourAt(event, track);
    const row = Number(track.getAttribute("data-hours"));
    setAt({ row, hour, from: hour });
    setStroke({ row, from: hour, until: hour });
  };
  const move = (event: PointerEvent) => {
    if (!pressed.current || !stroke) return;
    const track = event.currentTarget.querySelector(`[data-hours="${stroke.row}"]`);
    if (track) setStroke({ ...stroke, until: hourAt(event, track) });
  };
  const up = () => {
    pressed.current = false;
    if (stroke) commit(stroke);
    setStroke(null);
  };
  const key = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, PageDown: 24, PageUp: -24 }[event.key];
    const rows = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      const hour = Math.max(0, Math.min(hours - 1, at.hour + by));
      setAt({ ...at, hour, from: event.shiftKey ? at.from : hour });
    } else if (rows !== undefined)
      setAt({ ...at, row: Math.max(0, Math.min(agents.length - 1, at.row + rows)), from: at.hour });
    else if (event.key === "Enter" || event.key === " ")
      commit({ row: at.row, from: at.from, until: at.hour });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chosen = stroke ?? { row: at.row, from: at.from, until: at.hour };
  const [first, last] = [Math.min(chosen.from, chosen.until), Math.max(chosen.from, chosen.until)];
  const [startMs, endMs] = [week.startMs + first * HOUR, week.startMs + (last + 1) * HOUR];
  const agent = agents[chosen.row];
  const isOn =
    byAgent.get(agent?.id ?? "")?.some((each) => each.startMs < endMs && each.endMs > startMs) ?? false;
  const said = t(isOn ? "cellOn" : "cellOff", {
    name: agent?.name ?? "",
    from: dates.moment(startMs),
    until: dates.time(endMs),
  });
  return (
    <section aria-label={t("label")} className="px-6 pt-3 phone:px-4">
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <Segmented
          label={t("brush")}
          value={brush}
          onChange={setBrush}
          segments={(["paint", "erase"] as const).map((value) => ({ value, label: t(value) }))}
        />
        <p className="figures text-ink-2 text-meta">{said}</p>
      </div>
      <div className="overflow-x-auto">
        <div
          role="application"
          aria-label={t("grid", { cell: said })}
          aria-describedby="hours-how"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: hours are chosen here by arrow keys and painted by Enter
          tabIndex={0}
          onKeyDown={key}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          className="min-w-[980px] touch-none select-none phone:min-w-[760px]"
        >
          <div aria-hidden="true" className="flex h-7 text-ink-2 text-label">
            <span className="w-40 shrink-0 phone:w-24" />
            <div className="relative min-w-0 flex-1">
              {week.days.map(({ on, startMs: dayMs }) => (
                <span
                  key={on}
                  className="figures absolute inset-y-0 border-l pl-1 font-semibold"
                  style={{ left: `${placeIn(week, dayMs, dayMs + 1)?.left ?? 0}%` }}
                >
                  {dates.day(dayMs)}
                </span>
              ))}
            </div>
          </div>
          {agents.map(({ id, name }, row) => (
            <div key={id} className="flex h-6 border-t">
              <span className="sticky left-0 z-10 w-40 shrink-0 truncate bg-surface text-meta leading-6 phone:w-24">
                {name}
              </span>
              <div
                data-hours={row}
                className={cn("relative min-w-0 flex-1", mayEdit && "cursor-crosshair")}
                style={{
                  backgroundImage: `linear-gradient(to right, var(--line) 1px, transparent 1px)`,
                  backgroundSize: `${100 / hours}% 100%`,
                }}
              >
                {(byAgent.get(id) ?? []).map((entry) => {
                  const place = placeIn(week, entry.startMs, entry.endMs);
                  return place ? (
                    <span
                      key={keyOf(entry)}
                      className={cn(
                        "absolute inset-y-0.5 rounded-[2px] border",
                        entry.state === "draft"
                          ? "border-ink-3 border-dashed bg-chip"
                          : "border-ink-2 bg-ink-2",
                      )}
                      style={{ left: `${place.left}%`, width: `${place.width}%` }}
                    />
                  ) : null;
                })}
                {row === chosen.row ? (
                  <span
                    className={cn(
                      "absolute inset-y-0 border-2",
                      brush === "erase" ? "border-red" : "border-accent",
                    )}
                    style={{
                      left: `${(first / hours) * 100}%`,
                      width: `${((last - first + 1) / hours) * 100}%`,
                    }}
                  />
                ) : null}
              </div>
            </div>
          ))}
        </div>
      </div>
      <p id="hours-how" className="mt-2 text-ink-3 text-meta">
        {t("how")}
      </p>
    </section>
  );
}
