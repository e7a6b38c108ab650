import type { RecordedConversation, RecordedMessage } from "../import-schemas";
import { isBystander } from "./bystander";
import { recordedPerson } from "./recorded-person";
import type { TweetRow } from "./tweet-row";
import { byTime, push, type TweetFault, type TweetTree } from "./tweet-tree";

type Placed = { row: TweetRow; customer: string; account: string };

const LEADING = /^\s*(?:@\w+\s*)+/;
const NAMES = /@(\w+)/g;

/**
 * The conversations of a tree of posts, one by one, in the order in which the file begins them: one per person and
 * thread, asides of bystanders apart, each in order of time. Answers of ours go to whom they answer. A post that says
 * of nobody whom it is for is a fault, not a guess; `fallback` is the account of what names none.
 */
export function* threadsOf(
  tree: TweetTree,
  fallback: string | null,
): Generator<RecordedConversation | TweetFault> {
  const accounts = new Map(
    tree.rows.filter((row) => !row.isInbound).map(({ author }) => [author.toLowerCase(), author]),
  );
  if (fallback !== null) accounts.set(fallback.toLowerCase(), fallback);
  for (const [top, rows] of placesOf(tree)) {
    const groups = new Map<string, Placed[]>();
    for (const row of rows) {
      const customer = customerOf(tree, row);
      const account = accountOf(tree, row, rows, accounts, fallback);
      if (customer === null) yield { line: row.line, code: "history-answers-nobody", values: { id: row.id } };
      else if (account === null) yield { line: row.line, code: "history-no-account", values: { id: row.id } };
      else push(groups, recordedPerson(customer).externalId, { row, customer, account });
    }
    for (const group of groups.values()) yield conversationOf(tree, top, group);
  }
}

/** The posts of each thread by time; the threads by their first line. */
function placesOf(tree: TweetTree): [string, TweetRow[]][] {
  const places = new Map<string, TweetRow[]>();
  for (const row of tree.rows) push(places, tree.tops.get(row.id) ?? row.id, row);
  const firstLine = new Map([...places].map(([top, rows]) => [top, lineOf(rows)]));
  return [...places].sort(([a], [b]) => (firstLine.get(a) ?? 0) - (firstLine.get(b) ?? 0));
}

function lineOf(rows: readonly { line: number }[]): number {
  return rows.reduce((first, { line }) => Math.min(first, line), Number.POSITIVE_INFINITY);
}

function conversationOf(tree: TweetTree, top: string, group: readonly Placed[]): RecordedConversation {
  const messages = group.map((placed) => messageOf(tree, placed));
  return {
    line: lineOf(group.map(({ row }) => row)),
    channel: "x",
    place: `post:${top}`,
    customer: recordedPerson(group[0]?.customer ?? ""),
    isAside: group.every((placed) => isAside(tree, top, placed)),
    messages,
  };
}

function messageOf({ parents }: TweetTree, { row, account }: Placed): RecordedMessage {
  const parent = parents.get(row.id);
  return {
    line: row.line,
    externalId: `post:${row.id}`,
    from: row.isInbound ? "customer" : "us",
    account,
    kind: "post",
    audience: "public",
    text: row.text,
    publishedAt: row.at,
    receivedAt: row.at,
    inReplyTo: parent === undefined ? null : `post:${parent}`,
    initials: null,
  };
}

/** As the desk itself tells a bystander; who was answered is none. */
function isAside({ byId, parents }: TweetTree, top: string, { row, account }: Placed): boolean {
  if (!row.isInbound) return false;
  const first = byId.get(top);
  const parent = byId.get(parents.get(row.id) ?? "");
  const prefix = LEADING.exec(row.text)?.[0] ?? "";
  const isNamed = (text: string) => namesIn(text).includes(account.toLowerCase());
  return isBystander({
    names: isNamed(row.text.slice(prefix.length)) ? "body" : isNamed(prefix) ? "prefix" : "none",
    audience: "public",
    isThreadAuthor: first === undefined ? null : first.author === row.author,
    answersOurs: parent !== undefined && !parent.isInbound,
    quotes: false,
  });
}

/** Whom an answer is for: the person above it, else below, else whom its first word names. */
function customerOf(tree: TweetTree, row: TweetRow): string | null {
  if (row.isInbound) return row.author;
  const isTheirs = (each: TweetRow) => each.isInbound;
  const near = climb(tree, row, isTheirs) ?? descend(tree, row, isTheirs);
  return near?.author ?? /^\s*@(\w+)/.exec(row.text)?.[1] ?? null;
}

function accountOf(
  tree: TweetTree,
  row: TweetRow,
  place: readonly TweetRow[],
  accounts: ReadonlyMap<string, string>,
  fallback: string | null,
): string | null {
  if (!row.isInbound) return row.author;
  const isOurs = (each: TweetRow) => !each.isInbound;
  const near = climb(tree, row, isOurs) ?? descend(tree, row, isOurs) ?? place.find(isOurs);
  if (near) return near.author;
  return namesIn(row.text).flatMap((name) => accounts.get(name) ?? [])[0] ?? fallback;
}

function namesIn(text: string): string[] {
  return [...text.matchAll(NAMES)].map(([, name = ""]) => name.toLowerCase());
}

function climb(tree: TweetTree, row: TweetRow, fits: (row: TweetRow) => boolean): TweetRow | undefined {
  for (let at = parentOf(tree, row); at; at = parentOf(tree, at)) if (fits(at)) return at;
  return undefined;
}

function parentOf({ byId, parents }: TweetTree, { id }: TweetRow): TweetRow | undefined {
  return byId.get(parents.get(id) ?? "");
}

/** The earliest of the nearest generation below that fits. */
function descend(
  { children }: TweetTree,
  row: TweetRow,
  fits: (row: TweetRow) => boolean,
): TweetRow | undefined {
  let generation = [...(children.get(row.id) ?? [])];
  while (generation.length > 0) {
    const found = generation.filter(fits).sort(byTime)[0];
    if (found) return found;
    generation = generation.flatMap(({ id }) => children.get(id) ?? []);
  }
  return undefined;
}
