"use client";

import { useTranslations } from "next-intl";
import type { ChartTable } from "./chart-csv";
import type { GroupRow } from "./group-table";

/** The rows of a table for its CSV: durations in seconds, shares from 0 to 1. */
export function useGroupFile(head: string, rows: readonly GroupRow[]): ChartTable {
  const t = useTranslations("response-times");
  const names = ["n", "p50", "p90", "p95", "mean", "within600", "within1800", "withinTarget"] as const;
  return {
    head: [head, ...names.map((name) => t(`file.${name}`)), t("file.activeHours")],
    rows: rows.map(({ row, name }) => [
      name,
      row.n,
      row.p50Seconds,
      row.p90Seconds,
      row.p95Seconds,
      row.meanSeconds,
      row.within600,
      row.within1800,
      row.withinTarget,
      row.load?.activeHours ?? null,
    ]),
  };
}
