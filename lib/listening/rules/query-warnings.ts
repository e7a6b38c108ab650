import type { QueryFault } from "./query-tokens";
import { type QueryTree, queryTree, termsOf } from "./query-tree";

/** Words so common that a query of nothing else finds the whole platform. */
const COMMON = new Set(
  "a an and are as at be but by for from have he i in is it its me my no not of on or our she so that the they this to was we what with you your der die das und ich ist nicht le la les de des un une et est que el los y en es no se o a kto nie to na i w sie jest не и в на что я".split(
    " ",
  ),
);
const MANY_A_DAY = 5000;

/**
 * What a query may be saved with but hardly means: it finds nearly everything, only what comes in as a mention anyway,
 * or our own posts. `handles` are our own, `hitsPerDay` what a dry run found, if one did.
 */
export function queryWarnings(
  query: string,
  { handles, hitsPerDay }: { handles: readonly string[]; hitsPerDay: number | null },
): QueryFault[] {
  const tree = queryTree(query);
  if ("code" in tree) return [];
  const own = new Set(handles.map((handle) => handle.replace(/^@/, "").toLowerCase()));
  const warnings: QueryFault[] = [];
  if (isEverything(tree)) warnings.push({ code: "everything", values: {} });
  else if (hitsPerDay !== null && hitsPerDay > MANY_A_DAY)
    warnings.push({ code: "very-many", values: { perDay: Math.round(hitsPerDay) } });
  if (names(tree, own, ["@", "to"])) warnings.push({ code: "own-mentions", values: {} });
  if (names(tree, own, ["from"])) warnings.push({ code: "own-posts", values: {} });
  const isExcluded = (name: string) =>
    termsOf(tree).some(
      ({ negated, operator, value }) => negated && operator === "from" && value.toLowerCase() === name,
    );
  const missing = handles
    .map((handle) => handle.replace(/^@/, ""))
    .filter((handle) => !isExcluded(handle.toLowerCase()))
    .map((handle) => `-from:${handle}`);
  if (warnings.length === 0 && missing.length > 0)
    warnings.push({ code: "own-not-excluded", values: { parts: missing.join(" ") } });
  return warnings;
}

/** Whether some branch of it asks for nothing that is rare. */
function isEverything(tree: QueryTree): boolean {
  if (tree.kind !== "term")
    return tree.kind === "or"
      ? tree.children.some(isEverything)
      : tree.children.every((child) => isNegated(child) || isEverything(child));
  const { operator, value, negated } = tree.term;
  if (negated) return false;
  if (operator === "lang" || operator === "is" || operator === "has") return true;
  if (operator?.startsWith("min_")) return Number(value) === 0;
  return operator === null && (COMMON.has(value.toLowerCase()) || [...value].length === 1);
}

/** Whether every branch of it demands one of our own names in one of these places. */
function names(tree: QueryTree, own: ReadonlySet<string>, places: readonly string[]): boolean {
  if (tree.kind !== "term") {
    const isDemanded = (child: QueryTree) => names(child, own, places);
    return tree.kind === "and" ? tree.children.some(isDemanded) : tree.children.every(isDemanded);
  }
  const { operator, value, negated } = tree.term;
  if (negated) return false;
  const place = operator ?? (value.startsWith("@") ? "@" : "");
  return places.includes(place) && own.has(value.replace(/^@/, "").toLowerCase());
}

const isNegated = (tree: QueryTree): boolean => tree.kind === "term" && tree.term.negated;
