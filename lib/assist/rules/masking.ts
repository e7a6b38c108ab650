import type { PersonalKind } from "@/lib/customers/rules/personal/find-personal";

/** Something of one person in a text; offsets are UTF-16. */
export interface Fact {
  kind: PersonalKind | "name";
  from: number;
  to: number;
}

interface Kept {
  words: string;
  kind: Fact["kind"];
  /** The writer's own words hold it: it may stand in what comes back, whoever reads it. */
  isWritten: boolean;
}

/** Which mark stands for which words, over all texts of one question. */
export interface Masks {
  byMark: Map<string, Kept>;
  byWords: Map<string, string>;
}

const MARK = /\[\[\s*([a-z-]+\s*\d+)\s*\]\]/gi;

export function noMasks(): Masks {
  return { byMark: new Map(), byWords: new Map() };
}

/**
 * A text with a mark in place of each fact; the same fact has the same mark everywhere. Longer facts win over others, and
 * what looks like a mark already is made none.
 */
export function mask(masks: Masks, text: string, facts: readonly Fact[], isWritten: boolean): string {
  const taken: Fact[] = [];
  for (const fact of [...facts].sort((a, b) => b.to - b.from - (a.to - a.from)))
    if (!taken.some((each) => fact.from < each.to && each.from < fact.to)) taken.push(fact);
  return taken
    .sort((a, b) => b.from - a.from)
    .reduce(
      (left, { kind, from, to }) => {
        const words = text.slice(from, to);
        return left.slice(0, from) + markOf(masks, words, kind, isWritten) + left.slice(to);
      },
      text.replaceAll("[[", "(("),
    );
}

/**
 * What came back with the facts in their places again. In public only names and what the writer wrote come back; a card
 * number never does. Marks nobody made are taken out.
 */
export function unmask(masks: Masks, text: string, audience: "public" | "private"): string {
  return text.replace(MARK, (_, name: string) => {
    const kept = masks.byMark.get(name.toLowerCase().replace(/\s+/g, ""));
    if (!kept || kept.kind === "card-number") return "…";
    return audience === "private" || kept.kind === "name" || kept.isWritten ? kept.words : "…";
  });
}

function markOf(masks: Masks, words: string, kind: Fact["kind"], isWritten: boolean): string {
  const known = masks.byWords.get(words.toLowerCase());
  const name = known ?? `${kind}${masks.byMark.size + 1}`;
  const before = masks.byMark.get(name);
  masks.byWords.set(words.toLowerCase(), name);
  // A name as people write it goes before one in small letters.
  const isBetter = kind === "name" && /^\p{Lu}/u.test(words);
  const shown = before && !isBetter ? before.words : words;
  masks.byMark.set(name, { words: shown, kind, isWritten: isWritten || (before?.isWritten ?? false) });
  return `[[${name}]]`;
}
