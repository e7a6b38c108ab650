import type { Explanation } from "@/lib/response-times/overview-schemas";

/** How a line of an explanation is written. */
type Unit = "count" | "seconds" | "plain";
type SumLine = Readonly<{ name: string; value: number; unit: Unit }>;

/** The lines above the rule, and what is done with them under it. */
export type Sum = Readonly<{
  lines: readonly SumLine[];
  how: "sum" | "share" | "divided" | "between" | "plain";
  /** What is divided by what, or what lies between what. */
  parts: readonly [number, number] | null;
  weight: number | null;
}>;

const WAITING = ["open600", "open1800", "openOverdue"];

/** A figure as a sum one can check: what was in time of all that was judged, what lies between which two waits … */
export function sumOf({ figure, terms, unit }: Explanation): Sum {
  const of = new Map(terms.map(({ name, value }) => [name, value]));
  const line = (name: string, value: number, as: Unit = "count"): SumLine => ({ name, value, unit: as });
  const [n, within] = [of.get("n") ?? 0, of.get("within")];
  const waiting = terms.find(({ name }) => WAITING.includes(name));
  if (within !== undefined && waiting) {
    const lines = [line("inTime", within), line("late", n - within), line(waiting.name, waiting.value)];
    return { lines, how: "share", parts: [within, n + waiting.value], weight: null };
  }
  const [below, above] = [of.get("below"), of.get("above")];
  if (below !== undefined && above !== undefined) {
    const place = of.get("place") ?? 0;
    const lines = [
      line("n", n),
      line(`place-${figure}`, place + 1, "plain"),
      line("below", below, "seconds"),
      line("above", above, "seconds"),
    ];
    return { lines, how: "between", parts: [below, above], weight: of.get("weight") ?? 0 };
  }
  const lines = terms.map(({ name, value }) => line(name, value, unitOf(name, figure)));
  const [first, second] = terms;
  if (first && second && (unit === "share" || figure === "handovers" || figure === "mean"))
    return { lines, how: "divided", parts: [first.value, second.value], weight: null };
  return { lines, how: unit === "count" && terms.length > 1 ? "sum" : "plain", parts: null, weight: null };
}

function unitOf(name: string, figure: string): Unit {
  return figure === "ingestDelay" && name !== "n" ? "seconds" : "count";
}
