/** An amount in US dollars as the reader writes it; small ones to the tenth of a cent. */
export function inUsd(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "USD",
    maximumFractionDigits: value < 1 ? 3 : 2,
  }).format(value);
}
