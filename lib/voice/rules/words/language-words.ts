import type { PhraseKind } from "../voice-kinds";

export interface RuleWords {
  /** One phrase a line, with what to write instead behind `=`. */
  say: string;
  except?: string;
  yes: readonly string[];
  no: readonly string[];
}
export type LanguageWords = Readonly<Record<PhraseKind, RuleWords>>;
