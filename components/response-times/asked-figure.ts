import type { Figure, GroupBy } from "@/lib/response-times/report-schemas";
import type { ExplainAsk } from "./explain-context";

const FIGURES: readonly Figure[] = [
  ...(["n", "p50", "p90", "p95", "mean", "within600", "within1800", "withinTarget", "openOverdue"] as const),
  ...(["received", "neverAnswered", "acknowledged", "movedToPrivate", "oneTouch"] as const),
  ...(["handovers", "ingestDelay"] as const),
];
const GROUPS: readonly GroupBy[] = [
  ...(["hour", "day", "week", "month", "weekdayHour"] as const),
  ...(["account", "channel", "audience", "agent", "team", "language", "level"] as const),
];

/** The figure a copied link opens; null where an address names none. */
export function askedFigure(search: URLSearchParams): ExplainAsk | null {
  const figure = FIGURES.find((each) => each === search.get("figure"));
  if (!figure) return null;
  const groupBy = GROUPS.find((each) => each === search.get("groupBy"));
  const key = search.get("key");
  return groupBy && key ? { figure, cell: { groupBy, key, name: key } } : { figure };
}
