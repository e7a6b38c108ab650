"use client";

import { useSyncExternalStore } from "react";

type Clock = { now: number; readers: Set<() => void>; timer: ReturnType<typeof setInterval> | undefined };

const clocks = new Map<number, Clock>();

function clockOf(everyMs: number): Clock {
  const known = clocks.get(everyMs);
  if (known) return known;
  const clock: Clock = { now: Date.now(), readers: new Set(), timer: undefined };
  clocks.set(everyMs, clock);
  return clock;
}

function read(clock: Clock): number {
  // Nobody kept it going: what it says may be old.
  if (clock.timer === undefined && Date.now() - clock.now > 1000) clock.now = Date.now();
  return clock.now;
}

function follow(everyMs: number, reader: () => void): () => void {
  const clock = clockOf(everyMs);
  clock.readers.add(reader);
  clock.timer ??= setInterval(() => {
    clock.now = Date.now();
    for (const each of clock.readers) each();
  }, everyMs);
  return () => {
    clock.readers.delete(reader);
    if (clock.readers.size > 0) return;
    clearInterval(clock.timer);
    clock.timer = undefined;
  };
}

/**
 * Milliseconds since the epoch, moving every `everyMs`. All readers of one period share one timer and
 * move together. `serverNow` is what the server rendered with, so that the first paint agrees.
 */
export function useNow(everyMs: number, serverNow: number): number {
  return useSyncExternalStore(
    (reader) => follow(everyMs, reader),
    () => read(clockOf(everyMs)),
    () => serverNow,
  );
}
