import { isAnswering, type SegmentKind } from "./shift-words";
import type { Stretch } from "./time-off";

/** One published turn of the roster, in milliseconds. */
export interface Watch extends Stretch {
  parts: readonly { kind: SegmentKind | null; startAt: number; endAt: number }[];
}

/** The watch that runs at a moment; none while on approved time off. */
export function watchAt(watches: readonly Watch[], timeOff: readonly Stretch[], nowMs: number): Watch | null {
  if (timeOff.some((each) => holds(each, nowMs))) return null;
  return watches.find((each) => holds(each, nowMs)) ?? null;
}

/** Until when a shift that runs now goes on, over every shift that follows without a pause. */
export function onUntil(watches: readonly Watch[], timeOff: readonly Stretch[], nowMs: number): number {
  return reach(watches, timeOff, nowMs);
}

/**
 * Until when somebody answers this kind in one go from a moment on, over parts and shifts that follow each other;
 * the moment itself when they do not answer it now.
 */
export function answersUntil(
  watches: readonly Watch[],
  timeOff: readonly Stretch[],
  kind: SegmentKind,
  nowMs: number,
): number {
  const answering = watches.flatMap(({ parts, endMs }) =>
    parts
      .filter((part) => part.kind === kind || (part.kind === null && isAnswering(kind)))
      .map(({ startAt, endAt }) => ({ startMs: startAt, endMs: Math.min(endAt, endMs) })),
  );
  return reach(answering, timeOff, nowMs);
}

/** The kind of work that is on at a moment; null of it answers on every channel. */
export function partAt(watch: Watch, nowMs: number): SegmentKind | null {
  return watch.parts.find(({ startAt, endAt }) => startAt <= nowMs && nowMs < endAt)?.kind ?? null;
}

function reach(spans: readonly Stretch[], timeOff: readonly Stretch[], nowMs: number): number {
  if (timeOff.some((each) => holds(each, nowMs))) return nowMs;
  let until = nowMs;
  for (const { startMs, endMs } of [...spans].sort((a, b) => a.startMs - b.startMs))
    if (startMs <= until && endMs > until) until = endMs;
  return timeOff.reduce((least, { startMs }) => (startMs > nowMs ? Math.min(least, startMs) : least), until);
}

function holds({ startMs, endMs }: Stretch, atMs: number): boolean {
  return startMs <= atMs && atMs < endMs;
}
