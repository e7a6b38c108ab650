/** What became of letters, in the order it is told. */
export const LETTER_KINDS = [
  "queued",
  "sent",
  "answered",
  "bounced",
  "complained",
  "unsubscribed",
  "unconfirmed",
  "refused",
  "failed",
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
