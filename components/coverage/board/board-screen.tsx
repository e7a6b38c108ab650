"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useCallback, useMemo, useRef, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { useViewer } from "@/components/desk/viewer";
import { Segmented } from "@/components/ui/segmented";
import type { Board, BoardAnswer, BoardEntry } from "@/lib/coverage/board-schemas";
import { boardWeek, movedLocal } from "@/lib/coverage/rules/board-week";
import type { LiveCover } from "@/lib/coverage/rules/live-cover";
import type { Template } from "@/lib/coverage/terms-schemas";
import { BoardHead } from "./board-head";
import type { BoardLoad } from "./board-load";
import {
  type Editing,
  keyOf,
  movedEntry,
  moveStep,
  removeStep,
  type Scope,
  type Step,
  type Target,
} from "./board-model";
import { ClashDialog } from "./clash-dialog";
import { DragStore } from "./drag-store";
import { EmptyWeek } from "./empty-week";
import { HourGrid } from "./hour-grid";
import { LivePart } from "./live-part";
import { RefusalLine } from "./refusal-line";
import { ScopeDialog } from "./scope-dialog";
import { ShiftSheet } from "./shift-sheet";
import { TemplatePalette } from "./template-palette";
import { useBoard } from "./use-board";
import { useBoardKeys } from "./use-board-keys";
import { useBoardDates } from "./use-board-words";
import { useCheck } from "./use-check";
import { useClipboard } from "./use-clipboard";
import { useDrag } from "./use-drag";
import { useLayOut } from "./use-lay-out";
import { VerdictCard } from "./verdict-card";
import { WeekGrid } from "./week-grid";

type Props = {
  first: BoardAnswer & { board: Board };
  on: string;
  zone: string;
  load: BoardLoad;
  nowMs: number;
};

const NO_GAPS: LiveCover["gaps"] = [];

/** The roster of a week: laid out, checked and published here. */
export function BoardScreen({ first, on, zone, load, nowMs }: Props) {
  const t = useTranslations("coverage-board");
  const router = useRouter();
  const announce = useAnnounce();
  const mayEdit = useViewer().role === "admin";
  const week = useMemo(() => boardWeek(zone, on), [zone, on]);
  const range = useMemo(
    () => ({ from: new Date(week.startMs).toISOString(), to: new Date(week.endMs).toISOString() }),
    [week],
  );
  const roster = useBoard(first, range);
  const { board, run, seen } = roster;
  const { entries } = board;
  const [view, setView] = useState<"week" | "hours">("week");
  const [stepMinutes, setStepMinutes] = useState<"5" | "15">("15");
  const [gaps, setGaps] = useState(NO_GAPS);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [asked, setAsked] = useState<{ entry: BoardEntry; go: (scope: Scope) => void } | null>(null);
  const [armed, setArmed] = useState<Template | null>(null);
  const store = useRef<DragStore>(null);
  store.current ??= new DragStore();
  const dates = useBoardDates(zone);
  const agents = useMemo(() => new Map(board.agents.map((agent) => [agent.id, agent])), [board.agents]);
  const nameOf = useCallback((id: string) => agents.get(id)?.name ?? t("gone"), [agents, t]);
  const byKey = useMemo(() => new Map(entries.map((entry) => [keyOf(entry), entry])), [entries]);
  const check = useCheck(board, agents, nowMs);
  const onCover = useCallback((cover: LiveCover) => startTransition(() => setGaps(cover.gaps)), []);

  /** Of one that repeats the reader is asked which days are meant. */
  const scoped = (entry: BoardEntry, mayBeAll: boolean, go: (scope: Scope) => void) => {
    if (!entry.series) go("all");
    else if (!mayBeAll) go("day");
    else setAsked({ entry, go });
  };
  const place = (entry: BoardEntry, target: Target, reason?: string) => {
    const sameDay = movedLocal(entry, target).startLocal.slice(0, 10) === entry.startLocal.slice(0, 10);
    scoped(entry, sameDay, (scope) => {
      seen([entry]);
      const label = t("done.moved", { name: nameOf(target.agentId), at: dates.moment(target.startMs) });
      const shown = (all: readonly BoardEntry[]) =>
        all.map((each) => (keyOf(each) === keyOf(entry) ? movedEntry(each, target) : each));
      void run(label, moveStep(entry, target, scope), shown, reason).then(
        (isDone) => isDone && announce(label),
      );
      document.querySelector<HTMLElement>(`[data-bar="${keyOf(entry)}"]`)?.focus({ preventScroll: true });
    });
  };
  const remove = (entry: BoardEntry) =>
    scoped(entry, true, (scope) => {
      seen([entry]);
      const label = t("done.removed", { name: nameOf(entry.agentId), at: dates.moment(entry.startMs) });
      const isGone = (each: BoardEntry) =>
        scope === "day" ? keyOf(each) === keyOf(entry) : each.shiftId === entry.shiftId;
      void run(label, removeStep(entry, scope), (all) => all.filter((each) => !isGone(each))).then(
        (isDone) => isDone && announce(label),
      );
    });
  const drag = useDrag(store.current, {
    week,
    stepMinutes: Number(stepMinutes),
    mayEdit,
    agentIds: useMemo(() => board.agents.map(({ id }) => id), [board.agents]),
    entryOf: (key) => byKey.get(key),
    check,
    place,
    open: (entry) =>
      setEditing({ entry, agentId: entry.agentId, startMs: entry.startMs, endMs: entry.endMs }),
  });
  const runAll = (label: string, step: Step) => run(label, step);
  const layOut = useLayOut({ week, board, nowMs, run: runAll });
  const clipboard = useClipboard({ week, entries, agents, run: runAll });
  const keys = useBoardKeys({
    mayEdit,
    roster,
    drag,
    entryOf: (key) => byKey.get(key),
    agents: board.agents,
    stepMinutes: Number(stepMinutes),
    remove,
    clipboard,
    open: (entry) =>
      setEditing({ entry, agentId: entry.agentId, startMs: entry.startMs, endMs: entry.endMs }),
  });
  const isEmpty = !entries.some(({ startMs, endMs }) => endMs > week.startMs && startMs < week.endMs);
  const onLayAt = (agentId: string, atMs: number, isTwice: boolean) => {
    if (!mayEdit) return;
    if (armed) layOut.fromTemplate(armed, agentId, atMs);
    else if (isTwice) layOut.hours(agentId, atMs, atMs + 8 * 3_600_000);
  };
  const add = useCallback(
    (agentId: string) =>
      setEditing({
        entry: null,
        agentId,
        startMs: week.startMs + 8 * 3_600_000,
        endMs: week.startMs + 16 * 3_600_000,
      }),
    [week],
  );
  return (
    <main id="main" className="min-h-0 min-w-0 flex-1 overflow-y-auto phone:pb-20">
      <BoardHead
        {...{ week, zone, roster, clipboard, layOut, mayEdit, nowMs }}
        go={(query) => router.push(`/coverage?${new URLSearchParams(query)}`)}
      />
      <RefusalLine refusal={roster.refusal} onClose={roster.dismiss} />
      <LivePart
        store={store.current}
        entries={entries}
        agents={agents}
        week={week}
        load={load}
        handoverMinutes={board.policy.handoverMinutes}
        nowMs={nowMs}
        onCover={onCover}
      />
      <div className="flex flex-wrap items-center gap-3 px-6 pt-3 phone:px-4">
        <Segmented
          label={t("view.label")}
          value={view}
          onChange={setView}
          segments={[
            { value: "week", label: t("view.week") },
            { value: "hours", label: t("view.hours") },
          ]}
        />
        {mayEdit ? (
          <TemplatePalette
            templates={board.templates}
            armed={armed}
            onArm={setArmed}
            onChanged={roster.reload}
          />
        ) : null}
        <Segmented
          label={t("grid.label")}
          value={stepMinutes}
          onChange={setStepMinutes}
          className="ml-auto"
          segments={(["5", "15"] as const).map((value) => ({
            value,
            label: t("grid.minutes", { minutes: Number(value) }),
          }))}
        />
      </div>
      {isEmpty ? (
        <EmptyWeek
          mayEdit={mayEdit}
          layOut={layOut}
          agents={board.agents}
          week={week}
          minimum={board.policy.minimumCover}
        />
      ) : null}
      {view === "week" ? (
        <WeekGrid
          {...{ week, entries, gaps, drag, nowMs, mayEdit, onLayAt }}
          agents={board.agents}
          onAdd={add}
          onKey={keys}
        />
      ) : (
        <HourGrid {...{ week, entries, mayEdit, nowMs }} agents={board.agents} onPaint={layOut.paint} />
      )}
      <p className="px-6 py-3 text-ink-3 text-meta phone:px-4">{t(mayEdit ? "how" : "readOnly")}</p>
      <VerdictCard
        store={store.current}
        zone={zone}
        nameOf={nameOf}
        onPutBack={drag.putBack}
        onPlace={(target, reason) => drag.decide(target, reason)}
      />
      {editing ? (
        <ShiftSheet
          key={editing.entry ? keyOf(editing.entry) : editing.agentId}
          {...{ editing, board, mayEdit, run, seen, nameOf, remove }}
          onClose={() => setEditing(null)}
        />
      ) : null}
      <ScopeDialog asked={asked} onClose={() => setAsked(null)} />
      <ClashDialog
        clash={roster.clash}
        zone={zone}
        nameOf={nameOf}
        onTheirs={roster.takeTheirs}
        onMine={roster.putMine}
      />
    </main>
  );
}
