/** Sentences of our own making, by what a careful reader would call their tone. */
export interface ToneExamples {
  negative: readonly string[];
  positive: readonly string[];
  mixed: readonly string[];
  neutral: readonly string[];
}
