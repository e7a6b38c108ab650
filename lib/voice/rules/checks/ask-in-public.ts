import { plantPhrases, walkPhrases } from "@/lib/red-flags/rules/text/phrase-tree";
import type { TextWord } from "@/lib/red-flags/rules/text/words-of-text";
import type { ReadText, Spoken } from "../voice-about";
import { PERSONAL_ASKS } from "../words/personal-asks";

type Role = "ask" | "data" | "apart";
interface Meant {
  language: string;
  role: Role;
}

const tree = plantPhrases(
  Object.entries(PERSONAL_ASKS).flatMap(([language, lists]) =>
    (["ask", "data", "apart"] as const).flatMap((role) =>
      lists[role]
        .split(/,\s+/)
        .map((phrase): { phrase: string; meant: Meant } => ({ phrase, meant: { language, role } })),
    ),
  ),
);

/** Where a text asks for what opens or names somebody's matter, without asking for it in private. */
export function askInPublic({ words }: ReadText): Spoken[] {
  const { hits } = walkPhrases(tree, words);
  if (hits.some(({ meant }) => meant.role === "apart")) return [];
  const sentences = sentencesOf(words);
  const found: Spoken[] = [];
  for (const data of hits.filter(({ meant }) => meant.role === "data")) {
    const ask = hits.find(
      ({ meant, first }) =>
        meant.role === "ask" &&
        meant.language === data.meant.language &&
        first <= data.first &&
        sentences[first] === sentences[data.first],
    );
    const from = words[ask?.first ?? -1]?.from;
    if (from === undefined || found.some((each) => each.from === from)) continue;
    found.push({ from, to: words[data.last]?.to ?? from, better: null });
  }
  return found;
}

function sentencesOf(words: readonly TextWord[]): number[] {
  let sentence = 0;
  return words.map(({ isAfterBreak }) => {
    if (isAfterBreak) sentence += 1;
    return sentence;
  });
}
