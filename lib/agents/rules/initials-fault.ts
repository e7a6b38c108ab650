/** Initials are at most so long; more is a name. */
const LONGEST = 5;
const ALIAS = /^\p{Lu}[\p{L}\p{M}]{1,19}$/u;
const NOT_LETTER = /[^\p{L}\p{M}]/u;

/** What was typed, without the sign before it and with a capital first: `^gt` is `Gt`. */
export function tidyInitials(typed: string): string {
  const bare = typed
    .normalize("NFC")
    .trim()
    .replace(/^[\^*~–-]\s*/, "");
  const [first = "", ...rest] = [...bare];
  return first.toUpperCase() + rest.join("");
}

/** Why these can't be initials: nothing, over five letters, or a sign that is no letter. Null when they can. */
export function initialsFault(
  initials: string,
): { code: string; values: Record<string, string | number> } | null {
  const letters = [...initials];
  if (letters.length === 0) return { code: "initials-empty", values: {} };
  const sign = NOT_LETTER.exec(initials)?.[0];
  if (sign !== undefined) {
    const whole = new Intl.Segmenter("en").segment(initials).containing(initials.indexOf(sign))?.segment;
    return { code: "initials-sign", values: { sign: whole ?? sign } };
  }
  if (letters.length > LONGEST)
    return { code: "initials-long", values: { length: letters.length, most: LONGEST } };
  return /^\p{Lu}/u.test(initials) ? null : { code: "initials-sign", values: { sign: letters[0] ?? "" } };
}

/** Whether an alias can stand in a signature: one name of 2 to 20 letters with a capital first. */
export function isAlias(alias: string): boolean {
  return ALIAS.test(alias);
}
