import { denialWords } from "../negation-words";
import { isDenied, phrasePlace } from "../phrase-place";
import { foldSaid, saidWords } from "../said-words";
import type { Against, Held } from "./held";
import { kept } from "./kept";
import { isOfPast } from "./past-words";
import { sentencesOf } from "./sentences";
import { ELSEWHERE, STATE_WORDS } from "./state-words";

const MOST_BETWEEN = 1;

/**
 * Where a text says that all is well with what we say is not: "your flight is on time" where our statement tells of
 * delays. The sentence must speak of things, of all, or of the person; wishes, questions, denials and what was do not count.
 */
export function statesAgainst(text: string, statements: Held["statements"]): Against[] {
  const languages = new Map<string, string[][][]>();
  for (const { language, text: own } of statements) {
    const base = language.split("-")[0] ?? "";
    const well = wellOf(`${base} ${own}`);
    if (well.length > 0) languages.set(base, [...(languages.get(base) ?? []), ...well]);
  }
  if (languages.size === 0) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const { words } = sentence;
    if (words.some(({ word }) => isOfPast(word) || ELSEWHERE.has(word))) return [];
    for (const [language, phrases] of languages) {
      if (!words.some(({ word }) => startsAny(word, thingsOf(language)))) continue;
      const denials = denialWords(language);
      for (const wanted of phrases) {
        const place = phrasePlace(text, words, wanted, denials, MOST_BETWEEN);
        if (place)
          return [{ kind: "state" as const, from: place.first.from, to: place.last.to, offered: null }];
      }
    }
    return [];
  });
}

const thingsOf = kept((language) => foldSaid(STATE_WORDS[language]?.of ?? ""));

/** What would say the opposite of a statement, which stands behind its language and a blank. */
const wellOf = kept((statement): string[][][] => {
  const language = statement.slice(0, statement.indexOf(" "));
  const words = saidWords(statement.slice(language.length));
  const denials = denialWords(language);
  return (STATE_WORDS[language]?.states ?? [])
    .filter(({ wrong }) =>
      words.some(({ word }, at) => startsAny(word, foldSaid(wrong)) && !isDenied(words, at, at, denials)),
    )
    .flatMap(({ well }) =>
      well.map((phrase) =>
        foldSaid(phrase)
          .split(" ")
          .map((each) => each.split("|")),
      ),
    );
});

function startsAny(word: string, beginnings: string): boolean {
  return beginnings
    .split(" ")
    .some((begin) => (begin.length < 4 ? word === begin || word === `${begin}s` : word.startsWith(begin)));
}
