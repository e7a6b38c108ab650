import type { Answers, Question } from "../schemas";

const HIGHEST = 5;

/** Whether an answer fits its question: yes 1 or no 0, a scale of 1 to 5, `n/a` where that is allowed. */
export function fitsQuestion(question: Question, answer: Answers[string] | undefined): boolean {
  if (answer === undefined) return false;
  if (answer === "n/a") return question.mayNotApply;
  return question.kind === "yes-no" ? answer <= 1 : answer >= 1;
}

/**
 * 0 to 100, a tenth exact: each question's share of its best answer by its weight; what does not apply counts on neither
 * side. Null when nothing applies.
 */
export function scoreOf(questions: readonly Question[], answers: Answers): number | null {
  let got = 0;
  let most = 0;
  for (const question of questions) {
    const answer = answers[question.id];
    if (answer === undefined || answer === "n/a") continue;
    const share = question.kind === "yes-no" ? answer : (answer - 1) / (HIGHEST - 1);
    got += share * question.weight;
    most += question.weight;
  }
  return most === 0 ? null : Math.round((got / most) * 1000) / 10;
}

/** Where two reviewers of the same answered differently, in the order of the card. */
export function apartOf(
  questions: readonly Question[],
  own: Answers,
  other: Answers,
): { questionId: string; own: string; other: string }[] {
  return questions.flatMap(({ id }) => {
    const [a, b] = [own[id], other[id]];
    return a === undefined || b === undefined || a === b
      ? []
      : { questionId: id, own: String(a), other: String(b) };
  });
}
