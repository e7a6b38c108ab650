import { type PhraseTree, plantPhrases, walkPhrases } from "@/lib/red-flags/rules/text/phrase-tree";
import { wordsOfText } from "@/lib/red-flags/rules/text/words-of-text";
import type { Because } from "../../row-schemas";
import type { RoutingRule } from "../routing-schemas";

/** What a conversation is, as rules see it. */
export interface Routable {
  accountId: string | null;
  accountHandle: string | null;
  language: string | null;
  kind: string;
  /** What of the customer's is unanswered. */
  text: string;
  tags: readonly string[];
  skills: readonly string[];
  tier: string | null;
  flags: readonly string[];
}

const planted = new WeakMap<readonly string[], PhraseTree<string>>();

/** The first rule in order that fits, and by what; null where none does. A rule that names nothing fits everything. */
export function firstRule(
  rules: readonly RoutingRule[],
  matter: Routable,
): { rule: RoutingRule; because: Because[] } | null {
  for (const rule of rules) {
    const because = rule.isOn ? whyFits(rule, matter) : null;
    if (because) return { rule, because };
  }
  return null;
}

/** By what a rule fits; null where it does not. */
export function whyFits({ when }: RoutingRule, matter: Routable): Because[] | null {
  const because: Because[] = [];
  const asks = (list: readonly string[], code: string, found: string | null | undefined, shown = found) => {
    if (list.length === 0) return true;
    if (found) because.push({ code, values: { value: shown ?? found } });
    return Boolean(found);
  };
  const oneOf = (list: readonly string[], own: readonly string[]) => {
    const folded = new Set(list.map(fold));
    return own.find((each) => folded.has(fold(each)));
  };
  const own = (value: string | null) => (value === null ? [] : [value]);
  const fits =
    asks(
      when.accountIds,
      "account",
      oneOf(when.accountIds, own(matter.accountId)),
      matter.accountHandle ?? "",
    ) &&
    asks(when.kinds, "kind", oneOf(when.kinds, [matter.kind])) &&
    asks(when.languages, "language", oneOf(when.languages, own(matter.language?.split("-")[0] ?? null))) &&
    asks(when.flags, "flag", oneOf(when.flags, matter.flags)) &&
    asks(when.tiers, "tier", oneOf(when.tiers, own(matter.tier))) &&
    asks(when.tags, "tag", oneOf(when.tags, matter.tags)) &&
    asks(when.skills, "skill", oneOf(when.skills, matter.skills)) &&
    asks(when.words, "words", when.words.length > 0 ? findWords(when.words, matter.text) : undefined);
  return fits ? because : null;
}

/** Time grows with the text alone, whatever the phrases. */
function findWords(phrases: readonly string[], text: string): string | undefined {
  const tree = planted.get(phrases) ?? plantPhrases(phrases.map((phrase) => ({ phrase, meant: phrase })));
  planted.set(phrases, tree);
  return walkPhrases(tree, wordsOfText(text), 1).hits[0]?.meant;
}

function fold(value: string): string {
  return value.normalize("NFC").toLowerCase();
}
