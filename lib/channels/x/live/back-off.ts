import type { Failure } from "../call/failure";

export interface BackOff {
  /** How long to wait before the next try, in milliseconds. */
  after(failure: Failure): number;
  reset(): void;
}

const SECOND = 1000;

/** X's own rule: network +250 ms up to 16 s, HTTP from 5 s doubling to 320 s, 429 from a minute doubling. */
export function createBackOff(): BackOff {
  let network = 0;
  let http = 0;
  let limited = 0;
  return {
    after(failure) {
      if (failure.kind === "limited") return Math.max(SECOND, failure.resetAt.getTime() - Date.now());
      if (failure.kind !== "answered") return Math.min(16 * SECOND, 250 * ++network);
      if (failure.status === 429) return Math.min(960 * SECOND, 60 * SECOND * 2 ** limited++);
      return Math.min(320 * SECOND, 5 * SECOND * 2 ** http++);
    },
    reset() {
      network = 0;
      http = 0;
      limited = 0;
    },
  };
}
