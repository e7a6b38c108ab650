import { ASKING_WORDS, CLOSER_WORDS, UNKIND_EMOJI } from "./closer-words";
import { holds, phrasesOf, plainWords, without } from "./plain-words";

const LONGEST = 160;
const kind = phrasesOf(CLOSER_WORDS);
const asking = phrasesOf(ASKING_WORDS).filter((phrase) => !kind.includes(phrase));
const QUESTION = /[?？؟;¿]/u;
const NAME_AFTER = /[\p{L}!,.\s]\s*\p{Lu}\p{Ll}+[\s.!,]*$/u;

/**
 * Whether a message asks for nothing: nothing is left of it once the words of thanks and agreement of any language,
 * signs and kind emoji are taken away, save one name behind a thanks. A question mark, a figure, a link, an unkind
 * emoji, "but" or a request make it none, and so does having no words at all: that is a picture to be looked at.
 */
export function asksNothing(text: string): boolean {
  const said = text.trim();
  if (said === "" || said.length > LONGEST) return false;
  if (QUESTION.test(said) || /\p{Nd}/u.test(said) || /https?:\/\//iu.test(said)) return false;
  if (UNKIND_EMOJI.some((emoji) => said.includes(emoji))) return false;
  const words = plainWords(said);
  if (words.trim() === "") return /\p{Extended_Pictographic}/u.test(said);
  if (asking.some((phrase) => holds(words, phrase))) return false;
  const left = remainder(words);
  if (left.length === 0) return true;
  return left.length === 1 && left.length < wordsIn(words) && NAME_AFTER.test(said) && endsWith(words, left[0] ?? "");
}

function remainder(words: string): string[] {
  const left = kind.reduce((rest, phrase) => without(rest, phrase), words);
  return left.split(" ").filter(Boolean);
}

function wordsIn(words: string): number {
  return words.trim().split(" ").length;
}

function endsWith(words: string, word: string): boolean {
  return words.endsWith(` ${word} `);
}
