import type { Figure, ReportParams, Which } from "@/lib/response-times/report-schemas";
import type { ExplainAsk } from "./explain-context";

type Query = Readonly<Record<string, string>>;

/** Which turns a figure is of. */
export function whichOf(figure: Figure): Which {
  switch (figure) {
    case "openOverdue":
    case "neverAnswered":
      return "open";
    case "received":
      return "all";
    default:
      return "counted";
  }
}

/** The rows behind a figure, as the API is asked for them. */
export function rowsParams(params: ReportParams, { figure, cell, span, over }: ExplainAsk): Query {
  const parts: Record<string, string | undefined> = {
    ...params,
    ...over,
    which: whichOf(figure),
    groupBy: cell?.groupBy,
    key: cell?.key,
    atLeast: span && span.atLeast > 0 ? String(span.atLeast) : undefined,
    below: span?.below === null ? undefined : span && String(span.below),
  };
  const kept = Object.entries(parts).filter(([name, value]) => value && name !== "compare");
  return Object.fromEntries(kept) as Query;
}

export function rowsPage(query: Query): string {
  return `/response-times/rows?${new URLSearchParams(query)}`;
}

export function rowsCsv(query: Query): string {
  return `/api/v1/reports/response-times/rows?${new URLSearchParams({ ...query, format: "csv" })}`;
}

/** The report with this figure open, of the same days whenever it is followed. */
export function figureLink(params: ReportParams, { figure, cell, over }: ExplainAsk): string {
  const given = Object.entries({ ...params, ...over }).filter(([name, value]) => value && name !== "compare");
  const search = new URLSearchParams(Object.fromEntries(given) as Query);
  search.set("figure", figure);
  if (cell) {
    search.set("groupBy", cell.groupBy);
    search.set("key", cell.key);
  }
  return `${window.location.origin}/response-times?${search}`;
}
