import type { ChartColumn } from "./chart-columns";

/** A column of the trend. */
export type TrendPoint = ChartColumn &
  Readonly<{
    /** Stands under the axis where there is room; "1 Nov, 25 h" where a day is short or long. */
    label: string;
    /** Minutes; null where nothing was answered. */
    p50: number | null;
    p90: number | null;
  }>;
