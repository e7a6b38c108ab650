import { foldSaid } from "../said-words";

interface OfferWords {
  /** Money for the next time: off, credit, voucher. */
  less: string;
  /** Money back. */
  back: string;
}

/** By what a language calls what is offered: folded beginnings of words. */
const WORDS: Readonly<Record<string, OfferWords>> = {
  en: { less: "off discount credit voucher coupon", back: "refund" },
  de: { less: "rabatt nachlass gutschein gutschrift", back: "erstatt ruckerstatt" },
  fr: { less: "reduction remise avoir", back: "rembours" },
  es: { less: "descuento vale cupon", back: "reembols devolucion" },
  it: { less: "sconto buono", back: "rimbors" },
  pt: { less: "desconto cupom cupao", back: "reembols" },
  pl: { less: "znizk rabat bon kupon", back: "zwrot zwroc" },
  fi: { less: "alennu lahjakort hyvity", back: "palautu palautam" },
  lt: { less: "nuolaid kupon", back: "grazin" },
  ru: { less: "скидк купон ваучер", back: "возврат вернем" },
  nl: { less: "korting tegoed", back: "terugbetal" },
  tr: { less: "indirim kupon", back: "iade" },
};

/** Short ones stand alone: "avoir" and "bon" are words of their own, "off" begins "office". */
const WHOLE = new Set("off avoir vale bon buono".split(" "));

const FOLDED = Object.entries(WORDS).flatMap(([language, { less, back }]) => [
  { language, side: "less" as const, begins: foldSaid(less).split(" ") },
  { language, side: "back" as const, begins: foldSaid(back).split(" ") },
]);

export type OfferSide = "less" | "back";

/** Which side of an offer a folded word names, and in which language; null for any other word. */
export function offerWordOf(word: string): { language: string; side: OfferSide } | null {
  const begins = (begin: string) => (WHOLE.has(begin) ? word === begin : word.startsWith(begin));
  const found = FOLDED.find((each) => each.begins.some(begins));
  return found ? { language: found.language, side: found.side } : null;
}
