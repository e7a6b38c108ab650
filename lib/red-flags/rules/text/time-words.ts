import { type PhraseTree, plantPhrases } from "./phrase-tree";
import { wordsOfText } from "./words-of-text";

/** What a phrase about times means; `event` is what somebody must be there for. */
export const TIME_SENSES = ["event", "past", "tomorrow", "tonight", "later"] as const;
export type TimeSense = (typeof TIME_SENSES)[number];

export interface TimeWords {
  senses: PhraseTree<TimeSense>;
  /** Minutes of a unit. */
  units: ReadonlyMap<string, number>;
  amounts: ReadonlyMap<string, number>;
  /** Before an amount: in, dans, za. */
  before: ReadonlySet<string>;
  /** Behind an amount: until, päästä. */
  behind: ReadonlySet<string>;
  fillers: ReadonlySet<string>;
  /** Before or behind an hour that stands without minutes: klo 18, 18 Uhr. */
  hourBefore: ReadonlySet<string>;
  hourBehind: ReadonlySet<string>;
  /** What must stand right before a time of day; empty: anything. Then what it is the time of stands before as well. */
  clockLeads: ReadonlySet<string>;
  /** A unit alone is one of it: za godzinę, через час. */
  isUnitOne: boolean;
}

interface Plain {
  event: string;
  past: string;
  tomorrow: string;
  tonight: string;
  later: string;
  minutes: string;
  hours: string;
  /** Half hours that are one word. */
  halfHours?: string;
  one: string;
  half?: string;
  before: string;
  behind: string;
  fillers: string;
  hourBefore: string;
  hourBehind: string;
  clockLeads?: string;
  isUnitOne?: boolean;
}

/** The words of one language, written with commas between phrases and blanks between words. */
export function timeWords(plain: Plain): TimeWords {
  const senses = TIME_SENSES.flatMap((meant) =>
    plain[meant]
      .split(",")
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== "")
      .map((phrase) => ({ phrase, meant })),
  );
  return {
    senses: plantPhrases(senses),
    units: new Map([
      ...valued(plain.minutes, 1),
      ...valued(plain.halfHours ?? "", 30),
      ...valued(plain.hours, 60),
    ]),
    amounts: new Map([...valued(plain.one, 1), ...valued(plain.half ?? "", 0.5)]),
    before: folded(plain.before),
    behind: folded(plain.behind),
    fillers: folded(plain.fillers),
    hourBefore: folded(plain.hourBefore),
    hourBehind: folded(plain.hourBehind),
    clockLeads: folded(plain.clockLeads ?? ""),
    isUnitOne: plain.isUnitOne ?? false,
  };
}

function folded(words: string): Set<string> {
  return new Set(wordsOfText(words).map(({ word }) => word));
}

function valued(words: string, value: number): [string, number][] {
  return [...folded(words)].map((word) => [word, value]);
}
