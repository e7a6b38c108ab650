import { ReplayFileError } from "./replay-file-error";

export interface Row {
  /** The line the row starts on, counted from 1. */
  line: number;
  fields: string[];
}

type State = "start" | "plain" | "quoted" | "after-quote";

const LONGEST_FIELD = 1_000_000;

/**
 * Rows of RFC 4180 text that comes in pieces; holds one row at a time. Quotes may hold commas, line ends and
 * doubled quotes; lines end in LF, CRLF or CR. Throws ReplayFileError for a quote that is out of place or never
 * closed.
 */
export async function* readCsv(pieces: AsyncIterable<string>): AsyncGenerator<Row> {
  let row: Row = { line: 1, fields: [] };
  let field = "";
  let state = "start" as State;
  let line = 1;
  let quoteLine = 1;
  let afterCr = false;

  for await (const piece of pieces) {
    const rows: Row[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const char = piece[at];
      if (char === "\n" && afterCr) {
        afterCr = false;
        if (state !== "quoted") {
          from = at + 1;
          continue;
        }
      } else if (char === "\n" || char === "\r") line++;
      afterCr = char === "\r";

      if (state === "quoted") {
        if (char !== '"') continue;
        field += piece.slice(from, at);
        state = "after-quote";
        continue;
      }
      if (char === '"') {
        if (state === "plain")
          throw new ReplayFileError(line, 'a quote (") stands inside a field that is not quoted');
        if (state === "start") quoteLine = line;
        from = state === "after-quote" ? at : at + 1;
        state = "quoted";
        continue;
      }
      if (char === "," || char === "\n" || char === "\r") {
        if (state === "plain") field += piece.slice(from, at);
        row.fields.push(field);
        field = "";
        state = "start";
        from = at + 1;
        if (char === ",") continue;
        if (row.fields.length > 1 || row.fields[0] !== "") rows.push(row);
        row = { line, fields: [] };
        continue;
      }
      if (state === "after-quote")
        throw new ReplayFileError(line, `"${char}" follows a closing quote; a comma must`);
      if (state === "start") {
        state = "plain";
        from = at;
      }
    }
    if (state === "plain" || state === "quoted") field += piece.slice(from);
    if (field.length > LONGEST_FIELD) {
      throw new ReplayFileError(
        quoteLine,
        "a field is longer than 1,000,000 characters: is its quote closed?",
      );
    }
    yield* rows;
  }
  if (state === "quoted") throw new ReplayFileError(quoteLine, "the quote that opens here is never closed");
  if (field !== "" || row.fields.length > 0 || state === "after-quote")
    yield { ...row, fields: [...row.fields, field] };
}
