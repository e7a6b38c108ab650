import type { Explanation } from "@/lib/response-times/overview-schemas";
import type { ExplainQuery, Which } from "@/lib/response-times/report-schemas";

const LEFT_OUT = new Set(["figure", "compare", "why"]);

/** Where the rows behind a figure are: a page of the desk, and the same as a file. */
export function rowsAddress(query: ExplainQuery, which: Which): Pick<Explanation, "rowsUrl" | "csvUrl"> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && !LEFT_OUT.has(name)) search.set(name, String(value));
  search.set("which", which);
  const rowsUrl = `/response-times/rows?${search}`;
  search.set("format", "csv");
  return { rowsUrl, csvUrl: `/api/v1/reports/response-times/rows?${search}` };
}
