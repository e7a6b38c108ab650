import { decodeWords } from "postal-mime";

/** Signs that turn or hide what stands around them: in a name or a subject they only deceive. */
const DECEIVING = /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const CONTROLS = /[\x00-\x1f\x7f-\x9f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all but tab and line feed.
const CONTROLS_OF_TEXT = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ue000\ue001]/g;

/** A header's words in one line: encoded words (RFC 2047) read, nothing that could begin another header or turn the writing. */
export function wordsOf(value: string, longest: number): string {
  return oneLine(decodeWords(value.slice(0, 20 * longest)), longest);
}

/** Any text of the outside as one line of whole Unicode. */
export function oneLine(text: string, longest: number): string {
  const clean = text.toWellFormed().replace(DECEIVING, "").replace(CONTROLS, " ");
  const cut = clean.slice(0, longest).trim();
  return cut.toWellFormed();
}

/** A body as we keep it: lines end in a line feed, no NUL, no half characters. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(CONTROLS_OF_TEXT, "");
}
