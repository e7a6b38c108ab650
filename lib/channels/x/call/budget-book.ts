import type { ChannelDeps } from "../../channel-deps";
import type { Answer } from "./failure";

export interface BudgetBook {
  /** Hands what the answer's headers say to the budget of all processes. */
  note(scope: string, endpoint: string, answer: Answer): Promise<void>;
  /** Whether a poll may run now: what is left of the window is spread over it evenly. */
  isDue(scope: string, endpoint: string): boolean;
}

interface Pace {
  at: number;
  everyMs: number;
}

/** Keeps the pace of polls by the limits X's own headers name; 15 reads in 15 minutes make one a minute. */
export function createBudgetBook({ budget, now }: ChannelDeps): BudgetBook {
  const paces = new Map<string, Pace>();
  return {
    async note(scope, endpoint, answer) {
      const header = answer.ok
        ? answer.header
        : answer.failure.kind === "answered"
          ? answer.failure.header
          : () => undefined;
      const seen = windowOf(header, "x-rate-limit");
      if (!seen) return;
      const at = now().getTime();
      const leftMs = Math.max(0, seen.resetAt.getTime() - at);
      paces.set(`${scope} ${endpoint}`, { at, everyMs: leftMs / Math.max(1, seen.remaining) });
      const day = windowOf(header, "x-user-limit-24hour") ?? windowOf(header, "x-app-limit-24hour");
      const { limit, remaining, resetAt } = day?.remaining === 0 ? day : seen;
      await budget.seen(scope, endpoint, limit, remaining, resetAt);
    },
    isDue(scope, endpoint) {
      const pace = paces.get(`${scope} ${endpoint}`);
      return pace === undefined || now().getTime() - pace.at >= pace.everyMs;
    },
  };
}

function windowOf(header: (name: string) => string | undefined, prefix: string) {
  const limit = Number(header(`${prefix}-limit`) ?? Number.NaN);
  const remaining = Number(header(`${prefix}-remaining`) ?? Number.NaN);
  const reset = Number(header(`${prefix}-reset`) ?? Number.NaN);
  if (!Number.isInteger(limit) || !Number.isInteger(remaining) || !Number.isFinite(reset)) return undefined;
  const resetAt = new Date(reset * 1000);
  return Number.isNaN(resetAt.getTime()) ? undefined : { limit, remaining: Math.max(0, remaining), resetAt };
}
