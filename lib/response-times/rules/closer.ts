import { ANYTHING_ELSE, ASKING_WORDS, CLOSER_WORDS, FILLING_WORDS, UNKIND_EMOJI } from "./closer-words";
import { finderOf, longestFirst, phrasesOf, plainWords, remainderOf } from "./plain-words";

/** No thanks are longer, in signs. */
export const LONGEST_CLOSER = 160;
const closing = phrasesOf(CLOSER_WORDS);
const thanks = finderOf(closing);
const withoutThanks = remainderOf(longestFirst([...closing, ...phrasesOf(FILLING_WORDS)]));
const asks = finderOf(phrasesOf(ASKING_WORDS));
const takesLeave = finderOf(phrasesOf(ANYTHING_ELSE));
const QUESTION = /[?？؟¿]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
const unkind = new RegExp(UNKIND_EMOJI.join("|"), "u");
const NAME_AT_END = /(?:\p{L}[, ]+|[,\n]\s*)\p{Lu}\p{Ll}+[\s.!]*$/u;
const FULL_NAME_AT_END = /[,\n]\s*\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[\s.!]*$/u;

/**
 * Whether a message asks for nothing: nothing is left of it once the words of thanks and agreement of any language,
 * signs and kind emoji are taken away, save one name at its end, a full one where a comma or a new line parts it. A question mark, a figure, a link, an unkind emoji,
 * "but" or a request make it none, and so does having no words at all: that is a picture to be looked at.
 */
export function asksNothing(text: string): boolean {
  const said = text.trim();
  if (said === "" || said.length > LONGEST_CLOSER) return false;
  if (QUESTION.test(said) || /\p{Nd}/u.test(said) || /https?:\/\//iu.test(said)) return false;
  if (unkind.test(said)) return false;
  const words = plainWords(said);
  if (words.trim() === "") return EMOJI.test(said);
  const left = withoutThanks(words);
  if (!thanks(words) && !EMOJI.test(said)) return false;
  if (left.length === 0) return true;
  const name = ` ${left.join(" ")} `;
  const isName =
    left.length === 1 ? NAME_AT_END.test(said) : left.length === 2 && FULL_NAME_AT_END.test(said);
  return isName && words.endsWith(name) && name !== words && !asks(name);
}

/**
 * Whether an answer of ours puts a question: what is said to it, be it "yes" or "ok", is what we asked for and no
 * closer. Asking whether there is anything else is a farewell.
 */
export function asksBack(text: string): boolean {
  if (!/[?？؟か]/u.test(text)) return false;
  const sentences = text.match(/[^.!。\n?？؟]*[?？؟]|[^。\n]*か(?=。|\n|$)/gu) ?? [];
  return sentences.some((sentence) => {
    const words = plainWords(sentence);
    return words.trim() !== "" && !takesLeave(words);
  });
}
