interface Denials {
  /** Deny what comes after them in their clause. */
  far: string;
  /** Deny only the very next word. */
  near?: string;
  /** Leave it open: said of a condition or of later. */
  open: string;
  /** Deny what stands before them. */
  after?: string;
  /** Begin something of their own: what was denied before them does not reach further. */
  turn: string;
}

const ENGLISH: Denials = {
  far: "not never none neither nor cannot cant wont isnt arent wasnt werent dont doesnt didnt couldnt wouldnt shouldnt aint hardly barely far nowhere unlike without few unable nothing non",
  near: "no",
  open: "until once when whenever if whether unless till before",
  turn: "but however worry worries problem problems",
};

const DENIALS: Readonly<Record<string, Denials>> = {
  en: ENGLISH,
  de: {
    far: "nicht nie niemals weder noch kaum keineswegs ohne nichts",
    near: "kein keine keiner keinen keinem keines",
    open: "bis sobald wenn ob falls bevor ehe",
    turn: "aber doch sondern sorge sorgen problem",
  },
  es: {
    far: "no nunca jamas ni tampoco apenas sin ningun ninguno ninguna",
    open: "hasta cuando si antes mientras",
    turn: "pero sino preocupe preocupes problema",
  },
  fr: {
    far: "ne pas jamais ni aucun aucune sans guere nullement",
    open: "jusqua jusquau jusque des quand lorsque si avant sil sils",
    turn: "mais inquietez inquiete souci probleme",
  },
  it: {
    far: "non mai ne senza nessun nessuno nessuna nemmeno neanche",
    open: "finche quando se appena prima",
    turn: "ma pero preoccupi preoccuparti problema",
  },
  pt: {
    far: "nao nunca jamais nem sem nenhum nenhuma",
    open: "ate quando se assim antes",
    turn: "mas porem preocupe problema",
  },
  pl: {
    far: "nie nigdy ani bez zaden zadna zadne",
    open: "dopoki gdy kiedy czy jesli jezeli zanim az",
    turn: "ale lecz martw problemu",
  },
  fi: {
    far: "ei eivat emme en et ette eika alkoon eivatka tuskin",
    open: "kunnes kun jos ennen kunhan onko ovatko",
    turn: "mutta vaan huolta",
  },
  lt: {
    far: "ne nera nebuvo niekada nei be nebus negali",
    open: "kol kai jei ar iki kada",
    turn: "bet taciau nesijaudinkite",
  },
  ru: {
    far: "не нет никогда ни без вряд",
    open: "пока когда если ли до",
    turn: "но однако а волнуйтесь",
  },
  nl: {
    far: "niet nooit noch zonder nauwelijks",
    near: "geen",
    open: "tot zodra als wanneer of voordat",
    turn: "maar zorgen probleem",
  },
  tr: { far: "hicbir", open: "kadar eger", after: "degil degildir yok", turn: "ama fakat" },
  ja: { far: "", open: "", after: "な せ", turn: "" },
};

export interface DenialWords {
  far: ReadonlySet<string>;
  near: ReadonlySet<string>;
  open: ReadonlySet<string>;
  after: ReadonlySet<string>;
  turn: ReadonlySet<string>;
}

const setOf = (words = "") => new Set(words.split(" ").filter(Boolean));
const kept = new Map<string, DenialWords>();

/** How a language says that something is not so, or only perhaps; of a language we do not know, as English says it. */
export function denialWords(language: string): DenialWords {
  const base = language.split("-")[0] ?? "";
  const known = kept.get(base);
  if (known) return known;
  const { far, near, open, after, turn } = DENIALS[base] ?? ENGLISH;
  const words = {
    far: setOf(far),
    near: setOf(near),
    open: setOf(open),
    after: setOf(after),
    turn: setOf(turn),
  };
  kept.set(base, words);
  return words;
}
