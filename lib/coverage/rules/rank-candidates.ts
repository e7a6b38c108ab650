import type { Candidate } from "../offer-schemas";

type Fit = Pick<Candidate, "fit" | "bars">;
type Known = Pick<Candidate, "bars" | "warnings">;

/** What speaks against asking: facts bar, rules of work warn unless their table forbids. Short notice is why we ask. */
export function fitOf({ bars, warnings }: Known): Fit & Pick<Candidate, "warnings"> {
  const said = warnings.filter(({ rule }) => !TOLD_ELSEWHERE.has(rule));
  const forbidden = said.some(({ mode }) => mode === "forbids");
  const all = forbidden ? [...bars, "rule" as const] : bars;
  return { fit: all.length > 0 ? "barred" : said.length > 0 ? "warned" : "free", bars: all, warnings: said };
}

/** "notice" holds for everybody asked today; the others are bars with words of their own. */
const TOLD_ELSEWHERE = new Set(["notice", "time-off", "missing-skill", "skill-gone", "night-alone"]);
const FITS = ["free", "warned", "barred"];

/**
 * Whom to ask first: who may, then who wished for it, then who has the most hours of their contract left, then who was
 * not asked for the longest.
 */
export function rankCandidates<C extends Candidate>(candidates: readonly C[]): C[] {
  return [...candidates].sort(
    (a, b) =>
      FITS.indexOf(a.fit) - FITS.indexOf(b.fit) ||
      Number(b.wishes) - Number(a.wishes) ||
      left(b) - left(a) ||
      asked(a) - asked(b) ||
      a.displayName.localeCompare(b.displayName),
  );
}

const FULL_WEEK = 40 * 60;

function left({ weekMinutes, contractMinutes }: Candidate): number {
  return (contractMinutes ?? FULL_WEEK) - weekMinutes;
}

function asked({ lastAskedAt }: Candidate): number {
  return lastAskedAt === null ? 0 : Date.parse(lastAskedAt);
}
