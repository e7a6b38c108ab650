import { operatorOf } from "./query-operators";
import type { QueryFault } from "./query-tokens";
import { type QueryTerm, type QueryTree, queryTree, termsOf } from "./query-tree";

/**
 * Why X's search would refuse this query, as codes of messages/<locale>/listening.json `faults`; none when it would
 * take it. `max` is in code points. Source: docs.x.com search/integrate/operators and build-a-query (2026-08-22).
 */
export function queryFaults(query: string, max: number): QueryFault[] {
  const length = [...query].length;
  if (length > max) return [{ code: "too-long", values: { length, max } }];
  const tree = queryTree(query);
  if ("code" in tree) return [tree];
  const terms = termsOf(tree);
  const wrong = terms.flatMap((term) => faultOf(term) ?? []);
  if (wrong.length > 0) return wrong;
  if (terms.every(({ negated }) => negated)) return [{ code: "only-negations", values: {} }];
  return standsAlone(tree) ? [] : [{ code: "not-standalone", values: {} }];
}

function faultOf(term: QueryTerm): QueryFault | null {
  const { operator: name, value, quoted, at } = term;
  if (name === null) return quoted ? phraseFault(value, at) : wordFault(value, at);
  const operator = operatorOf(name);
  if (!operator) return { code: "unknown-operator", values: { operator: name, at } };
  if (value === "") return { code: "no-value", values: { operator: name, at } };
  if (!operator.takes.test(value)) return { code: "bad-value", values: { operator: name, value, at } };
  if (name === "is" && value.toLowerCase() === "nullcast" && !term.negated)
    return { code: "nullcast-positive", values: { at } };
  return null;
}

function phraseFault(value: string, at: number): QueryFault | null {
  return value.trim() === "" ? { code: "empty-phrase", values: { at } } : null;
}

/** A word of letters, digits or signs of its own; `and` and `or` in small letters are what X calls ambiguous. */
function wordFault(value: string, at: number): QueryFault | null {
  const joining = value.toLowerCase();
  if (joining === "and" || joining === "or") return { code: "joining-word", values: { word: value, at } };
  const shape = value.startsWith("@")
    ? /^@[a-z0-9_]{1,50}$/i
    : /^[#＃]/u.test(value)
      ? /^[#＃][\p{L}\p{M}\p{N}_]+$/u
      : value.startsWith("$")
        ? /^\$[a-z]{1,6}([._][a-z]{1,2})?$/i
        : /[\p{L}\p{M}\p{N}_]|\p{Extended_Pictographic}|\p{Emoji_Presentation}/u;
  return shape.test(value) ? null : { code: "stray", values: { sign: [...value][0] ?? "", at } };
}

/** Whether every branch of OR holds a term that may stand alone and is not negated. */
function standsAlone(tree: QueryTree): boolean {
  if (tree.kind !== "term")
    return tree.kind === "and" ? tree.children.some(standsAlone) : tree.children.every(standsAlone);
  const { operator, negated } = tree.term;
  return !negated && (operator === null || operatorOf(operator)?.alone === true);
}
