import {
  AFTERWARDS,
  BEFORE,
  BETWEEN,
  DAYS,
  NUMBERS,
  PARTS,
  UNITS,
  type Unit,
  WEEKDAYS,
  WITHIN,
  WITHIN_AFTER,
} from "./time-words";

/** A word of time as it stands in a text; offsets are UTF-16. */
export type Atom = { from: number; to: number } & (
  | { kind: "before" }
  | { kind: "clock"; minute: number; isHalf: boolean }
  | { kind: "day"; offset: number; isToday: boolean }
  | { kind: "weekday"; day: number }
  | { kind: "date"; year: number | null; month: number; day: number }
  | { kind: "part"; endMinute: number }
  | { kind: "within"; amount: number; unit: Unit }
);

const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const word = (source: string) => new RegExp(`${START}(?:${source})${END}`, "giu");
const number = `(?:(?<digits>\\d{1,3})|(?<count>${NUMBERS.map(([, words]) => words).join("|")}))?\\s*`;
const unit = `(?<unit>${UNITS.map(([, words]) => words).join("|")})`;
const HOUR = "([01]?\\d|2[0-3])";
const MINUTE = "([0-5]\\d)";
const NO_SUM = "(?!\\s*(?:€|\\$|£|%|zł|eur|usd|gbp|pln|chf|km|kg))";

const within = new RegExp(`${START}(?:${WITHIN})\\s+${number}${unit}${END}`, "giu");
const withinAfter = new RegExp(`${START}${number}${unit}\\s+(?:${WITHIN_AFTER})${END}`, "giu");
const clocks: readonly RegExp[] = [
  new RegExp(`${START}${HOUR}(?:[:.]${MINUTE})?\\s?(am|pm|a\\.m\\.|p\\.m\\.)${END}`, "giu"),
  new RegExp(`${START}${HOUR}(?:[:.]${MINUTE})?\\s?(?:uhr|val\\.?|часов|часа|ч)${END}`, "giu"),
  new RegExp(`${START}${HOUR}\\s?h(?:\\s?${MINUTE})?${END}`, "giu"),
  new RegExp(`${START}(?:klo|kello|godz\\.?|godziny|godzinie|las)\\s${HOUR}(?:[:.]${MINUTE})?${END}`, "giu"),
  new RegExp(`${START}${HOUR}[:.]${MINUTE}${END}(?![.:]\\d)${NO_SUM}`, "giu"),
];
const dates: readonly RegExp[] = [
  new RegExp(`${START}(?<year>20\\d\\d)-(?<month>[01]\\d)-(?<day>[0-3]\\d)${END}`, "gu"),
  new RegExp(`${START}(?<day>[0-3]?\\d)\\.(?<month>[01]?\\d)\\.(?<year>20\\d\\d)?${END}`, "gu"),
];

export const CONNECTED = new RegExp(`^(?:[\\s,]|${word(BETWEEN).source})*$`, "iu");

/** All words of time in a text, in order; where two overlap, the one that says more. */
export function timeAtoms(text: string): Atom[] {
  const found: Atom[] = [];
  const add = (atom: Atom) => {
    if (!found.some((other) => atom.from < other.to && other.from < atom.to)) found.push(atom);
  };
  for (const pattern of [within, withinAfter])
    for (const match of text.matchAll(pattern)) add({ ...place(match), kind: "within", ...spanOf(match) });
  for (const pattern of dates)
    for (const match of text.matchAll(pattern)) {
      const { year, month, day } = match.groups ?? {};
      const date = { year: year ? Number(year) : null, month: Number(month), day: Number(day) };
      if (date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31)
        add({ ...place(match), kind: "date", ...date });
    }
  for (const pattern of clocks)
    for (const match of text.matchAll(pattern)) add({ ...place(match), kind: "clock", ...clockOf(match) });
  for (const [endMinute, words] of PARTS)
    for (const match of text.matchAll(word(words))) {
      if (/tonight|esta noche/iu.test(match[0])) continue;
      add({ ...place(match), kind: "part", endMinute });
    }
  for (const [offset, words] of DAYS)
    for (const match of text.matchAll(word(words)))
      add({ ...place(match), kind: "day", offset, isToday: offset === 0 });
  WEEKDAYS.forEach((words, index) => {
    for (const match of text.matchAll(word(words))) add({ ...place(match), kind: "weekday", day: index + 1 });
  });
  for (const match of text.matchAll(word(`${BEFORE}|${AFTERWARDS}`)))
    add({ ...place(match), kind: "before" });
  return found.sort((a, b) => a.from - b.from);
}

function place({ 0: written, index }: RegExpExecArray): { from: number; to: number } {
  return { from: index, to: index + written.length };
}

function spanOf({ groups }: RegExpExecArray): { amount: number; unit: Unit } {
  const { digits, count, unit: written = "" } = groups ?? {};
  const counted = NUMBERS.find(
    ([, words]) => count !== undefined && new RegExp(`^(?:${words})$`, "iu").test(count),
  );
  const named = UNITS.find(([, words]) => new RegExp(`^(?:${words})$`, "iu").test(written));
  return { amount: digits ? Number(digits) : (counted?.[0] ?? 1), unit: named?.[0] ?? "hour" };
}

function clockOf([, hour, minute, half]: RegExpExecArray): { minute: number; isHalf: boolean } {
  const hours = Number(hour);
  const isHalf = half !== undefined && hours <= 12;
  const of24 = isHalf ? (hours % 12) + (/^p/iu.test(half) ? 12 : 0) : hours;
  return { minute: of24 * 60 + Number(minute ?? 0), isHalf };
}
