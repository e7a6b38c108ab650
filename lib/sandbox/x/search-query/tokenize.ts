import { QueryError } from "./query-error";

export type QueryToken =
  | { kind: "open" | "close" | "or"; position: number }
  | { kind: "term"; negated: boolean; text: string; quoted: boolean; operator?: string; position: number }
  | { kind: "negated-group"; position: number };

const OPERATOR = /^([a-z][a-z_]*):/i;

/** Cuts a query into terms, parentheses and OR. Throws {@link QueryError} on what X's grammar has no place for. */
export function tokenize(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length) {
    const char = query.charAt(at);
    if (/\s/u.test(char)) {
      at += 1;
      continue;
    }
    const position = at + 1;
    if (char === "(" || char === ")") {
      tokens.push({ kind: char === "(" ? "open" : "close", position });
      at += 1;
      continue;
    }
    const negated = char === "-";
    if (negated) at += 1;
    if (negated && query.charAt(at) === "(") {
      tokens.push({ kind: "negated-group", position });
      continue;
    }
    const [token, next] = readTerm(query, at, negated, position);
    tokens.push(token);
    at = next;
  }
  return tokens;
}

function readTerm(query: string, start: number, negated: boolean, position: number): [QueryToken, number] {
  if (query.charAt(start) === '"') {
    const [text, next] = readQuoted(query, start);
    return [{ kind: "term", negated, text, quoted: true, position }, next];
  }
  const operator = OPERATOR.exec(query.slice(start, start + 40))?.[1];
  const valueAt = operator === undefined ? start : start + operator.length + 1;
  if (operator !== undefined && query.charAt(valueAt) === '"') {
    const [text, next] = readQuoted(query, valueAt);
    return [{ kind: "term", negated, text, quoted: true, operator: operator.toLowerCase(), position }, next];
  }
  let end = valueAt;
  while (end < query.length && !/[\s()"]/u.test(query.charAt(end))) end += 1;
  const text = query.slice(valueAt, end);
  if (operator !== undefined) {
    return [{ kind: "term", negated, text, quoted: false, operator: operator.toLowerCase(), position }, end];
  }
  if (text === "OR" && !negated) return [{ kind: "or", position }, end];
  if (text === "")
    throw new QueryError(`no viable alternative at character '${query.charAt(end) || "<EOF>"}'`, end + 1);
  return [{ kind: "term", negated, text, quoted: false, position }, end];
}

function readQuoted(query: string, start: number): [string, number] {
  let text = "";
  for (let at = start + 1; at < query.length; at += 1) {
    const char = query.charAt(at);
    if (char === '"') return [text, at + 1];
    if (char === "\\" && at + 1 < query.length) {
      at += 1;
      text += query.charAt(at);
    } else text += char;
  }
  throw new QueryError("missing '\"' at '<EOF>'", query.length + 1);
}
