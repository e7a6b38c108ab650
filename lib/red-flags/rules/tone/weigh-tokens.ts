import type { Span } from "../../schemas";
import { EMOJI_TONES, IRONY_SIGNS } from "./emoji-tones";
import type { Lexicon, Match } from "./lexicon";
import { isBreak, isSentenceEnd, type Token } from "./tokens";

export type Hit = Span & { weight: number; isCourtesy: boolean };
export type Irony = Span & { weight: number; isPraise: boolean };

/** From this sum on, what is said is trouble and not only a weak word. */
export const CLEAR_WORDS = 2;
const REACH = 3;
const COURTESY = 0.6;
const QUOTES = /["“”„«»‘”]/u;

/** What each word or phrase of a text weighs, after the words before it, and the signs that take praise back. */
export function weighTokens(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
): { hits: Hit[]; irony: Irony[] } {
  const hits: Hit[] = [];
  const irony: Irony[] = [];
  const seen = new Set<string>();
  let sentence = 0;
  for (let place = 0; place < tokens.length; ) {
    const token = tokens[place];
    if (!token) break;
    const ironic = IRONY_SIGNS.has(token.word) ? { length: 1, weight: -1 } : lexicon.irony.at(tokens, place);
    if (ironic) irony.push({ ...spanOf(tokens, place, ironic.length), weight: -1, isPraise: false });
    if (lexicon.but.has(token)) lighten(hits, sentence);
    // Each is made lighter once, so that the whole stays linear.
    if (lexicon.but.has(token) || isSentenceEnd(token)) sentence = hits.length;
    const emoji = EMOJI_TONES.get(token.word);
    const found = emoji === undefined ? lexicon.rated.at(tokens, place) : { length: 1, weight: emoji };
    const thanks = lexicon.courtesy.at(tokens, place);
    const courtesy =
      thanks && (!found || (found.weight === 0 && found.length <= thanks.length)) ? thanks : null;
    const length = (courtesy ?? found)?.length ?? 1;
    const span = spanOf(tokens, place, length);
    if (found && found.weight !== 0 && !(emoji !== undefined && seen.has(token.word))) {
      const isQuoted = found.weight > 0 && isInQuotes(text, span);
      if (isQuoted) irony.push({ ...span, weight: -1, isPraise: true });
      else hits.push({ ...span, weight: weighed(found, tokens, place, lexicon), isCourtesy: false });
    } else if (courtesy) hits.push({ ...span, weight: COURTESY, isCourtesy: true });
    seen.add(token.word);
    place += length;
  }
  return { hits, irony };
}

/** The words before it in its clause turn, raise or lower a weight. */
function weighed(
  { weight, length }: Match,
  tokens: readonly Token[],
  place: number,
  lexicon: Lexicon,
): number {
  let value = tokens[place]?.isShouted ? weight * 1.2 : weight;
  let isTurned = false;
  let isRaised = false;
  for (let back = 1; back <= REACH; back++) {
    const before = tokens[place - back];
    if (!before || isBreak(before)) break;
    if (back < REACH && lexicon.boosters.has(before)) {
      value *= 1.25;
      isRaised = true;
    }
    if (back < REACH && lexicon.dampers.has(before)) value *= 0.6;
    isTurned ||= lexicon.negations.has(before) || before.word.endsWith("n't");
  }
  // A phrase of trouble has its own "no" in it, and "never been so angry" is angry.
  if (!isTurned || (value < 0 && (length > 1 || isRaised))) return value;
  // "Not good" is nearly bad; "not lost" is hardly good.
  return value > 0 ? value * -0.8 : value * -0.2;
}

/** What stands before a "but" counts less than what follows. */
function lighten(hits: Hit[], sentence: number): void {
  for (let at = sentence; at < hits.length; at++) {
    const hit = hits[at];
    if (hit) hits[at] = { ...hit, weight: hit.weight * 0.7 };
  }
}

function spanOf(tokens: readonly Token[], place: number, length: number): Span {
  return { from: tokens[place]?.from ?? 0, to: tokens[place + length - 1]?.to ?? 0 };
}

function isInQuotes(text: string, { from, to }: Span): boolean {
  return (
    QUOTES.test(text.slice(Math.max(0, from - 2), from).trim()) && QUOTES.test(text.slice(to, to + 2).trim())
  );
}
