import { MINUTE } from "@/lib/base/time";
import { type Counted, type HoursRule, joined, splitHours, whole } from "./paid-hours";
import { type Stretch, without } from "./time-off";

/** Everything known of one person's work within a month, cut to it. */
export interface KnownWork {
  /** Published shifts by part; `isBreak` is planned rest. */
  planned: readonly (Stretch & { isBreak: boolean })[];
  /** At the desk, by their own states or by samples. */
  present: readonly Counted[];
  breaks: readonly Stretch[];
  onCall: readonly Stretch[];
  /** Written by hand: it holds where the samples say otherwise. */
  corrections: readonly (Stretch & { kind: "worked" | "absent" | "on-call" })[];
}

export interface HoursRow extends Stretch {
  kind: "planned" | "planned-break" | "worked" | "break" | "on-call";
  isCorrection: boolean;
  minutes: number;
  night: number;
  sunday: number;
  holiday: number;
  /** Of worked time: outside every shift. */
  overtime: number;
}

export const FIGURES = [
  "planned",
  "plannedNight",
  "plannedSunday",
  "plannedHoliday",
  "plannedBreak",
  "worked",
  "night",
  "sunday",
  "holiday",
  "break",
  "overtime",
  "onCall",
] as const;
export type HoursFigure = (typeof FIGURES)[number];
/** Whole minutes by kind. */
export type HoursFigures = Record<HoursFigure, number>;

/**
 * The rows that a month's figures are the sums of, in order of time. Worked is what was seen, without what a correction
 * says was not, with what one says was; overtime is what of it lies outside every published shift.
 */
export function hoursRows(work: KnownWork, rule: HoursRule): HoursRow[] {
  const ofKind = (kind: KnownWork["corrections"][number]["kind"]) =>
    joined(work.corrections.filter((each) => each.kind === kind));
  const [added, absent] = [ofKind("worked"), ofKind("absent")];
  const shifts = joined(work.planned);
  const seen = runs(work.present.flatMap((each) => without(each, [...added, ...absent])));
  const row = (kind: HoursRow["kind"], parts: readonly Counted[], isCorrection = false): HoursRow => {
    const split = splitHours(parts, rule);
    const outside = kind === "worked" ? parts.flatMap((each) => without(each, shifts)) : [];
    return {
      kind,
      isCorrection,
      startMs: parts[0]?.startMs ?? 0,
      endMs: parts.at(-1)?.endMs ?? 0,
      ...split,
      overtime: minutesOf(outside),
    };
  };
  const planned = work.planned.map(({ isBreak, ...each }) =>
    row(isBreak ? "planned-break" : "planned", whole([each])),
  );
  const breaks = work.breaks.flatMap((each) => without(each, [...added, ...absent]));
  return [
    ...planned,
    ...seen.map((run) => row("worked", run)),
    ...added.map((each) => row("worked", whole([each]), true)),
    ...breaks.map((each) => row("break", whole([each]))),
    ...joined(work.onCall).map((each) => row("on-call", whole([each]))),
    ...ofKind("on-call")
      .flatMap((each) => without(each, joined(work.onCall)))
      .map((each) => row("on-call", whole([each]), true)),
  ].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

/** The sums of such rows, in whole minutes. */
export function hoursFigures(rows: readonly HoursRow[]): HoursFigures {
  const sum = noFigures();
  for (const { kind, minutes, night, sunday, holiday, overtime } of rows)
    if (kind === "planned") {
      sum.planned += minutes;
      sum.plannedNight += night;
      sum.plannedSunday += sunday;
      sum.plannedHoliday += holiday;
    } else if (kind === "worked") {
      sum.worked += minutes;
      sum.night += night;
      sum.sunday += sunday;
      sum.holiday += holiday;
      sum.overtime += overtime;
    } else if (kind === "planned-break") sum.plannedBreak += minutes;
    else if (kind === "break") sum.break += minutes;
    else sum.onCall += minutes;
  for (const figure of FIGURES) sum[figure] = Math.round(sum[figure]);
  return sum;
}

export function noFigures(): HoursFigures {
  return Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as HoursFigures;
}

/** The first with so many times the second. */
export function addFigures(a: HoursFigures, b: HoursFigures, times = 1): HoursFigures {
  return Object.fromEntries(FIGURES.map((figure) => [figure, a[figure] + times * b[figure]])) as HoursFigures;
}

/** Counted stretches that follow each other without a pause, together. */
function runs(parts: readonly Counted[]): Counted[][] {
  const found: Counted[][] = [];
  for (const part of [...parts].sort((a, b) => a.startMs - b.startMs)) {
    const last = found.at(-1);
    if (last && last.at(-1)?.endMs === part.startMs) last.push(part);
    else found.push([part]);
  }
  return found;
}

function minutesOf(parts: readonly Counted[]): number {
  return parts.reduce((sum, { startMs, endMs, share }) => sum + ((endMs - startMs) / MINUTE) * share, 0);
}
