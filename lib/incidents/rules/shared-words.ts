import { STOP_WORDS } from "./stop-words";

export interface Said {
  /** Who said it: a word that only few people use is not common, and may name one of them. */
  by: string;
  text: string;
}

export interface SharedWord {
  word: string;
  /** How many people used it, of how many. */
  people: number;
  of: number;
}

const LEAST_PEOPLE = 3;
const LEAST_SHARE = 0.15;
/** So many times as common among them as it usually is. */
const LEAST_LIFT = 2;
const MOST_WORDS = 8;
const LONGEST_TEXT = 2000;

const LINKS = /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@＠]\w+/giu;
const WORDS = /#?[\p{L}\p{M}](?:[\p{L}\p{M}'’-]*[\p{L}\p{M}])?/gu;

/**
 * The words that several people use now and few did before, most telling first. Links, addresses, handles and whatever
 * holds a digit are left out, so that nobody's number stands among them.
 */
export function sharedWords(now: readonly Said[], before: readonly Said[]): SharedWord[] {
  const people = peopleBy(now);
  const usual = peopleBy(before);
  const of = new Set(now.map(({ by }) => by)).size;
  const usualOf = Math.max(1, new Set(before.map(({ by }) => by)).size);
  return [...people]
    .map(([word, those]) => {
      const share = those.size / Math.max(1, of);
      const usualShare = ((usual.get(word)?.size ?? 0) + 0.5) / (usualOf + 1);
      return { word, people: those.size, of, share, lift: share / usualShare };
    })
    .filter((each) => each.people >= LEAST_PEOPLE && each.share >= LEAST_SHARE)
    .filter(({ lift }) => before.length === 0 || lift >= LEAST_LIFT)
    .sort(
      (a, b) =>
        b.share * Math.log(b.lift + 1) - a.share * Math.log(a.lift + 1) || a.word.localeCompare(b.word),
    )
    .slice(0, MOST_WORDS)
    .map(({ word, people: count, of: all }) => ({ word, people: count, of: all }));
}

function peopleBy(said: readonly Said[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { by, text } of said)
    for (const word of wordsOf(text)) {
      const those = found.get(word) ?? new Set();
      found.set(word, those.add(by));
    }
  return found;
}

function wordsOf(text: string): Set<string> {
  const plain = text.slice(0, LONGEST_TEXT).normalize("NFC").replace(LINKS, " ").toLocaleLowerCase("und");
  const runs = plain.split(/\s+/u).filter((run) => !/\p{Nd}/u.test(run));
  const words = runs.flatMap((run) => run.match(WORDS) ?? []);
  return new Set(
    words.filter((word) => word.length > 2 && word.length < 40 && !STOP_WORDS.has(word.replace(/^#/u, ""))),
  );
}
