import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { type Row, readCsv } from "./csv";
import { ReplayFileError } from "./replay-file-error";

export interface ReplayTurn {
  side: "cust" | "rep";
  text: string;
}

export interface ReplayThread {
  brand: string;
  threadId: string;
  tag: string;
  turns: ReplayTurn[];
}

/** Whose handles, without `@`, stand for `__company__` and `__cust__`. */
export interface ReplayHandles {
  company: (brand: string) => string;
  customer: (threadId: string) => string;
}

const COLUMNS = ["brand", "thread_tweet_id", "tag", "turn", "side", "text"] as const;
type Column = (typeof COLUMNS)[number];

/**
 * The threads of a replay file, `.csv` or gzipped, one at a time in the order of the file; rows of a thread stand
 * together with rising turns. Throws ReplayFileError with the line number for anything else.
 */
export async function* readReplayFile(path: string, handles: ReplayHandles): AsyncGenerator<ReplayThread> {
  yield* readReplay(openText(path), handles);
}

/** As `readReplayFile`, from text that comes in pieces. */
export async function* readReplay(
  pieces: AsyncIterable<string>,
  handles: ReplayHandles,
): AsyncGenerator<ReplayThread> {
  let columns: Map<Column, number> | undefined;
  let thread: ReplayThread | undefined;
  let lastTurn = -1;
  for await (const row of readCsv(pieces)) {
    if (columns === undefined) {
      columns = readHeader(row);
      continue;
    }
    const { brand, threadId, tag, turn, side, text } = readRow(row, columns);
    if (thread === undefined || thread.brand !== brand || thread.threadId !== threadId) {
      if (thread !== undefined) yield thread;
      thread = { brand, threadId, tag, turns: [] };
      lastTurn = -1;
    }
    if (turn <= lastTurn) throw new ReplayFileError(row.line, `turn ${turn} comes after turn ${lastTurn}`);
    lastTurn = turn;
    const named = text
      .replaceAll("__company__", () => `@${handles.company(brand)}`)
      .replaceAll("__cust__", () => `@${handles.customer(threadId)}`);
    thread.turns.push({ side, text: named });
  }
  if (columns === undefined)
    throw new ReplayFileError(1, `the file is empty; its first line must be ${COLUMNS.join(",")}`);
  if (thread !== undefined) yield thread;
}

function readHeader(row: Row): Map<Column, number> {
  const names = row.fields.map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new ReplayFileError(row.line, `the header lacks ${missing.join(", ")}`);
  return new Map(COLUMNS.map((column) => [column, names.indexOf(column)]));
}

function readRow(row: Row, columns: Map<Column, number>) {
  const field = (column: Column): string => {
    const value = row.fields[columns.get(column) ?? -1];
    if (value === undefined)
      throw new ReplayFileError(row.line, `the row has ${row.fields.length} fields and no ${column}`);
    return value;
  };
  const [brand, threadId, turn, side] = [
    field("brand"),
    field("thread_tweet_id"),
    field("turn"),
    field("side"),
  ];
  if (brand === "") throw new ReplayFileError(row.line, "brand is empty");
  if (threadId === "") throw new ReplayFileError(row.line, "thread_tweet_id is empty");
  if (!/^\d{1,9}$/.test(turn))
    throw new ReplayFileError(row.line, `turn must be a whole number, not "${turn.slice(0, 40)}"`);
  if (side !== "cust" && side !== "rep") {
    throw new ReplayFileError(row.line, `side must be cust or rep, not "${side.slice(0, 40)}"`);
  }
  return { brand, threadId, tag: field("tag"), turn: Number(turn), side, text: field("text") } as const;
}

async function* openText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  for await (const bytes of openBytes(path)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

function openBytes(path: string): AsyncIterable<Buffer> {
  const file = createReadStream(path);
  if (!path.toLowerCase().endsWith(".gz")) return file;
  const plain = createGunzip();
  file.on("error", (error) => plain.destroy(error));
  return file.pipe(plain);
}
