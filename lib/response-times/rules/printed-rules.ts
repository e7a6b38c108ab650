import { ACKNOWLEDGING_WORDS, ASKED_FOR, COURTEOUS_WORDS } from "./acknowledgement-words";
import { CLOCK_RULES } from "./clock-rules";
import { ANYTHING_ELSE, ASKING_WORDS, CLOSER_WORDS, FILLING_WORDS, UNKIND_EMOJI } from "./closer-words";
import type { WordLists } from "./plain-words";

/** Every case the clocks have a rule for: a word and a sentence of each are in messages (`response-times-rules`). */
export const CLOCK_CASES = [
  "start",
  "stop",
  "useful",
  "closer",
  "twoClocks",
  "ingestDelay",
  "promise",
  "reopen",
  "transfer",
  "split",
  "link",
  "noTurn",
  "edited",
  "deleted",
  "snoozed",
  "native",
  "imported",
  "early",
  "resolution",
  "oneTouch",
  "firstContact",
  "handover",
] as const;

export interface PrintedRules {
  version: number;
  cases: readonly (typeof CLOCK_CASES)[number][];
  words: {
    closer: WordLists;
    filling: WordLists;
    asking: WordLists;
    anythingElse: WordLists;
    unkind: readonly string[];
    acknowledging: WordLists;
    courteous: WordLists;
    askedFor: readonly string[];
  };
}

/** The rules of the clocks as a person may read them, with every word they go by. */
export function printedRules(): PrintedRules {
  return {
    version: CLOCK_RULES,
    cases: CLOCK_CASES,
    words: {
      closer: CLOSER_WORDS,
      filling: FILLING_WORDS,
      asking: ASKING_WORDS,
      anythingElse: ANYTHING_ELSE,
      unkind: UNKIND_EMOJI,
      acknowledging: ACKNOWLEDGING_WORDS,
      courteous: COURTEOUS_WORDS,
      askedFor: ASKED_FOR,
    },
  };
}
