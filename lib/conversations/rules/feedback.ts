/** How the history knows an answer to our question how it went. */
export const FEEDBACK_ID = "feedback:";
const HIGHEST = 5;
/** Whoever gave this much or less and said why is heard again. */
const LOW = 2;

/** An answer as it stands in the history, the same in every language: `★★☆☆☆ Nobody told me`. */
export function feedbackText(score: number, words: string): string {
  const stars = "★".repeat(score) + "☆".repeat(HIGHEST - score);
  return words === "" ? stars : `${stars} ${words}`;
}

/** Whether an answer brings its conversation back: a low score with words to act on. */
export function asksForMore(score: number, words: string): boolean {
  return score <= LOW && words !== "";
}

/** Whether an interaction is such an answer. */
export function isFeedback({ externalId }: { externalId: string }): boolean {
  return externalId.startsWith(FEEDBACK_ID);
}
