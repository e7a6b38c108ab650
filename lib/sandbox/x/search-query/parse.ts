import { QueryError } from "./query-error";
import type { Term } from "./term";
import { compileTerm } from "./terms";
import { type QueryToken, tokenize } from "./tokenize";

export type QueryNode =
  | { kind: "and" | "or"; children: readonly QueryNode[] }
  | { kind: "term"; negated: boolean; term: Term };

const MAX_DEPTH = 64;

/** Reads a query; a space binds closer than OR. Throws {@link QueryError}. */
export function parse(query: string): QueryNode {
  const tokens = tokenize(query);
  if (tokens.length === 0)
    throw new QueryError("no viable alternative at character '<EOF>'", query.length + 1);
  const cursor = { tokens, at: 0, end: query.length + 1 };
  const node = readOr(cursor, 0);
  const rest = tokens[cursor.at];
  if (rest !== undefined) throw new QueryError("missing EOF at ')'", rest.position);
  return node;
}

interface Cursor {
  tokens: readonly QueryToken[];
  at: number;
  end: number;
}

function readOr(cursor: Cursor, depth: number): QueryNode {
  const children = [readAnd(cursor, depth)];
  while (cursor.tokens[cursor.at]?.kind === "or") {
    cursor.at += 1;
    children.push(readAnd(cursor, depth));
  }
  return fold("or", children);
}

function readAnd(cursor: Cursor, depth: number): QueryNode {
  const children: QueryNode[] = [];
  for (;;) {
    const token = cursor.tokens[cursor.at];
    if (token === undefined || token.kind === "or" || token.kind === "close") break;
    children.push(readOne(cursor, token, depth));
  }
  if (children.length > 0) return fold("and", children);
  const token = cursor.tokens[cursor.at];
  const found = token === undefined ? "<EOF>" : token.kind === "or" ? "O" : ")";
  throw new QueryError(`no viable alternative at character '${found}'`, token?.position ?? cursor.end);
}

function readOne(cursor: Cursor, token: QueryToken, depth: number): QueryNode {
  cursor.at += 1;
  if (token.kind === "term") return { kind: "term", negated: token.negated, term: compileTerm(token) };
  if (token.kind === "negated-group") {
    throw new QueryError(
      "Negating a group of operators is not allowed; negate each operator instead",
      token.position,
    );
  }
  if (depth >= MAX_DEPTH) throw new QueryError("Groups are nested too deeply", token.position);
  const node = readOr(cursor, depth + 1);
  if (cursor.tokens[cursor.at]?.kind !== "close") throw new QueryError("missing ')' at '<EOF>'", cursor.end);
  cursor.at += 1;
  return node;
}

function fold(kind: "and" | "or", children: readonly QueryNode[]): QueryNode {
  const [only] = children;
  return children.length === 1 && only !== undefined ? only : { kind, children };
}
