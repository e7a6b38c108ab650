"use client";

import { createContext, useContext } from "react";
import type { Figure, GroupBy, ReportParams } from "@/lib/response-times/report-schemas";

/** A figure somebody wants taken apart. */
export type ExplainAsk = Readonly<{
  figure: Figure;
  /** One row of a report: that day, hour, channel, person. */
  cell?: Readonly<{ groupBy: GroupBy; key: string; name: string }>;
  /** Of a bar of the distribution, in seconds. */
  span?: Readonly<{ atLeast: number; below: number | null; name: string }>;
  /** Where the figure is of other turns than the page's: another metric, the flagged ones. */
  over?: Pick<ReportParams, "metric" | "level">;
  /** As it is read on the screen: "87.4 %"; unknown where a link opened it. */
  shown?: string;
}>;

type Explain = (ask: ExplainAsk, at: Element) => void;

export const ExplainContext = createContext<Explain>(() => {});

export const useExplain = (): Explain => useContext(ExplainContext);
