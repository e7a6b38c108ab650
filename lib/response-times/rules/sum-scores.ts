import type { SatisfactionFigures } from "../satisfaction-schemas";

export interface ScoreRow {
  /** Null: not answered, or the person was erased since. */
  score: number | null;
  sent: number;
  notSent: number;
  answered: number;
  withWords: number;
}

const SCORES = [1, 2, 3, 4, 5] as const;
const LOW = 2;

/** Rows of one score each as figures; from the counts, so that parts add up to the whole. */
export function sumScores(rows: readonly ScoreRow[]): SatisfactionFigures {
  const sum = (of: (row: ScoreRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const scores = SCORES.map((score) => sum((row) => (row.score === score ? row.answered : 0)));
  const scored = scores.reduce((total, each) => total + each, 0);
  const points = SCORES.reduce((total, score, place) => total + score * (scores[place] ?? 0), 0);
  const [sent, answered] = [sum((row) => row.sent), sum((row) => row.answered)];
  return {
    sent,
    notSent: sum((row) => row.notSent),
    answered,
    rate: sent === 0 ? null : answered / sent,
    mean: scored === 0 ? null : points / scored,
    scores,
    withWords: sum((row) => row.withWords),
    cameBack: sum((row) => (row.score !== null && row.score <= LOW ? row.withWords : 0)),
  };
}
