import { invalidRequest, refuse } from "../answers";
import { lowerBound } from "../order";

export interface Page {
  /** Newest first. */
  ids: string[];
  nextToken: string | undefined;
  previousToken: string | undefined;
}

interface Range {
  /** Ids oldest first. */
  ids: readonly string[];
  /** Positions, the upper exclusive. */
  from: number;
  to: number;
}

const marks = { next: "7140w", previous: "77qp8" } as const;

function tokenFor(kind: keyof typeof marks, id: string): string {
  return `${marks[kind]}${BigInt(id).toString(36)}`;
}

function readToken(token: string): { kind: keyof typeof marks; id: string } {
  const kind = token.startsWith(marks.next)
    ? "next"
    : token.startsWith(marks.previous)
      ? "previous"
      : undefined;
  const digits = token.slice(5);
  if (!kind || !/^[0-9a-z]{1,13}$/u.test(digits))
    return refuse(
      invalidRequest(`The pagination token [${token}] is not valid`, { pagination_token: [token] }),
    );
  let id = 0n;
  for (const digit of digits) id = id * 36n + BigInt(Number.parseInt(digit, 36));
  return { kind, id: id.toString() };
}

/** A page of the ids in range that `keep` lets through. A token holds the id where the last page ended. */
export function keysetPage(
  range: Range,
  size: number,
  token: string | null,
  keep: (id: string) => boolean,
): Page {
  const { ids } = range;
  const position = token === null ? undefined : readToken(token);
  if (position?.kind === "previous") return newerPage(range, size, position.id, keep);
  const to = position ? Math.min(range.to, lowerBound(ids, position.id)) : range.to;
  const found: string[] = [];
  let more = false;
  for (let i = to - 1; i >= range.from; i -= 1) {
    const id = ids[i] ?? "";
    if (!keep(id)) continue;
    if (found.length === size) {
      more = true;
      break;
    }
    found.push(id);
  }
  const [first, last] = [found[0], found.at(-1)];
  return {
    ids: found,
    nextToken: more && last ? tokenFor("next", last) : undefined,
    previousToken: position && first ? tokenFor("previous", first) : undefined,
  };
}

function newerPage(range: Range, size: number, after: string, keep: (id: string) => boolean): Page {
  const found: string[] = [];
  let start = lowerBound(range.ids, after);
  if (range.ids[start] === after) start += 1;
  for (let i = Math.max(start, range.from); i < range.to && found.length < size; i += 1) {
    const id = range.ids[i] ?? "";
    if (keep(id)) found.unshift(id);
  }
  const last = found.at(-1);
  const first = found[0];
  return {
    ids: found,
    nextToken: last ? tokenFor("next", last) : undefined,
    previousToken: first ? tokenFor("previous", first) : undefined,
  };
}
