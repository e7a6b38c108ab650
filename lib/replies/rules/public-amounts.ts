import type { Finding } from "../schemas";

const NUMBER = "\\d{1,3}(?:[ .,\u00a0]\\d{3})*(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const SIGNS = "US\\$|A\\$|C\\$|\\$|€|£|¥|₽|₹|₺|₴|zł|Kč";
/** Codes that are no words of their own. */
const CODES =
  "EUR|USD|GBP|PLN|CHF|SEK|NOK|DKK|CZK|HUF|RON|BGN|RUB|UAH|CAD|AUD|NZD|JPY|CNY|INR|ZAR|AED|SGD|HKD|MXN|BRL|KRW|ILS";
const WORDS =
  "euros?|euroa|eur[ųąo]|eurai|eurais|eurų|dollars?|dollarin?|dollaria|dólares?|dolar(?:ów|y|a)|bucks|quid|pence|pounds?(?= (?:sterling|back|off|credit|voucher|refund|for your|as a))|złot(?:ych|e|y)|zloty(?:ch|s)?|kron(?:er?|or)|kruunua|francs?|franken|евро|доллар\\p{L}*|рубл\\p{L}*|kr";
const SPELLED =
  "(?:ten|fifteen|twenty|twenty-five|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a|one|two|three|four|five) hundred|(?:a|one|two|five) thousand)";
const POINTS =
  "(?:bonus |award |reward |air |Northwind )?(?:miles|points|avios|meilen|punkte|prämienmeilen|mil|punktów|mailia|pistettä|миль|баллов|mylių|taškų|millas|puntos)";
const NEAR_OR_FAR =
  "(?! (?:away|from|to (?:go|the|fly)|off|of|north|south|east|west|per|an hour|down|outside|apart|entfernt|kilometri|от|nuo)\\b)";
const OFF =
  "off|discount|rabatt|nachlass|de (?:réduction|remise|descuento)|zniżki|rabatu|alennus\\p{L}*|скидк\\p{L}*|nuolaid\\p{L}*";
const GIVEN =
  "voucher|gift card|credit|refund|gutschein|gutschrift|erstattung|bon d['’]achat|avoir|remboursement|zwrot|kupon|lahjakort\\p{L}*|hyvity\\p{L}*|ваучер|возврат|kupon\\p{L}*|vale|reembolso";
const WORTH =
  "worth|of|over|amounting to|im wert von|über|von|de|d['’]une valeur de|w wysokości|на сумму|в размере|por valor de";
const THINGS =
  "bags?|tickets?|nights?|people|persons?|seats?|days?|minutes?|hours?|km|kg|taschen|tickets|billets?|nuits?|jours?";

const AMOUNTS: readonly RegExp[] = [
  new RegExp(`${START}(?:${SIGNS})\\s?(?:${NUMBER})(?!\\d)`, "giu"),
  new RegExp(`(?<![\\p{L}\\d.,])(?:${NUMBER})\\s?(?:${SIGNS})${END}`, "giu"),
  new RegExp(`${START}(?:${CODES})\\s?(?:${NUMBER})(?!\\d)`, "gu"),
  new RegExp(`(?<![\\p{L}\\d.,])(?:${NUMBER})[\\s-]?(?:${CODES})${END}`, "giu"),
  new RegExp(`(?<![\\p{L}\\d.,])(?:${NUMBER})[\\s-]?(?:${WORDS})${END}`, "giu"),
  new RegExp(`${START}${SPELLED}\\s(?:euros?|dollars?|pounds|bucks|quid)${END}`, "giu"),
  new RegExp(
    `(?<!\\b(?:over|under|than|about|nearly|some) )(?<![\\p{L}\\d.,])(?:\\d{1,3}(?:[ .,]\\d{3})+|\\d{3,}|\\d+k)\\s${POINTS}${END}${NEAR_OR_FAR}`,
    "giu",
  ),
  new RegExp(`(?<![\\d.,])\\d{1,3}\\s?%\\s(?:${OFF})${END}`, "giu"),
  new RegExp(`${START}(?:${OFF})\\s(?:of|von|de|w wysokości)\\s\\d{1,3}\\s?%`, "giu"),
  new RegExp(
    `${START}(?:${GIVEN})\\s(?:${WORTH})\\s(?:${NUMBER})(?!\\d|[.,]\\d|\\s?(?:${THINGS})${END}|\\s?%)`,
    "giu",
  ),
];

/**
 * Sums of money and what is offered, as they stand in a text: "EUR 25", "25 €", "5,000 miles", "20 % off", "a voucher of
 * 50". Gates, times, weights and counts of things are none. Offsets are UTF-16; linear in the text.
 */
export function publicAmounts(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const pattern of AMOUNTS)
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const [from, to] = [index, index + written.length];
      const isKnown = findings.some(({ where }) => from < where.to && where.from < to);
      if (!isKnown) findings.push({ kind: "amount", grade: "stop", text: written, where: { from, to } });
    }
  return findings.sort((a, b) => a.where.from - b.where.from);
}

/** A sum in public: nobody lets it through, it is said in private. */
export function isPublicAmount({ kind, grade }: Finding): boolean {
  return kind === "amount" && grade === "stop";
}
