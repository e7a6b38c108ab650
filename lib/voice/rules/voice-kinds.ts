/** The rules the program brings that are phrases of one language each. */
export const PHRASE_KINDS = ["argue", "apologise", "jargon", "hours", "blame", "liability"] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];

/** The rules the program brings that look at more than phrases, in every language. */
export const CHECK_KINDS = [
  "ask-in-public",
  "empty-move",
  "sums",
  "name",
  "shouting",
  "grave-emoji",
  "long-sentence",
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const VOICE_KINDS = [...PHRASE_KINDS, ...CHECK_KINDS] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];
export const isCheckKind = (kind: string | null): kind is CheckKind =>
  CHECK_KINDS.some((each) => each === kind);
