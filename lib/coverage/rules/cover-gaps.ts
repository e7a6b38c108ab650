import type { Level } from "./levels";

/** What is wrong with a stretch of cover: a code, and values for its sentence. */
export interface Gap {
  startMs: number;
  endMs: number;
  code:
    | "nobody"
    | "thin"
    | "short"
    | "nobody-speaks"
    | "nobody-on-call"
    | "on-call-unreachable"
    | "no-handover";
  values: Readonly<Record<string, string | number>>;
}

const PERSON = 1000;

/**
 * The stretches where nobody answers, fewer than the minimum, or fewer than required, each stretch whole and at its
 * worst. The harder word wins where two fit. Required stands per cell of `stepMs` from `fromMs` on, in people.
 */
export function coverGaps(
  levels: readonly Level[],
  required: ArrayLike<number>,
  { fromMs, stepMs, minimum }: { fromMs: number; stepMs: number; minimum: number },
): Gap[] {
  const gaps: Gap[] = [];
  for (const { startMs, endMs, weight } of levels) {
    let at = startMs;
    while (at < endMs) {
      const cell = Math.floor((at - fromMs) / stepMs);
      const until = Math.min(endMs, fromMs + (cell + 1) * stepMs);
      const fault = faultOf(weight / PERSON, required[cell] ?? 0, minimum);
      if (fault) addGap(gaps, { startMs: at, endMs: until, ...fault });
      at = until;
    }
  }
  return gaps;
}

/** The stretches where nobody who answers speaks a language, by the cover of those who do. */
export function languageGaps(language: string, levels: readonly Level[]): Gap[] {
  const gaps: Gap[] = [];
  for (const { startMs, endMs, weight } of levels)
    if (weight <= 0) addGap(gaps, { startMs, endMs, code: "nobody-speaks", values: { language } });
  return gaps;
}

/** The least of the shares of the cells that a gap touches; null where none is known. */
export function leastShare(
  shares: readonly (number | null)[],
  { startMs, endMs }: Pick<Gap, "startMs" | "endMs">,
  { fromMs, stepMs }: { fromMs: number; stepMs: number },
): number | null {
  const touched = shares.slice(Math.floor((startMs - fromMs) / stepMs), Math.ceil((endMs - fromMs) / stepMs));
  return touched.reduce(
    (least, share) => (share === null || (least !== null && least < share) ? least : share),
    null,
  );
}

function faultOf(planned: number, required: number, minimum: number): Pick<Gap, "code" | "values"> | null {
  if (required <= 0 && minimum <= 0) return null;
  if (planned <= 0) return { code: "nobody", values: { required: Math.max(required, minimum) } };
  if (planned < minimum) return { code: "thin", values: { planned, minimum } };
  if (planned < required) return { code: "short", values: { planned, required } };
  return null;
}

function addGap(gaps: Gap[], gap: Gap): void {
  const last = gaps.at(-1);
  if (!last || last.endMs !== gap.startMs || last.code !== gap.code) {
    gaps.push({ ...gap });
    return;
  }
  last.endMs = gap.endMs;
  if (missing(gap) > missing(last)) last.values = gap.values;
}

function missing({ values: { required = 0, minimum = 0, planned = 0 } }: Gap): number {
  return Math.max(Number(required), Number(minimum)) - Number(planned);
}
