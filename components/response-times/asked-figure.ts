import { figureSchema, groupBySchema } from "@/lib/response-times/report-schemas";
import type { ExplainAsk } from "./explain-context";

/** The figure a copied link opens; null where an address names none. */
export function askedFigure(search: URLSearchParams): Omit<ExplainAsk, "shown"> | null {
  const figure = figureSchema.safeParse(search.get("figure"));
  if (!figure.success) return null;
  const groupBy = groupBySchema.safeParse(search.get("groupBy"));
  const key = search.get("key");
  const cell = groupBy.success && key ? { cell: { groupBy: groupBy.data, key, name: key } } : {};
  return { figure: figure.data, ...cell };
}
