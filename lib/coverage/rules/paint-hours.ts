import { without } from "./time-off";

export interface Painted {
  key: string;
  startMs: number;
  endMs: number;
}
export interface Brush {
  startMs: number;
  endMs: number;
  erases: boolean;
}
export type PaintDeed =
  | { do: "create"; startMs: number; endMs: number }
  | { do: "change"; key: string; startMs: number; endMs: number }
  | { do: "remove"; key: string };

const LONGEST_MS = 24 * 3_600_000;

/**
 * What a stroke over one agent's hours makes of their shifts: painting lengthens the one it touches, joining what it
 * reaches, or lays out a new one; erasing shortens, parts or removes. Nothing becomes longer than a day.
 */
export function paintHours(own: readonly Painted[], { startMs, endMs, erases }: Brush): PaintDeed[] {
  if (endMs <= startMs) return [];
  return erases ? erased(own, startMs, endMs) : drawn(own, startMs, endMs);
}

function drawn(own: readonly Painted[], startMs: number, endMs: number): PaintDeed[] {
  const touched = own.filter((each) => each.startMs <= endMs && each.endMs >= startMs);
  const from = Math.min(startMs, ...touched.map((each) => each.startMs));
  const until = Math.max(endMs, ...touched.map((each) => each.endMs));
  const [first, ...joined] = touched;
  if (first && until - from <= LONGEST_MS)
    return [
      ...joined.map(({ key }): PaintDeed => ({ do: "remove", key })),
      ...(first.startMs === from && first.endMs === until
        ? []
        : [{ do: "change" as const, key: first.key, startMs: from, endMs: until }]),
    ];
  const free = without<{ startMs: number; endMs: number }>({ startMs, endMs }, own);
  return free.map((each) => ({ do: "create", ...each }));
}

function erased(own: readonly Painted[], startMs: number, endMs: number): PaintDeed[] {
  return own
    .filter((each) => each.startMs < endMs && each.endMs > startMs)
    .flatMap(({ key, ...span }): PaintDeed[] => {
      const [first, second] = without(span, [{ startMs, endMs }]);
      if (!first) return [{ do: "remove", key }];
      const left: PaintDeed = { do: "change", key, startMs: first.startMs, endMs: first.endMs };
      return second ? [left, { do: "create", startMs: second.startMs, endMs: second.endMs }] : [left];
    });
}
