import { ACKNOWLEDGING_WORDS, ASKED_FOR, COURTEOUS_WORDS } from "./acknowledgement-words";
import { finderOf, phrasesOf, plainWords } from "./plain-words";

const LONGEST = 380;
const sendsElsewhere = finderOf(phrasesOf(ACKNOWLEDGING_WORDS));
const isBeside = finderOf(phrasesOf({ ...COURTEOUS_WORDS, askedFor: ASKED_FOR }));
const CLAUSES =
  /[.!?;:,…。！？؟،、\n()–—]+|\s-\s|\b(?:but|and|or|aber|und|mais|et|pero|ma|maar|ama|ale|i|e|y)\b/giu;
const SIGNATURE = /(?:^|\s)[\^*~/-]\s*\p{L}{1,12}\s*$/u;
const OUR_DM_LINK = /https?:\/\/(?:www\.)?(?:twitter|x)\.com\/messages\/\S+/giu;

/**
 * Whether an answer of ours is a bare acknowledgement or only sends elsewhere: one clause at least says so, and every
 * other is a greeting, an apology, a thanks, names what is asked for, or is two words long. A clause that says anything
 * else, a link, or a text of more than 380 signs makes the answer useful.
 */
export function acknowledges(text: string): boolean {
  const said = text.replace(OUR_DM_LINK, " ").trim().replace(SIGNATURE, "");
  if (said.length > LONGEST || /https?:\/\//iu.test(said)) return false;
  if (!sendsElsewhere(plainWords(said))) return false;
  const clauses = said
    .split(CLAUSES)
    .map(plainWords)
    .filter((words) => words.trim() !== "");
  return clauses.some(sendsElsewhere) && clauses.every(saysNothingElse);
}

function saysNothingElse(words: string): boolean {
  if (words.trim().split(" ").length <= 2 && !/\p{Nd}/u.test(words)) return true;
  return sendsElsewhere(words) || isBeside(words);
}
