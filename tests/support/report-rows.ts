import type { ReportRow } from "@/lib/response-times/report-schemas";

type Wish = Partial<Omit<ReportRow, "counts">> & { counts?: Partial<ReportRow["counts"]> };

/** A row of a report as a screen gets it; without wishes one where nothing happened. */
export function reportRow({ counts = {}, ...wish }: Wish = {}): ReportRow {
  return {
    key: "x",
    label: null,
    load: null,
    n: 0,
    p50Seconds: null,
    p90Seconds: null,
    p95Seconds: null,
    meanSeconds: null,
    sumSeconds: 0,
    within600: null,
    within1800: null,
    withinTarget: null,
    open: 0,
    openOverdue: 0,
    ...wish,
    counts: { within600: 0, within1800: 0, withinTarget: 0, open600: 0, open1800: 0, ...counts },
  };
}

/** An hour of the week in which `kept` of `n` were answered within ten minutes, and `open` wait longer. */
export function weekHour(key: string, kept: number, n: number, open = 0): ReportRow {
  return reportRow({
    key,
    n,
    within600: n + open === 0 ? null : kept / (n + open),
    counts: { within600: kept, open600: open },
  });
}
