export type DeskErrorKind = "not-found" | "forbidden" | "conflict" | "invalid" | "refused";
export type ErrorValues = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Something expected went wrong. It carries a code and values, never a sentence: the door that
 * answers a reader takes the sentence from `messages/<locale>/errors.json`.
 */
export abstract class DeskError extends Error {
  abstract readonly kind: DeskErrorKind;
  constructor(
    readonly code: string,
    readonly values: ErrorValues = {},
    /** What the caller needs beside the sentence, such as the guard's findings or the new words. */
    readonly details?: unknown,
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** Missing, or not for the asker to know of: both answer alike. */
export class NotFound extends DeskError {
  readonly kind = "not-found";
}
export class Forbidden extends DeskError {
  readonly kind = "forbidden";
}
/** Somebody else was first, or the thing has changed since it was seen. */
export class Conflict extends DeskError {
  readonly kind = "conflict";
}
export class Invalid extends DeskError {
  readonly kind = "invalid";
}
/** Well formed, but a rule of the desk or of a provider says no. */
export class Refused extends DeskError {
  readonly kind = "refused";
}
