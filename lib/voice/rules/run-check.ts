import { askInPublic } from "./checks/ask-in-public";
import { graveEmoji, longSentences, onlyMoves, shouting, sums } from "./checks/manners";
import { nameMissing } from "./checks/name-missing";
import type { ReadText, Spoken } from "./voice-about";
import type { CheckKind } from "./voice-kinds";

const CHECKS: Readonly<Record<CheckKind, (read: ReadText) => Spoken[]>> = {
  "ask-in-public": askInPublic,
  "empty-move": onlyMoves,
  sums,
  name: nameMissing,
  shouting,
  "grave-emoji": graveEmoji,
  "long-sentence": longSentences,
};

/** Where one of the program's own checks speaks. */
export function runCheck(kind: CheckKind, read: ReadText): Spoken[] {
  return CHECKS[kind](read);
}
