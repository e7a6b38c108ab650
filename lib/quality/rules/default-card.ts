import type { Question } from "../schemas";

/** What the program asks until leads keep a card of their own; its sentences stand in messages/<locale>/quality.json. */
export const DEFAULT_SAMPLE = 3;

const of = (id: string, weight: number, kind: Question["kind"], mayNotApply = false) => ({
  id,
  weight,
  kind,
  mayNotApply,
});

export const DEFAULT_QUESTIONS = [
  of("answered", 3, "yes-no"),
  of("solved", 3, "scale", true),
  of("voice", 2, "scale"),
  of("private", 3, "yes-no", true),
  of("next", 2, "yes-no", true),
] as const;
