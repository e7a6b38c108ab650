import type { HistoryError } from "../import-schemas";
import type { TweetRow } from "./tweet-row";

/** Why a row of posts is left out. */
export type TweetFault = Pick<HistoryError, "line" | "code" | "values">;

/** Posts of a file with what answers what. A parent may be missing from the file: then its children stand beside each other. */
export interface TweetTree {
  rows: readonly TweetRow[];
  byId: ReadonlyMap<string, TweetRow>;
  parents: ReadonlyMap<string, string>;
  children: ReadonlyMap<string, readonly TweetRow[]>;
  /** The uppermost id each post hangs on, itself or a missing one. */
  tops: ReadonlyMap<string, string>;
}

/**
 * Ties the rows of a file, in whatever order they come. What a post says of its parent counts more than what another
 * says of its answers. Rows that came twice count once; one id with two meanings, and answers in a circle, are faults.
 */
export function tieTweets(given: readonly TweetRow[]): { tree: TweetTree; faults: TweetFault[] } {
  const faults: TweetFault[] = [];
  const byId = once(given, faults);
  for (const row of byId.values()) {
    if (!row.hasDoubtfulResponses || row.responses.every((id) => byId.has(id))) continue;
    const values = { column: "response_tweet_id", value: row.responses.join(",").slice(0, 60) };
    faults.push({ line: row.line, code: "history-mangled-id", values });
    byId.delete(row.id);
  }
  const parents = parentsOf(byId);
  const tops = new Map<string, string>();
  for (const row of byId.values()) {
    let circle = findTop(row.id, parents, tops);
    while (circle.length > 0) {
      for (const id of circle) {
        const of = byId.get(id);
        if (of) faults.push({ line: of.line, code: "history-circle", values: { id } });
        byId.delete(id);
        parents.delete(id);
      }
      circle = byId.has(row.id) ? findTop(row.id, parents, tops) : [];
    }
  }
  const rows = [...byId.values()].sort(byTime);
  const children = new Map<string, TweetRow[]>();
  for (const row of rows) {
    const parent = parents.get(row.id);
    if (parent !== undefined) push(children, parent, row);
  }
  return { tree: { rows, byId, parents, children, tops }, faults };
}

export function byTime(a: TweetRow, b: TweetRow): number {
  return a.at.getTime() - b.at.getTime() || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}

export function push<T>(to: Map<string, T[]>, key: string, value: T): void {
  const list = to.get(key);
  if (list) list.push(value);
  else to.set(key, [value]);
}

function once(rows: readonly TweetRow[], faults: TweetFault[]): Map<string, TweetRow> {
  const byId = new Map<string, TweetRow>();
  for (const row of rows) {
    const first = byId.get(row.id);
    if (!first) byId.set(row.id, row);
    else if (!isSame(first, row))
      faults.push({ line: row.line, code: "history-id-twice", values: { id: row.id, line: first.line } });
  }
  return byId;
}

function isSame(a: TweetRow, b: TweetRow): boolean {
  return (
    a.text === b.text &&
    a.author === b.author &&
    a.isInbound === b.isInbound &&
    a.at.getTime() === b.at.getTime() &&
    a.inReplyTo === b.inReplyTo
  );
}

function parentsOf(byId: ReadonlyMap<string, TweetRow>): Map<string, string> {
  const parents = new Map<string, string>();
  for (const row of byId.values()) if (row.inReplyTo !== null) parents.set(row.id, row.inReplyTo);
  for (const row of byId.values())
    for (const id of row.responses) if (byId.has(id) && !parents.has(id)) parents.set(id, row.id);
  return parents;
}

/** Fills in the tops of a post and all above it; answers the circle it runs into, if it does. */
function findTop(id: string, parents: ReadonlyMap<string, string>, tops: Map<string, string>): string[] {
  const path: string[] = [];
  const seen = new Set<string>();
  let at = id;
  for (;;) {
    if (seen.has(at)) return path.slice(path.indexOf(at));
    const known = tops.get(at);
    const parent = parents.get(at);
    path.push(at);
    seen.add(at);
    if (known === undefined && parent !== undefined) {
      at = parent;
      continue;
    }
    for (const each of path) tops.set(each, known ?? at);
    return [];
  }
}
