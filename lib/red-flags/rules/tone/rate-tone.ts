import type { Span } from "../../schemas";
import { findLexicon } from "./rated-languages";
import { tokensOf } from "./tokens";
import { CLEAR_WORDS, weighTokens } from "./weigh-tokens";

export interface Tone {
  /** −1 to 1. */
  value: number;
  /** Praise beside trouble, or signs of irony: never taken for praise. */
  isMixed: boolean;
  /** What made it so; weight is negative for trouble. */
  words: readonly (Span & { weight: number })[];
}

const LONGEST = 25_000;
const MOST_WORDS = 60;
/** How fast a sum of weights comes near to ±1, as VADER (Hutto & Gilbert 2014) does it. */
const SPREAD = 12;

/** The tone of a text in a language that an honest lexicon exists for; null is not rated. Linear in the text. */
export function rateTone(text: string, language: string | null): Tone | null {
  const lexicon = language === null ? null : findLexicon(language);
  if (!lexicon) return null;
  const said = text.slice(0, LONGEST);
  const { hits, irony } = weighTokens(said, tokensOf(said, lexicon.language), lexicon);
  const trouble = sum(hits.filter(({ weight }) => weight < 0));
  const thanks = hits.filter(({ isCourtesy }) => isCourtesy);
  const praise = sum(hits.filter(({ weight, isCourtesy }) => weight > 0 && !isCourtesy));
  // Thanks beside trouble are good manners, not praise.
  const isTrouble = trouble <= -CLEAR_WORDS;
  const counted = isTrouble ? hits.filter(({ isCourtesy }) => !isCourtesy) : hits;
  const raised = sum(counted) * (1 + 0.05 * Math.min(3, said.split("!").length - 1));
  const value = raised / Math.sqrt(raised * raised + SPREAD);
  const isIronic = irony.some(({ isPraise }) => isPraise || praise > 0 || thanks.length > 0 || !isTrouble);
  const isMixed = isIronic || (isTrouble && praise >= 1);
  const words = [...counted, ...irony]
    .sort((a, b) => a.from - b.from)
    .slice(0, MOST_WORDS)
    .map(({ from, to, weight }) => ({ from, to, weight: round(weight) }));
  return {
    value: round(isIronic ? -Math.abs(value) / 2 : isMixed ? Math.min(0, value) : value),
    isMixed,
    words,
  };
}

function sum(hits: readonly { weight: number }[]): number {
  return hits.reduce((total, { weight }) => total + weight, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
