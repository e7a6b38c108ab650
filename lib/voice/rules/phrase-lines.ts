import type { VoicePhrase } from "../schemas";

/** Phrases as a person writes them, one a line: "as I said = in short"; "kindly =" takes the word out. */
export function phrasesOfLines(text: string): VoicePhrase[] {
  return text.split("\n").flatMap((line) => {
    const [phrase = "", ...rest] = line.split("=");
    if (phrase.trim() === "") return [];
    return [{ phrase: phrase.trim(), better: rest.length === 0 ? null : rest.join("=").trim() }];
  });
}

/** The same way back. */
export function linesOfPhrases(phrases: readonly VoicePhrase[]): string {
  return phrases
    .map(({ phrase, better }) => (better === null ? phrase : `${phrase} = ${better}`.trimEnd()))
    .join("\n");
}
