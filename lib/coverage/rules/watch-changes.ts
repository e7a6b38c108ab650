import { HOUR, MINUTE } from "@/lib/base/time";
import type { Gap } from "./cover-gaps";
import type { Answering } from "./levels";

/** A break up to so long is part of the same watch. */
const LONGEST_BREAK = HOUR;

interface Watch {
  agentId: string;
  startMs: number;
  endMs: number;
}

/**
 * The ends of watches, from `fromMs` to before `toMs`, at which others go on answering of whom none was there for the last
 * `minutes`: each as that stretch before the end. Where nobody goes on, cover has a hole of its own.
 */
export function watchChanges(
  spans: readonly Answering[],
  { fromMs, toMs, minutes }: { fromMs: number; toMs: number; minutes: number },
): Gap[] {
  if (minutes <= 0) return [];
  const watches = watchesOf(spans);
  const together = minutes * MINUTE;
  const ends = [...new Set(watches.map(({ endMs }) => endMs))].sort((a, b) => a - b);
  return ends.flatMap((endMs): Gap[] => {
    if (endMs < fromMs || endMs >= toMs) return [];
    const going = watches.filter((watch) => watch.startMs <= endMs && watch.endMs > endMs);
    if (going.length === 0 || going.some(({ startMs }) => startMs <= endMs - together)) return [];
    return [{ startMs: endMs - together, endMs, code: "no-handover", values: { minutes } }];
  });
}

function watchesOf(spans: readonly Answering[]): Watch[] {
  const sorted = [...spans].sort((a, b) => a.agentId.localeCompare(b.agentId) || a.startMs - b.startMs);
  const watches: Watch[] = [];
  for (const { agentId, startMs, endMs } of sorted) {
    const last = watches.at(-1);
    if (last?.agentId === agentId && startMs - last.endMs <= LONGEST_BREAK)
      last.endMs = Math.max(last.endMs, endMs);
    else watches.push({ agentId, startMs, endMs });
  }
  return watches;
}
