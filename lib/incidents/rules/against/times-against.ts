import { type Atom, timeAtoms } from "@/lib/replies/rules/promises/time-atoms";
import { denialWords } from "../negation-words";
import { isDenied, isQuoted } from "../phrase-place";
import { STOP_WORDS } from "../stop-words";
import type { Against, Held } from "./held";
import { kept } from "./kept";
import { isOfPast } from "./past-words";
import { isForm, type Sentence, sentencesOf } from "./sentences";

type Clock = Extract<Atom, { kind: "clock" }>;
/** `by`: no later, or until then; `from`: no earlier; `at`: then. */
type Side = "by" | "from" | "at";

interface Timed {
  sentence: Sentence;
  clock: Clock;
  /** Where the time begins among the words, with what stands before it. */
  start: number;
  side: Side;
  /** Words that carry the matter, folded. */
  about: readonly string[];
  day: string;
  zone: string;
}

const FROM = new Set(
  "from after since starting onwards ab nach seit des apres depuis desde despues dalle dopo apos od po alkaen jalkeen с после nuo vanaf na".split(
    " ",
  ),
);
const ZONE = /(?<![\p{L}])(?:UTC|GMT|BST|[ECMP][SD]?T|CES?T|EES?T|WES?T|MSK)(?![\p{L}])/u;
const SHORTEST = 3;
const STOP = new Set([...STOP_WORDS].map((word) => word.normalize("NFKD").replace(/[\u0300-\u036f]/gu, "")));
const HALF_DAY = 12 * 60;

/**
 * Times that are not those of what we say: "bags come by 14:00" where it says 18:00. Both sentences have one time, say it
 * the same way (by, from, at) and speak of the same; another day or zone, a question, what is denied or was does not count.
 */
export function timesAgainst(text: string, statements: Held["statements"]): Against[] {
  if (!/\d/u.test(text)) return [];
  const said = timed(text);
  if (said.length === 0) return [];
  const ours = statements.flatMap(({ language, text: own }) =>
    timedOf(own).map((each) => ({ ...each, language })),
  );
  return said.flatMap((each) => {
    if (each.sentence.words.some(({ word }) => isOfPast(word))) return [];
    if (ours.some(({ clock }) => isSameTime(clock, each.clock))) return [];
    const other = ours.find((own) => contradicts(each, own));
    if (!other) return [];
    const { words } = each.sentence;
    const at = each.start;
    const word = words[at];
    if (!word || isQuoted(text, word, word) || isDenied(words, at, at, denialWords(other.language)))
      return [];
    return [{ kind: "time" as const, from: each.clock.from, to: each.clock.to, offered: null }];
  });
}

function contradicts(said: Timed, own: Timed): boolean {
  if (said.zone !== own.zone || (said.day !== "" && said.day !== own.day)) return false;
  const shared = said.about.filter((word) => own.about.some((other) => isForm(word, other))).length;
  if (said.side === own.side) return shared >= (said.side === "at" ? 2 : 1);
  // What begins at a time can't have happened before it, and what lasts until one can't have ended.
  const isEarlier = said.clock.minute < own.clock.minute;
  if (own.side === "from" && said.side === "at") return isEarlier && shared >= 2;
  return own.side === "by" && said.side === "from" && isEarlier && shared >= 1;
}

function isSameTime(one: Clock, other: Clock): boolean {
  if (one.minute === other.minute) return true;
  const isOpen = [one, other].some(({ minute, isHalf }) => !isHalf && minute <= HALF_DAY);
  return isOpen && one.minute % HALF_DAY === other.minute % HALF_DAY;
}

const timedOf = kept(timed);

/** Sentences with one time of the clock. */
function timed(text: string): Timed[] {
  const atoms = timeAtoms(text);
  if (!atoms.some(({ kind }) => kind === "clock")) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const own = atoms.filter(({ from, to }) => from >= sentence.from && to <= sentence.to + 1);
    const clocks = own.filter((atom): atom is Clock => atom.kind === "clock");
    const [clock] = clocks;
    if (!clock || clocks.length > 1) return [];
    const days = own.filter(({ kind }) => kind === "day" || kind === "weekday" || kind === "date");
    const day = days.map((atom) => JSON.stringify({ ...atom, from: 0, to: 0 })).join();
    const about = sentence.words
      .filter(({ from, to }) => !own.some((atom) => from < atom.to && to > atom.from))
      .map(({ word }) => word)
      .filter((word) => word.length >= SHORTEST && !STOP.has(word) && !FROM.has(word) && !/\d/u.test(word));
    const zone = ZONE.exec(text.slice(sentence.from, sentence.to))?.[0] ?? "";
    return [{ sentence, clock, ...sideOf(sentence, clock, own), about, day, zone }];
  });
}

function sideOf({ words }: Sentence, clock: Clock, atoms: readonly Atom[]): { side: Side; start: number } {
  const at = words.findIndex(({ to }) => to > clock.from);
  const from = words.findIndex(({ word }, place) => place >= at - 2 && place < at && FROM.has(word));
  if (from >= 0) return { side: "from", start: from };
  for (const atom of atoms) {
    if (atom.kind !== "before") continue;
    const isAhead = atom.to <= clock.from;
    const [begin, end] = isAhead ? [atom.to, clock.from] : [clock.to, atom.from];
    if (words.filter((word) => word.from >= begin && word.to <= end).length > 1) continue;
    const first = words.findIndex(({ to }) => to > atom.from);
    return { side: "by", start: isAhead ? first : at };
  }
  return { side: "at", start: at };
}
