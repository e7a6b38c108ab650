/** One word of a query of X's search: a term, a parenthesis or OR; or why it can't be read. */
export type QueryToken =
  | { kind: "open" | "close" | "or"; at: number }
  | { kind: "term"; negated: boolean; operator: string | null; value: string; quoted: boolean; at: number };

export type QueryFault = { code: string; values: Readonly<Record<string, string | number>> };

const OPERATOR = /^([a-z][a-z_]*):/i;

/** Cuts a query into its words; the first thing that has no place in the language ends it. `at` counts from 1. */
export function queryTokens(query: string): QueryToken[] | QueryFault {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length) {
    const char = query.charAt(at);
    if (/\s/u.test(char)) {
      at += 1;
    } else if (char === "(" || char === ")") {
      tokens.push({ kind: char === "(" ? "open" : "close", at: at + 1 });
      at += 1;
    } else {
      const read = readTerm(query, at);
      if ("code" in read) return read;
      tokens.push(read.token);
      at = read.next;
    }
  }
  return tokens;
}

function readTerm(query: string, start: number): { token: QueryToken; next: number } | QueryFault {
  const negated = query.charAt(start) === "-";
  const from = negated ? start + 1 : start;
  if (negated && query.charAt(from) === "(") return { code: "negated-group", values: { at: start + 1 } };
  const operator = OPERATOR.exec(query.slice(from, from + 40))?.[1] ?? null;
  const valueAt = operator === null ? from : from + operator.length + 1;
  const quoted = query.charAt(valueAt) === '"';
  const term = { kind: "term", negated, operator: operator?.toLowerCase() ?? null, at: start + 1 } as const;
  if (quoted) {
    const end = closingQuote(query, valueAt + 1);
    if (end === -1) return { code: "open-quote", values: { at: valueAt + 1 } };
    return { token: { ...term, quoted, value: query.slice(valueAt + 1, end) }, next: end + 1 };
  }
  let end = valueAt;
  while (end < query.length && !/[\s()"]/u.test(query.charAt(end))) end += 1;
  const value = query.slice(valueAt, end);
  if (operator === null && value === "OR" && !negated)
    return { token: { kind: "or", at: start + 1 }, next: end };
  if (operator === null && value === "") return { code: "stray", values: { sign: "-", at: start + 1 } };
  return { token: { ...term, quoted, value }, next: end };
}

function closingQuote(query: string, from: number): number {
  for (let at = from; at < query.length; at += 1) {
    if (query.charAt(at) === "\\") at += 1;
    else if (query.charAt(at) === '"') return at;
  }
  return -1;
}
