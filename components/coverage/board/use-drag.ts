"use client";

import { type PointerEvent, useEffect, useRef } from "react";
import type { BoardEntry } from "@/lib/coverage/board-schemas";
import { type BoardWeek, placeIn, shortTimes, snapped } from "@/lib/coverage/rules/board-week";
import type { Finding } from "@/lib/coverage/rules/check-move";
import { keyOf, type Target } from "./board-model";
import type { DragStore } from "./drag-store";

export const ROW_PX = 44;
const SLOP_PX = 4;
const NUDGE_MS = 900;
const MINUTE = 60_000;

export interface DragDoors {
  week: BoardWeek;
  stepMinutes: number;
  mayEdit: boolean;
  /** Rows from the top. */
  agentIds: readonly string[];
  entryOf(key: string): BoardEntry | undefined;
  check(entry: BoardEntry, target: Target): { findings: readonly Finding[]; fitMs: () => number | null };
  place(entry: BoardEntry, target: Target, reason?: string): void;
  open(entry: BoardEntry): void;
}

type Edge = "start" | "end" | null;
interface Session {
  bar: HTMLElement;
  entry: BoardEntry;
  edge: Edge;
  x: number;
  y: number;
  last: { x: number; y: number };
  pxPerMs: number;
  row: number;
  target: Target;
  hasMoved: boolean;
  byKeys: boolean;
}

/**
 * Moves bars by pointer and by key without drawing anything anew: one bar's transform alone, once a frame. What the
 * rules say is told to the store at each step of the grid.
 */
export function useDrag(store: DragStore, doors: DragDoors) {
  const latest = useRef(doors);
  latest.current = doors;
  const session = useRef<Session | null>(null);
  const frame = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const begin = (bar: HTMLElement, edge: Edge, byKeys: boolean, x = 0, y = 0): Session | null => {
    const { week, agentIds, entryOf } = latest.current;
    const entry = entryOf(bar.dataset.bar ?? "");
    const track = bar.parentElement;
    if (!entry || !track) return null;
    return {
      ...{ bar, entry, edge, byKeys, x, y },
      last: { x, y },
      pxPerMs: track.getBoundingClientRect().width / (week.endMs - week.startMs),
      row: agentIds.indexOf(entry.agentId),
      target: { agentId: entry.agentId, startMs: entry.startMs, endMs: entry.endMs },
      hasMoved: false,
    };
  };

  const settle = (own: Session) => {
    clearTimeout(timer.current);
    const { place, check } = latest.current;
    const { entry, target } = own;
    const isSame =
      target.agentId === entry.agentId && target.startMs === entry.startMs && target.endMs === entry.endMs;
    if (isSame) return putBack();
    const { findings, fitMs } = check(entry, target);
    if (findings.length > 0) {
      show(own, target, true);
      const dragged = store.get();
      if (dragged) store.set({ ...dragged, findings, fitMs: fitMs(), isHeld: true });
      return;
    }
    release(own);
    place(entry, target);
  };

  const show = (own: Session, target: Target, isExact: boolean) => {
    const { week, agentIds } = latest.current;
    const { bar, entry, pxPerMs } = own;
    if (isExact) {
      const rows = agentIds.indexOf(target.agentId) - own.row;
      bar.style.transform = `translate3d(${(target.startMs - entry.startMs) * pxPerMs}px, ${rows * ROW_PX}px, 0)`;
    }
    const long = (target.endMs - target.startMs) * pxPerMs;
    if (target.endMs - target.startMs !== entry.endMs - entry.startMs)
      bar.style.width = `${Math.max(6, long)}px`;
    const text = bar.querySelector("[data-times]")?.firstChild;
    if (text) text.nodeValue = shortTimes(week.zone, target.startMs, target.endMs);
  };

  const step = (own: Session, target: Target) => {
    if (same(target, own.target) && own.hasMoved) return;
    own.target = target;
    const { left, top, bottom } = own.bar.getBoundingClientRect();
    const { findings } = latest.current.check(own.entry, target);
    own.bar.dataset.broken = findings.length > 0 ? "yes" : "no";
    store.set({
      key: keyOf(own.entry),
      entry: own.entry,
      target,
      findings,
      fitMs: null,
      isHeld: false,
      place: { left, top, bottom },
    });
  };

  const paint = () => {
    frame.current = 0;
    const own = session.current;
    if (!own || own.byKeys) return;
    const { week, stepMinutes, agentIds } = latest.current;
    const [dx, dy] = [own.last.x - own.x, own.last.y - own.y];
    if (!own.hasMoved && Math.abs(dx) + Math.abs(dy) < SLOP_PX) return;
    own.bar.dataset.dragged = "yes";
    const { entry, edge } = own;
    const by = dx / own.pxPerMs;
    const at = (ms: number) => snapped(week.zone, ms + by, stepMinutes);
    const least = stepMinutes * MINUTE;
    let target: Target;
    if (edge === null) {
      own.bar.style.transform = `translate3d(${dx}px, ${dy}px, 0)`;
      const row = Math.max(0, Math.min(agentIds.length - 1, own.row + Math.round(dy / ROW_PX)));
      const startMs = at(entry.startMs);
      target = {
        agentId: agentIds[row] ?? entry.agentId,
        startMs,
        endMs: startMs + entry.endMs - entry.startMs,
      };
    } else {
      const startMs = edge === "start" ? Math.min(at(entry.startMs), entry.endMs - least) : entry.startMs;
      const endMs = edge === "end" ? Math.max(at(entry.endMs), entry.startMs + least) : entry.endMs;
      target = { agentId: entry.agentId, startMs, endMs };
    }
    show(own, target, edge !== null);
    step(own, target);
    own.hasMoved = true;
  };

  const release = (own: Session) => {
    const { bar, entry } = own;
    const { week } = latest.current;
    session.current = null;
    const place = placeIn(week, entry.startMs, entry.endMs);
    bar.style.transform = "";
    if (place) bar.style.width = `${place.width}%`;
    const text = bar.querySelector("[data-times]")?.firstChild;
    if (text) text.nodeValue = shortTimes(week.zone, entry.startMs, entry.endMs);
    delete bar.dataset.dragged;
    delete bar.dataset.broken;
    store.set(null);
  };

  const putBack = () => {
    clearTimeout(timer.current);
    if (session.current) release(session.current);
  };

  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    putBack,
    /** Where it lies although a rule is broken, or elsewhere. */
    decide(target?: Target, reason?: string): void {
      const own = session.current;
      if (!own) return;
      const wanted = target ?? own.target;
      release(own);
      latest.current.place(own.entry, wanted, reason);
    },
    nudge(bar: HTMLElement, change: (target: Target) => Target): void {
      const own = session.current?.bar === bar ? session.current : begin(bar, null, true);
      if (!own || !latest.current.mayEdit) return;
      session.current = own;
      own.byKeys = true;
      const target = change(own.target);
      bar.dataset.dragged = "yes";
      show(own, target, true);
      step(own, target);
      own.hasMoved = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => settle(own), NUDGE_MS);
    },
    settleNow(): boolean {
      const own = session.current;
      if (!own?.byKeys) return false;
      if (store.get()?.isHeld) return false;
      settle(own);
      return true;
    },
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>): void {
        const bar = (event.target as HTMLElement).closest<HTMLElement>("[data-bar]");
        if (!bar || event.button !== 0 || !latest.current.mayEdit) return;
        if (session.current) putBack();
        const edge = (event.target as HTMLElement).closest<HTMLElement>("[data-edge]")?.dataset.edge as Edge;
        session.current = begin(bar, edge ?? null, false, event.clientX, event.clientY);
        bar.setPointerCapture(event.pointerId);
      },
      onPointerMove(event: PointerEvent<HTMLElement>): void {
        const own = session.current;
        if (!own || own.byKeys || store.get()?.isHeld) return;
        own.last = { x: event.clientX, y: event.clientY };
        frame.current ||= requestAnimationFrame(paint);
      },
      onPointerUp(): void {
        const own = session.current;
        if (!own || own.byKeys || store.get()?.isHeld) return;
        cancelAnimationFrame(frame.current);
        frame.current = 0;
        paint();
        if (own.hasMoved) settle(own);
        else session.current = null;
      },
      onPointerCancel: putBack,
      onDoubleClick(event: { target: EventTarget }): void {
        const bar = (event.target as HTMLElement).closest<HTMLElement>("[data-bar]");
        const entry = bar && latest.current.entryOf(bar.dataset.bar ?? "");
        if (entry) latest.current.open(entry);
      },
    },
  };
}

function same(a: Target, b: Target): boolean {
  return a.agentId === b.agentId && a.startMs === b.startMs && a.endMs === b.endMs;
}
