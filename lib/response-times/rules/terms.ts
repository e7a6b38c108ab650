import type { Balance, Explanation, Overview } from "@/lib/response-times/overview-schemas";
import type { Figure, Figures } from "@/lib/response-times/report-schemas";
import { percentileOf } from "./figures";

/** A value and what it was reckoned from, in order. */
export type Taken = Pick<Explanation, "value" | "unit" | "terms">;
type TurnFigure =
  | "n"
  | "p50"
  | "p90"
  | "p95"
  | "mean"
  | "within600"
  | "within1800"
  | "withinTarget"
  | "openOverdue";

const SHARES = { p50: 0.5, p90: 0.9, p95: 0.95 } as const;

export function isTurnFigure(figure: Figure): figure is TurnFigure {
  return figure in TAKEN;
}

/** A figure of turns taken apart, from the figures of the same turns and their sorted waits in milliseconds. */
export function termsOf(figure: TurnFigure, figures: Figures, sorted: Float64Array): Taken {
  return TAKEN[figure](figures, sorted);
}

const TAKEN: Record<TurnFigure, (figures: Figures, sorted: Float64Array) => Taken> = {
  n: ({ n }) => counted(n, { n }),
  p50: (figures, sorted) => percentile("p50", figures.p50Seconds, sorted),
  p90: (figures, sorted) => percentile("p90", figures.p90Seconds, sorted),
  p95: (figures, sorted) => percentile("p95", figures.p95Seconds, sorted),
  mean: ({ meanSeconds, sumSeconds, n }) => ({
    value: meanSeconds,
    unit: "seconds",
    terms: termList({ sum: sumSeconds, n }),
  }),
  within600: ({ within600, counts, n }) =>
    shared(within600, { within: counts.within600, n, open600: counts.open600 }),
  within1800: ({ within1800, counts, n }) =>
    shared(within1800, { within: counts.within1800, n, open1800: counts.open1800 }),
  withinTarget: ({ withinTarget, counts, n, openOverdue }) =>
    shared(withinTarget, { within: counts.withinTarget, n, openOverdue }),
  openOverdue: ({ openOverdue, open }) => counted(openOverdue, { open, openOverdue }),
};

/** Both waits next to the place, and how far between them it lies: place = share × (n − 1), counted from nought. */
function percentile(figure: keyof typeof SHARES, value: number | null, sorted: Float64Array): Taken {
  const share = SHARES[figure];
  const n = sorted.length;
  if (n === 0) return { value, unit: "seconds", terms: termList({ n }) };
  const place = share * (n - 1);
  const below = (sorted[Math.floor(place)] ?? 0) / 1000;
  const above = (sorted[Math.min(Math.floor(place) + 1, n - 1)] ?? 0) / 1000;
  const weight = place - Math.floor(place);
  const exact = Math.round(percentileOf(sorted, share)) / 1000;
  return { value, unit: "seconds", terms: termList({ n, place, below, above, weight, exact }) };
}

/** The first line of the report as a sum. */
export function receivedTerms(balance: Balance): Taken {
  const sum = (parts: readonly { count: number }[]) => parts.reduce((total, { count }) => total + count, 0);
  const { received, answered, closers, spam, automatic, bystanders, removed } = balance;
  const closed = sum(balance.closedWithoutAnswer);
  const stillOpen = sum(balance.stillOpen);
  return counted(received, { answered, closed, closers, spam, automatic, bystanders, removed, stillOpen });
}

export function neverAnsweredTerms({ neverAnswered }: Balance): Taken {
  return counted(neverAnswered.turns, { open: neverAnswered.open, closed: neverAnswered.closed });
}

export function partTerms({ part, of, share }: Overview["oneTouch"]): Taken {
  return shared(share, { part, of });
}

export function handoverTerms({ handovers, conversations, perConversation }: Overview["handovers"]): Taken {
  return { value: perConversation, unit: "count", terms: termList({ handovers, conversations }) };
}

export function delayTerms({ n, p50Seconds, p90Seconds, maxSeconds }: Overview["ingestDelay"]): Taken {
  const terms = termList({ n, p50: p50Seconds ?? 0, p90: p90Seconds ?? 0, max: maxSeconds ?? 0 });
  return { value: p50Seconds, unit: "seconds", terms };
}

function counted(value: number, of: Record<string, number>): Taken {
  return { value, unit: "count", terms: termList(of) };
}

function shared(value: number | null, of: Record<string, number>): Taken {
  return { value, unit: "share", terms: termList(of) };
}

function termList(of: Record<string, number>): Taken["terms"] {
  return Object.entries(of).map(([name, value]) => ({ name, value }));
}
