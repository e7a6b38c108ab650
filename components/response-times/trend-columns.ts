import type { Mark } from "@/lib/response-times/overview-schemas";
import type { Range, ReportRow } from "@/lib/response-times/report-schemas";
import { addDays, hoursOf, startOf } from "./local-day";

export type Step = "hour" | "day" | "month";
export type TrendColumn = Readonly<{
  row: ReportRow;
  fromAt: number;
  toAt: number;
  /** 23 or 25 where the clocks moved on that day; else null. */
  oddHours: number | null;
  marks: readonly Mark[];
  isDark: boolean;
}>;

const HOUR_MS = 3_600_000;

/** When the rows of a trend are, and what stood on the axis then. */
export function trendColumns(
  rows: readonly ReportRow[],
  step: Step,
  range: Range,
  marks: readonly Mark[],
): readonly TrendColumn[] {
  const starts = rows.map(({ key }) => (step === "hour" ? Date.parse(key) : startOf(key, range.zone)));
  return rows.map((row, at) => {
    const fromAt = starts[at] ?? 0;
    const toAt = Math.min(starts[at + 1] ?? Number.POSITIVE_INFINITY, endOf(row.key, fromAt, step, range));
    const within = marks.filter((mark) => touches(mark, fromAt, toAt));
    const hours = step === "day" ? hoursOf(row.key, range.zone) : 24;
    return {
      row,
      fromAt,
      toAt,
      oddHours: hours === 24 ? null : hours,
      marks: within.filter(({ kind }) => kind !== "no-delivery"),
      isDark: within.some(({ kind }) => kind === "no-delivery"),
    };
  });
}

function endOf(key: string, fromAt: number, step: Step, { toAt, zone }: Range): number {
  if (step === "hour") return fromAt + HOUR_MS;
  return step === "day" ? startOf(addDays(key, 1), zone) : Date.parse(toAt);
}

/** What began before a column and is not over in it still stands on it, but an incident is marked where it began. */
function touches(mark: Mark, fromAt: number, toAt: number): boolean {
  const begins = Date.parse(mark.fromAt);
  if (mark.kind !== "no-delivery") return begins >= fromAt && begins < toAt;
  const ends = mark.toAt === null ? Number.POSITIVE_INFINITY : Date.parse(mark.toAt);
  return begins < toAt && ends > fromAt;
}

/** Of the columns those whose label fits: the first, the last, days of odd length, and some between, never two in one place. */
export function labelled(columns: readonly TrendColumn[], most: number): readonly number[] {
  const last = columns.length - 1;
  const every = Math.max(1, Math.ceil(columns.length / most));
  const apart = Math.max(1, Math.floor(every * 0.7));
  const odd = columns.flatMap(({ oddHours }, at) => (oddHours === null ? [] : [at]));
  const wanted = [0, last, ...odd, ...[...columns.keys()].filter((at) => at % every === 0)];
  const kept: number[] = [];
  for (const at of wanted) if (at >= 0 && kept.every((other) => Math.abs(other - at) >= apart)) kept.push(at);
  return kept.toSorted((one, other) => one - other);
}
