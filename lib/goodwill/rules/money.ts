/** Currencies whose smallest unit is not a hundredth (ISO 4217). */
const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ").map((code) => [code, 0]),
  ),
  ...Object.fromEntries("BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3])),
};

/** How many digits stand behind the point. */
export function minorDigits(currency: string): number {
  return DIGITS[currency] ?? 2;
}

export interface Unit {
  unit: "money" | "points";
  currency: string;
  name: string;
}

/** An amount in words: "EUR 25.00" of minor units, "5,000 Miles" of points. Whole numbers only, so nothing is rounded. */
export function writtenAmount(amount: number, { unit, currency, name }: Unit): string {
  if (unit === "points") return `${grouped(String(amount))} ${name}`;
  return `${currency} ${writtenSum(amount, currency)}`;
}

/** Minor units as people write them: "1,025.00". */
export function writtenSum(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  const sign = amount < 0 ? "-" : "";
  const whole = String(Math.abs(amount)).padStart(digits + 1, "0");
  const cut = whole.length - digits;
  return `${sign}${grouped(whole.slice(0, cut))}${digits > 0 ? `.${whole.slice(cut)}` : ""}`;
}

/** What somebody typed as an amount, in minor units; null where it is none: "25", "25.5", "25,50", "1,000". */
export function readAmount(text: string, { unit, currency }: Pick<Unit, "unit" | "currency">): number | null {
  const digits = unit === "points" ? 0 : minorDigits(currency);
  const typed = text.trim().replace(/[\s\u00a0]/gu, "");
  const plain = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:[.,](\d+))?$/u.exec(typed);
  if (!plain) return null;
  const [, sign = "", whole = "", behind = ""] = plain;
  if (behind.length > digits) return null;
  const minor = Number(`${whole.replaceAll(",", "")}${behind.padEnd(digits, "0")}`);
  return Number.isSafeInteger(minor) ? (sign ? -minor : minor) : null;
}

/** What an amount costs us, in minor units, a half rounded up. */
export function costOf(amount: number, costPerThousand: number): number {
  return Math.floor((amount * costPerThousand + 500) / 1000);
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/gu, ",");
}
