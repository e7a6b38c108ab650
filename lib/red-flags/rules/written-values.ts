import type { FlagEvidence } from "../schemas";

/** The values of evidence as they stand in a sentence: a phrase without the star that takes any ending. */
export function writtenValues(values: FlagEvidence["values"]): FlagEvidence["values"] {
  const { phrase } = values;
  return typeof phrase === "string" ? { ...values, phrase: phrase.replaceAll("*", "…") } : values;
}
