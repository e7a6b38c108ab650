import { HOUR } from "@/lib/base/time";
import type { Span } from "./shift-words";

/** Of one agent's work: a code, and values for its sentence. */
export interface Warning {
  rule:
    | "rest"
    | "daily-hours"
    | "weekly-hours"
    | "days-in-row"
    | "days-in-week"
    | "night-hours"
    | "nights-in-row"
    | "break";
  values: Readonly<Record<string, string | number>>;
}

/** Shorter than this between two spans is a pause, not the end of the day's work. */
const PAUSE_MS = 3 * HOUR;

/** Spans in order, those with less than three hours between them as one block of work. */
export function mergedBlocks(spans: readonly Span[]): Span[] {
  const blocks: Span[] = [];
  for (const { startAt, endAt } of [...spans].sort((a, b) => a.startAt.getTime() - b.startAt.getTime())) {
    const last = blocks.at(-1);
    if (last && startAt.getTime() - last.endAt.getTime() < PAUSE_MS)
      last.endAt = endAt > last.endAt ? endAt : last.endAt;
    else blocks.push({ startAt, endAt });
  }
  return blocks;
}
