const LONGEST_VALUE = 300;
/** Controls, what turns the direction of writing, and the marks that stand for links while a letter is put together. */
const NO_WORDS = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ue000-\uf8ff]/gu;
const NO_TEXT = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ue000-\uf8ff]/gu;

/** A value of a list as one line of plain words, at most 300 characters: nothing of it can begin a header or a tag. */
export function plainValue(value: string): string {
  const line = value.normalize("NFC").replace(NO_WORDS, " ").replace(/\s+/gu, " ").trim();
  return [...line].slice(0, LONGEST_VALUE).join("");
}

/** The text of a mailing with its lines, without what is no writing. */
export function plainText(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/gu, "\n").replace(/\t/gu, " ").replace(NO_TEXT, "");
}
