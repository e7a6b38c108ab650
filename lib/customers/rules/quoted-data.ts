import { type CountryCode, findPhoneNumbersInText } from "libphonenumber-js/min";
import { findPersonal } from "./personal/find-personal";
import { squeeze } from "./personal/squeeze";

export type DatumKind = "address" | "number" | "record";

export interface QuotedDatum {
  kind: DatumKind;
  /** An address in small letters, a number as E.164, a record in capitals without separators. */
  value: string;
}

const LIKE_NUMBER = /\d[\d\s()./-]{5,30}\d/;
const LONGEST = 20_000;
const MOST = 12;
/** An order number is told by the word before it; bare figures of an order need six. */
const ORDER =
  /(?:order|bestell\p{L}*|commande|pedido|zamówieni\p{L}*|encomenda|ordine)[^\p{L}\d]{0,3}(?:(?:number|nummer|no|nr|num)[^\p{L}\d]{0,3})?([A-Z]{0,3}[- ]?\d{5,12})(?!\d)/giu;

/**
 * Addresses, numbers and record locators in what somebody wrote, each once, at most twelve. Numbers without a country
 * are read as one of `country`.
 */
export function quotedData(written: string, country: CountryCode = "US"): QuotedDatum[] {
  const text = written.slice(0, LONGEST);
  const found: QuotedDatum[] = [];
  const add = (kind: DatumKind, value: string) => {
    if (!found.some((each) => each.kind === kind && each.value === value)) found.push({ kind, value });
  };
  for (const fact of findPersonal(text)) {
    if (fact.kind === "email-address") add("address", fact.key);
    else if (fact.isCertain && (fact.kind === "record-locator" || fact.kind === "tracking-number"))
      add("record", fact.key);
  }
  for (const match of text.matchAll(ORDER)) if (match[1]) add("record", squeeze(match[1]));
  if (LIKE_NUMBER.test(text))
    for (const { number } of findPhoneNumbersInText(text, { defaultCountry: country }))
      if (number.isPossible()) add("number", number.number);
  return found.slice(0, MOST);
}

/** A datum as an agent typed it, in the form `quotedData` gives. */
export function readDatum(typed: string): QuotedDatum[] {
  const [first, ...more] = quotedData(typed);
  if (first) return [first, ...more];
  const plain = squeeze(typed);
  return plain.length >= 5 && /\d/.test(plain) && !/\s\S+\s/.test(typed)
    ? [{ kind: "record", value: plain }]
    : [];
}
