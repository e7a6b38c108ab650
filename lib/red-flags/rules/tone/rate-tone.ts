import type { Span } from "../../schemas";

export interface Tone {
  /** −1 to 1. */
  value: number;
  /** Praise beside trouble, or signs of irony: never taken for praise. */
  isMixed: boolean;
  /** What made it so; weight is negative for trouble. */
  words: readonly (Span & { weight: number })[];
}

/** The tone of a text in a language that an honest lexicon exists for; null is not rated. Linear in the text. */
export function rateTone(_text: string, _language: string | null): Tone | null {
  return null;
}
