import type { Tone } from "./rate-tone";

export const TONE_LABELS = ["negative", "mixed", "neutral", "positive", "not-rated"] as const;
export type ToneLabel = (typeof TONE_LABELS)[number];

/** From here on a tone counts as one: a single weak word is none. */
export const CLEAR_TONE = 0.3;

/** A tone in one word. */
export function toneLabel(tone: Pick<Tone, "value" | "isMixed"> | null): ToneLabel {
  if (tone === null) return "not-rated";
  if (tone.isMixed) return "mixed";
  if (tone.value <= -CLEAR_TONE) return "negative";
  return tone.value >= CLEAR_TONE ? "positive" : "neutral";
}
