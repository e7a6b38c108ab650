import type { VoiceRule } from "../schemas";
import { phrasesOfLines } from "./phrase-lines";
import { GUIDE_LANGUAGES } from "./text-language";
import { CHECK_KINDS, type CheckKind, PHRASE_KINDS, type PhraseKind } from "./voice-kinds";
import { de } from "./words/de";
import { en } from "./words/en";
import { es } from "./words/es";
import { fi } from "./words/fi";
import { fr } from "./words/fr";
import type { LanguageWords } from "./words/language-words";
import { lt } from "./words/lt";
import { pl } from "./words/pl";
import { ru } from "./words/ru";

const WORDS: Readonly<Record<(typeof GUIDE_LANGUAGES)[number], LanguageWords>> = {
  en,
  fr,
  pl,
  fi,
  ru,
  lt,
  de,
  es,
};

const PUBLIC: VoiceRule["audiences"] = ["public"];
const BOTH: VoiceRule["audiences"] = ["public", "private"];
const CHECKS: Readonly<
  Record<CheckKind, Pick<VoiceRule, "audiences" | "mustMatch" | "mustNotMatch"> & { isOff?: true }>
> = {
  "ask-in-public": {
    audiences: PUBLIC,
    mustMatch: [
      "Could you send us your booking reference?",
      "Pouvez-vous nous donner votre adresse mail ?",
      "Proszę podać numer rezerwacji.",
      "Lähetä varaustunnuksesi, kiitos.",
      "Укажите номер телефона, пожалуйста.",
      "Nurodykite rezervacijos numerį.",
    ],
    mustNotMatch: ["Please send us your booking reference by DM.", "Never post your booking reference here."],
  },
  "empty-move": {
    audiences: PUBLIC,
    mustMatch: ["Sorry to hear that. Please DM us so we can help."],
    mustNotMatch: ["Your bag flies to Oslo tonight at 18:40; the courier brings it by noon."],
  },
  sums: {
    audiences: PUBLIC,
    mustMatch: ["We'll refund 40 EUR.", "Here are $20 for the trouble.", "Zwrócimy 120 zł."],
    mustNotMatch: ["Flight 204 leaves at 18:40.", "All 3 bags are in Oslo."],
  },
  name: {
    audiences: ["private"],
    mustMatch: ["Your bag was found in Riga and flies tonight."],
    mustNotMatch: ["Hi Jo, your bag was found in Riga and flies tonight."],
  },
  shouting: {
    audiences: BOTH,
    mustMatch: ["PLEASE READ THE MAIL AGAIN.", "It is on its way!!!"],
    mustNotMatch: ["It is on its way!", "Flight DL 4047 to JFK is on time."],
  },
  "grave-emoji": {
    audiences: BOTH,
    mustMatch: ["Help is on its way 😀"],
    mustNotMatch: ["Help is on its way."],
  },
  "long-sentence": {
    audiences: BOTH,
    isOff: true,
    mustMatch: [
      "We have looked into what happened to your bag between the first and the second flight and found that it was put aside by the people at the gate who then forgot to load it again.",
    ],
    mustNotMatch: ["Your bag was put aside at the gate. It flies tonight."],
  },
};

/** The rules the program brings, in the order of the guide; the same ids on every desk. */
export const BUILT_IN_RULES: readonly VoiceRule[] = [
  ...CHECK_KINDS.map((kind): VoiceRule => {
    const { isOff = false, ...rest } = CHECKS[kind];
    return { ...plain(kind, 0), ...rest, pattern: { kind: "check" }, isOn: !isOff };
  }),
  ...GUIDE_LANGUAGES.flatMap((language, place) =>
    PHRASE_KINDS.map((kind): VoiceRule => {
      const { say, except, yes, no } = WORDS[language][kind];
      const pattern: VoiceRule["pattern"] = {
        kind: "phrases",
        phrases: phrasesOfLines(say),
        except: except?.split("\n") ?? [],
        allowed: kind === "apologise" ? 1 : 0,
      };
      const examples = { mustMatch: [...yes], mustNotMatch: [...no] };
      return {
        ...plain(kind, place + 1),
        ...examples,
        languages: [language],
        audiences: BOTH,
        pattern,
        isOn: true,
      };
    }),
  ),
];

type Plain = Omit<VoiceRule, "audiences" | "pattern" | "isOn" | "mustMatch" | "mustNotMatch">;

function plain(kind: PhraseKind | CheckKind, language: number): Plain {
  const place = [...PHRASE_KINDS, ...CHECK_KINDS].indexOf(kind) + 1;
  const tail = (place * 256 + language).toString(16).padStart(12, "0");
  return {
    id: `00000000-0000-7000-8000-${tail}`,
    kind,
    name: "",
    languages: [],
    reason: "",
    advice: "",
    effect: "advise",
    version: 0,
    changedBy: null,
    changedAt: null,
  };
}
