import { minorDigits, type Unit } from "../../rules/money";

/** English is written the European way: 30 November, 23:59. */
const FORMATS: Readonly<Record<string, string>> = { en: "en-GB" };

/** An amount as people of a language write it, with the currency's code: "54,00 USD" in Polish, "USD 54.00" in English. */
export function writtenIn(language: string, amount: number, { unit, currency, name }: Unit): string {
  const locale = FORMATS[language] ?? language;
  if (unit === "points") return `${new Intl.NumberFormat(locale).format(amount)} ${name}`;
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    ...{ style: "currency", currency, currencyDisplay: "code" },
    ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
  }).format(amount / 10 ** digits);
}

/** Until when, by the clocks of a zone: the minute and the day alone. */
export function untilIn(language: string, at: Date, zone: string): { at: string; on: string } {
  const locale = FORMATS[language] ?? language;
  const day = { day: "numeric", month: "long", timeZone: zone } as const;
  const date = new Intl.DateTimeFormat(locale, day).format(at);
  const time = new Intl.DateTimeFormat(locale, {
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone, timeZoneName: "short" },
  }).format(at);
  return { at: `${date}, ${time}`, on: date };
}
