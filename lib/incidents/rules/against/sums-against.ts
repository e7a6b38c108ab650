import { publicAmounts } from "@/lib/replies/rules/public-amounts";
import { denialWords } from "../negation-words";
import { isDenied, isQuoted } from "../phrase-place";
import type { Against, OpenOffer } from "./held";
import { type OfferSide, offerWordOf } from "./offer-words";
import { isOfPast } from "./past-words";
import { type Sentence, sentencesOf } from "./sentences";

/** So many words may stand between a sum and what it is a sum of. */
const MOST_BETWEEN = 2;
const SIGNS: readonly (readonly [sign: RegExp, currencies: string])[] = [
  [/us\$|\busd\b/iu, "USD"],
  [/a\$|\baud\b/iu, "AUD"],
  [/c\$|\bcad\b/iu, "CAD"],
  [/\$|dollar|dólar|dolar|доллар|bucks/iu, "USD CAD AUD NZD SGD HKD"],
  [/€|eur|евро/iu, "EUR"],
  [/£|gbp|pound|quid/iu, "GBP"],
  [/zł|złot|zlot|pln/iu, "PLN"],
  [/\bchf\b|frank|franc/iu, "CHF"],
];

/**
 * Sums of an offer that are not ours: "$30 off" where we offer 20. A sum counts where it stands beside a word of the
 * offer; where everybody's own sum is offered, in another currency, denied, asked, quoted or of the past, none does.
 */
export function sumsAgainst(text: string, offers: readonly OpenOffer[]): Against[] {
  if (offers.length === 0 || !/\d/u.test(text)) return [];
  const sums = publicAmounts(text).flatMap(({ text: written, where }) => {
    const read = readSum(written);
    return read ? [{ ...where, ...read }] : [];
  });
  if (sums.length === 0) return [];
  return sentencesOf(text).flatMap((sentence) => {
    if (sentence.words.some(({ word }) => isOfPast(word))) return [];
    const own = sums.filter(({ from, to }) => from >= sentence.from - 2 && to <= sentence.to + 2);
    return own.flatMap((sum) => {
      const bound = boundTo(sentence, sum, own);
      if (!bound) return [];
      const ours = offersOf(bound.side, sum.currencies, offers);
      if (ours.length === 0 || ours.some((each) => each.sum === null || each.sum === sum.value)) return [];
      const denials = denialWords(bound.language);
      const [first, last] = [sentence.words[bound.first], sentence.words[bound.last]];
      if (!first || !last) return [];
      const [from, to] = [Math.min(first.from, sum.from), Math.max(last.to, sum.to)];
      if (isQuoted(text, { ...first, from }, { ...last, to })) return [];
      if (isDenied(sentence.words, bound.first, bound.last, denials)) return [];
      const offered = ours.map(({ written }) => written).join(", ");
      return [{ kind: "sum" as const, from: sum.from, to: sum.to, offered }];
    });
  });
}

interface Sum {
  from: number;
  to: number;
}

/** The word of an offer that is nearest to a sum, and has no other sum nearer. */
function boundTo({ words }: Sentence, sum: Sum, sums: readonly Sum[]) {
  const first = words.findIndex(({ to }) => to > sum.from);
  const last = words.findLastIndex(({ from }) => from < sum.to);
  if (first < 0 || last < first) return null;
  const isOther = (at: number) =>
    sums.some(
      (other) => other !== sum && (words[at]?.from ?? 0) < other.to && (words[at]?.to ?? 0) > other.from,
    );
  for (let away = 1; away <= MOST_BETWEEN + 1; away++)
    for (const at of [last + away, first - away]) {
      const found = offerWordOf(words[at]?.word ?? "");
      if (!found) continue;
      const between = words.slice(Math.min(at, first), Math.max(at, last) + 1);
      if (between.slice(0, -1).some(({ behind }) => behind !== "")) continue;
      const nearer = [1, 2].some((step) => step < away && isOther(at > last ? at + step : at - step));
      const beside = isOther(at > last ? at + 1 : at - 1);
      if (nearer || beside) continue;
      return { ...found, first: Math.min(at, first), last: Math.max(at, last) };
    }
  return null;
}

function offersOf(side: OfferSide, currencies: string, offers: readonly OpenOffer[]): OpenOffer[] {
  return offers.filter(
    ({ kind, currency }) => (kind === "refund") === (side === "back") && currencies.includes(currency),
  );
}

function readSum(written: string): { value: number; currencies: string } | null {
  const currencies = SIGNS.find(([sign]) => sign.test(written))?.[1];
  const digits = /\d[\d .,\u00a0]*/u.exec(written)?.[0].trim();
  if (!currencies || !digits || written.includes("%")) return null;
  const plain = digits.replace(/[ \u00a0]/gu, "").replace(/[.,](?=\d{3}(?:\D|$))/gu, "");
  const value = Number(plain.replace(",", ".").replace(/[.,]$/u, ""));
  return Number.isFinite(value) ? { value, currencies } : null;
}
