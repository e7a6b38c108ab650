export type DurationParts = Readonly<{ value: string; unit: "min" | "h" | "d" }>;

const HOUR = 3600;
const DAY = 86_400;

/** Seconds as a figure: "4:12" min, from an hour on "3:02" h, from two days on "2.4" d. */
export function durationParts(seconds: number, locale: string): DurationParts {
  const whole = Math.round(seconds);
  if (whole < HOUR) return { value: sixties(whole), unit: "min" };
  if (whole < 2 * DAY) return { value: sixties(Math.round(whole / 60)), unit: "h" };
  return { value: decimal(whole / DAY, locale), unit: "d" };
}

function sixties(many: number): string {
  return `${Math.floor(many / 60)}:${String(many % 60).padStart(2, "0")}`;
}

function decimal(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

export function count(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** 0.8737 as "87.4". A share never rounds to what it has not reached: 0.9996 is 99.9, not 100.0. */
export function honestPercent(share: number, locale: string): string {
  const rounded = Math.round(share * 1000) / 10;
  const shown = rounded === 100 && share < 1 ? 99.9 : rounded === 0 && share > 0 ? 0.1 : rounded;
  return decimal(shown, locale);
}
