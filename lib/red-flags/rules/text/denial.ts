import type { FlagKind } from "../../schemas";
import { type TextWord, wordsOfText } from "./words-of-text";

/** Who denies to want to die or to kill is still heard; "no wheelchair came" and "no insulin left" are the trouble itself. */
const MAY_BE_DENIED: ReadonlySet<FlagKind> = new Set(["legal", "leaving", "press", "paid"]);
const LOOKED_BACK = 5;

interface Denial {
  /** What takes the phrase behind it back. */
  words: ReadonlySet<string>;
  /** What may stand between. */
  fillers: ReadonlySet<string>;
}

const ENGLISH = denial(
  "not no never without isn't aren't wasn't don't doesn't didn't won't wouldn't isnt arent dont doesnt didnt wont wouldnt ain't aint neither nor former ex retired aspiring",
  "a an the any my your to be being going planning plan want wanting need needing for of threatening about talking even",
);
const DENIALS: Readonly<Record<string, Denial>> = {
  fr: denial("pas sans aucun aucune ni ancien ancienne ex", "besoin d de un une le la les mon vais veux"),
  pl: denial("nie bez żadnego żadnej były była", "potrzebuję potrzeba chcę zamierzam żadnego do"),
  fi: denial("en et ei emme ette eivät ilman älä entinen", "tarvitse tarvita halua aio mitään ole"),
  ru: denial(
    "не без никакой никакого никаких бывший бывшая",
    "нужен нужна нужно надо хочу собираюсь буду мне",
  ),
  lt: denial("ne nėra be jokio jokių nereikia nenoriu buvęs buvusi", "reikia noriu ketinu man"),
  de: denial(
    "nicht kein keine keinen ohne nie ehemaliger ehemalige",
    "brauche will einen eine ein den die das zu mit",
  ),
  es: denial("no sin ningún ninguna nunca ex", "necesito quiero voy a un una el la"),
};

/** Whether the words right before take the phrase back: a denial in its language or in English, and only fillers between. */
export function isDenied(
  words: readonly TextWord[],
  first: number,
  kind: FlagKind,
  language: string,
): boolean {
  if (!MAY_BE_DENIED.has(kind)) return false;
  return [DENIALS[language], ENGLISH].some((by) => by !== undefined && isTakenBack(words, first, by));
}

function isTakenBack(words: readonly TextWord[], first: number, by: Denial): boolean {
  for (let back = 1; back <= LOOKED_BACK && first - back >= 0; back++) {
    if (words[first - back + 1]?.isAfterBreak) return false;
    const word = words[first - back]?.word ?? "";
    if (by.words.has(word)) return true;
    if (!by.fillers.has(word)) return false;
  }
  return false;
}

function denial(words: string, fillers: string): Denial {
  return { words: foldedSet(words), fillers: foldedSet(fillers) };
}

function foldedSet(words: string): ReadonlySet<string> {
  return new Set(wordsOfText(words).map(({ word }) => word));
}
