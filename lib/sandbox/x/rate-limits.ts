import type { Caller } from "./model";
import type { Limit } from "./router";

export type LimitMode = "real" | "raised";

const quarter = 15 * 60_000;
const day = 24 * 3_600_000;
const unlisted: Limit = { app: 900, user: 900 };
/** What `raised` multiplies every limit by; `/sandbox/state` says so. */
export const raisedFactor = 100_000;

interface Window {
  key: string;
  span: number;
  limit: number;
  /** The header names are `<header>-limit`, `-remaining` and `-reset`. */
  header: string;
}

interface Spent {
  count: number;
  resetAt: number;
}

export interface Verdict {
  allowed: boolean;
  headers: Record<string, string>;
}

function windowsOf(route: string, limit: Limit, caller: Caller): Window[] {
  const bucket = limit.bucket ?? route;
  const windows: Window[] = [];
  const add = (who: string, span: number, value: number | undefined, header: string) => {
    if (value !== undefined) windows.push({ key: `${bucket} ${who} ${span}`, span, limit: value, header });
  };
  if (caller.kind === "user") {
    const who = `user ${caller.appId} ${caller.userId}`;
    add(who, quarter, limit.user, "x-rate-limit");
    add(who, day, limit.user24, "x-user-limit-24hour");
  } else {
    add(`app ${caller.appId}`, quarter, limit.app, "x-rate-limit");
  }
  add(`app ${caller.appId}`, day, limit.app24, "x-app-limit-24hour");
  return windows;
}

/** Counts calls in fixed windows that open with the first call. */
export class RateLimits {
  readonly #spent = new Map<string, Spent>();
  readonly #factor: number;

  constructor(
    readonly mode: LimitMode,
    readonly now: () => number,
  ) {
    this.#factor = mode === "raised" ? raisedFactor : 1;
  }

  /** Spends one call when every window has one left; the headers tell the state after it. */
  take(route: string, limit: Limit | undefined, caller: Caller): Verdict {
    const windows = windowsOf(route, limit ?? unlisted, caller);
    if (!windows.some((window) => window.header === "x-rate-limit"))
      windows.push(...windowsOf(route, unlisted, caller).slice(0, 1));
    const now = this.now();
    const states = windows.map((window) => ({ window, spent: this.#open(window, now) }));
    const allowed = states.every(({ window, spent }) => spent.count < window.limit * this.#factor);
    const headers: Record<string, string> = {};
    for (const { window, spent } of states) {
      const limitNow = window.limit * this.#factor;
      if (allowed) spent.count += 1;
      headers[`${window.header}-limit`] = String(limitNow);
      headers[`${window.header}-remaining`] = String(Math.max(0, limitNow - spent.count));
      headers[`${window.header}-reset`] = String(Math.ceil(spent.resetAt / 1000));
    }
    return { allowed, headers };
  }

  #open(window: Window, now: number): Spent {
    const known = this.#spent.get(window.key);
    if (known && known.resetAt > now) return known;
    const fresh = { count: 0, resetAt: now + window.span };
    this.#spent.set(window.key, fresh);
    return fresh;
  }
}
