import { plantPhrases, walkPhrases } from "@/lib/red-flags/rules/text/phrase-tree";
import { wordsOfText } from "@/lib/red-flags/rules/text/words-of-text";
import { INSULTS } from "./insults";

/** What people and flags say of it: marked by hand, a threat in it, said to be none, or nothing. */
export type HostileMark = "hand" | "threat" | "calm" | null;
export type HostileBy = "hand" | "threat" | "insult";

const LONGEST = 4000;
const tree = plantPhrases(INSULTS.map((phrase) => ({ phrase, meant: phrase })));

/**
 * Why words of a customer are hostile: what a person says of them, then a threat, then an insult in them. Tone alone
 * makes nothing hostile: a lost bag weighs as much as an insult there.
 */
export function hostileBy(mark: HostileMark, text: string): HostileBy | null {
  if (mark === "calm") return null;
  if (mark !== null) return mark;
  return walkPhrases(tree, wordsOfText(text.slice(0, LONGEST)), 1).hits.length > 0 ? "insult" : null;
}
