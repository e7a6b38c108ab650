import type { ChartColumn } from "./chart-columns";

/** A bar of the distribution. */
export type WaitBar = ChartColumn &
  Readonly<{
    n: number;
    /** Seconds; null where a bar has no end. */
    from: number;
    to: number | null;
  }>;

/** What is written at the edge of a bar. */
export type EdgeLabel = Readonly<{
  /** Seconds; the edge of a bar. */
  at: number;
  /** Under the axis: "10 min". */
  tick: string;
  /** Above the bars, right of a dashed line: "10–30 min, 8.7 %". */
  above?: string;
}>;
