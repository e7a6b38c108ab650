import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { Invalid } from "@/lib/base/errors";
import { HOUR } from "@/lib/base/time";
import type { Found, ReadOptions } from "@/lib/conversations/import-schemas";
import {
  lookRounded,
  readTweetRow,
  TWEET_COLUMNS,
  type TweetColumn,
  type TweetRow,
} from "@/lib/conversations/rules/tweet-row";
import { threadsOf } from "@/lib/conversations/rules/tweet-threads";
import { type TweetFault, tieTweets } from "@/lib/conversations/rules/tweet-tree";
import { guessDelimiter } from "@/lib/customers/rules/delimiter";
import { heldText, readText, type TextSource } from "./read-text";

const LONGEST_ROW = 1_000_000;
/** A few clocks may be wrong; when half of them are, it is the zone. */
const WRONG_ZONE_SHARE = 0.5;

interface Line {
  line: number;
  cells: string[];
}

/**
 * The CSV form of single posts, in any order; held in memory whole, as any row may answer any other. Throws Invalid:
 * `history-columns`, `history-half`, `history-rounded-ids`, `history-wrong-zone`, `history-charset`.
 */
export async function* readTweets(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Found> {
  const text = heldText(readText(bytes, options.charset), options.mostHeld);
  const rows: TweetRow[] = [];
  const differences: number[] = [];
  let places: Record<TweetColumn, number> | undefined;
  let short: Line | undefined;
  let width = 0;
  for await (const { line, cells } of parsed(text)) {
    if (!places) {
      places = placesIn(cells);
      width = cells.length;
      continue;
    }
    if (short) yield wrongWidth(short, width);
    short = undefined;
    if (cells.length !== width) {
      short = { line, cells };
      continue;
    }
    const read = readTweetRow(line, named(cells, places), options);
    if ("row" in read) {
      rows.push(read.row);
      continue;
    }
    const { differsMs, ...error } = read.error;
    if (differsMs !== undefined) differences.push(differsMs);
    yield { error: { line, ...error, cells } };
  }
  if (!places) throw new Invalid("history-columns", { missing: TWEET_COLUMNS.join(", "), found: "" });
  if (short && !text.endsWhole()) throw new Invalid("history-half");
  if (short) yield wrongWidth(short, width);
  refuseDamage(rows, differences);
  const { tree, faults } = tieTweets(rows);
  for (const fault of faults) yield { error: { ...fault, cells: cellsOf(rows, fault) } };
  for (const found of threadsOf(tree, options.account))
    yield "code" in found ? { error: { ...found, cells: cellsOf(rows, found) } } : { conversation: found };
}

async function* parsed(text: TextSource): AsyncGenerator<Line> {
  const pieces = text.pieces[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const whole = Readable.from(
    (async function* () {
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => pieces };
    })(),
  );
  const parser = parse({
    delimiter: guessDelimiter(first.value.slice(0, 65_536)),
    // Mixed ones too: by itself the parser goes by the first line.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    info: true,
  });
  whole.on("error", (error) => parser.destroy(error));
  let next = 1;
  try {
    for await (const { record, info } of whole.pipe(parser) as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { line: next, cells: record };
      next = info.lines + 1;
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "CSV_QUOTE_NOT_CLOSED") throw new Invalid("history-half");
    throw code.startsWith("CSV_") ? new Invalid("history-quotes", { line: next }) : error;
  } finally {
    whole.destroy();
  }
}

function placesIn(head: readonly string[]): Record<TweetColumn, number> {
  const names = head.map((name) => name.trim().toLowerCase());
  const missing = TWEET_COLUMNS.filter((column) => !names.includes(column));
  const found = names.join(", ").slice(0, 200);
  if (missing.length > 0) throw new Invalid("history-columns", { missing: missing.join(", "), found });
  return Object.fromEntries(TWEET_COLUMNS.map((column) => [column, names.indexOf(column)])) as Record<
    TweetColumn,
    number
  >;
}

function named(cells: readonly string[], places: Record<TweetColumn, number>): Record<TweetColumn, string> {
  return Object.fromEntries(TWEET_COLUMNS.map((column) => [column, cells[places[column]] ?? ""])) as Record<
    TweetColumn,
    string
  >;
}

/** Rows stand in order of their lines. */
function cellsOf(rows: readonly TweetRow[], { line }: TweetFault): string[] {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.line ?? 0) < line) from = middle + 1;
    else to = middle;
  }
  const row = rows[from];
  if (row?.line !== line) return [];
  const { id, author, isInbound, at, text, responses, inReplyTo } = row;
  return [id, author, String(isInbound), at.toISOString(), text, responses.join(","), inReplyTo ?? ""];
}

function wrongWidth({ line, cells }: Line, wanted: number): Found {
  return { error: { line, code: "history-cells", values: { found: cells.length, wanted }, cells } };
}

/** What is wrong with the whole file is said once, not a hundred thousand times. */
function refuseDamage(rows: readonly TweetRow[], differences: readonly number[]): void {
  if (differences.length >= 3 && differences.length > (rows.length + differences.length) * WRONG_ZONE_SHARE) {
    const middle = [...differences].sort((a, b) => a - b)[differences.length >> 1] ?? 0;
    throw new Invalid("history-wrong-zone", { hours: Math.round((middle / HOUR) * 100) / 100 });
  }
  if (lookRounded(rows.map(({ id }) => id))) throw new Invalid("history-rounded-ids");
}
