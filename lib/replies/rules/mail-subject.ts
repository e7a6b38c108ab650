const LONGEST = 900;
/** What programs of our customers' languages put before the subject of an answer. */
const ANSWER = /^(?:(?:re|aw|antw|sv|vs|odp|rv|res|ref)(?:\[\d+\])?\s*:\s*)+/iu;

/** A header's text as one line: whatever would begin another header is a space. */
export function oneLine(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  return [...plain].slice(0, LONGEST).join("");
}

/** The subject of an answer: one `Re:`, whoever answered before in whichever language. */
export function answerSubject(subject: string): string {
  const bare = oneLine(subject).replace(ANSWER, "").trim();
  return `Re: ${bare}`.trimEnd();
}
