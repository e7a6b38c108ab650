import { type QueryFault, type QueryToken, queryTokens } from "./query-tokens";

export type QueryTerm = Extract<QueryToken, { kind: "term" }>;
export type QueryTree =
  | { kind: "and" | "or"; children: readonly QueryTree[] }
  | { kind: "term"; term: QueryTerm };

const MOST_DEEP = 64;

/** Reads a query of X's search as a tree, a space binding closer than OR; or says why it can't be read. */
export function queryTree(query: string): QueryTree | QueryFault {
  const tokens = queryTokens(query);
  if (!Array.isArray(tokens)) return tokens;
  if (tokens.length === 0) return { code: "empty", values: {} };
  const reader = { tokens, at: 0 };
  const tree = readOr(reader, 0);
  if ("code" in tree) return tree;
  const rest = tokens[reader.at];
  return rest === undefined ? tree : { code: "close-too-many", values: { at: rest.at } };
}

interface Reader {
  tokens: readonly QueryToken[];
  at: number;
}

function readOr(reader: Reader, depth: number): QueryTree | QueryFault {
  const children: QueryTree[] = [];
  for (;;) {
    const child = readAnd(reader, depth);
    if ("code" in child) return child;
    children.push(child);
    if (reader.tokens[reader.at]?.kind !== "or") return folded("or", children);
    reader.at += 1;
  }
}

function readAnd(reader: Reader, depth: number): QueryTree | QueryFault {
  const children: QueryTree[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token.kind === "or" || token.kind === "close") break;
    reader.at += 1;
    const child = token.kind === "term" ? ({ kind: "term", term: token } as const) : readGroup(reader, depth);
    if ("code" in child) return child;
    children.push(child);
  }
  const next = reader.tokens[reader.at];
  if (children.length > 0) return folded("and", children);
  if (next === undefined) return { code: "or-at-end", values: {} };
  return next.kind === "or"
    ? { code: "or-without-left", values: { at: next.at } }
    : { code: depth > 0 ? "empty-group" : "close-too-many", values: { at: next.at } };
}

function readGroup(reader: Reader, depth: number): QueryTree | QueryFault {
  if (depth >= MOST_DEEP) return { code: "too-deep", values: { max: MOST_DEEP } };
  const inner = readOr(reader, depth + 1);
  if ("code" in inner) return inner;
  if (reader.tokens[reader.at]?.kind !== "close") return { code: "open-too-many", values: {} };
  reader.at += 1;
  return inner;
}

function folded(kind: "and" | "or", children: readonly QueryTree[]): QueryTree {
  const [only] = children;
  return children.length === 1 && only !== undefined ? only : { kind, children };
}

/** Every term of it, from left to right. */
export function termsOf(tree: QueryTree): QueryTerm[] {
  return tree.kind === "term" ? [tree.term] : tree.children.flatMap(termsOf);
}
