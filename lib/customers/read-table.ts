import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { Refused } from "@/lib/base/errors";
import type { ImportPlan } from "./job-schemas";
import { IMPORT_FIELDS, type ImportField } from "./rules/import-fields";
import type { CellsByField } from "./rules/import-row";

export interface TableRow {
  /** As a spreadsheet numbers it: the head is 1. In JSON lines the first line is 1. */
  line: number;
  cells: string[];
}

type Layout = Pick<ImportPlan, "format" | "charset" | "mark" | "delimiter">;
const SLICE = 65_536;
const LONGEST_ROW = 200_000;

/** The rows of a file one by one, the head of a CSV too. Throws Refused `import-broken` where the form itself breaks off. */
export async function* readTable(bytes: Uint8Array, layout: Layout): AsyncGenerator<TableRow> {
  const text = Readable.from(decode(bytes, layout));
  if (layout.format === "jsonl") return yield* readLines(text);
  const parser = text.pipe(
    parse({
      delimiter: layout.delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_ROW,
    }),
  );
  let line = 0;
  try {
    for await (const cells of parser) yield { line: ++line, cells: cells as string[] };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!code.startsWith("CSV_")) throw error;
    throw new Refused("import-broken", { line: line + 1 });
  } finally {
    text.destroy();
  }
}

function* decode(bytes: Uint8Array, { charset, mark }: Layout): Generator<string> {
  const decoder = new TextDecoder(charset);
  for (let at = mark; at < bytes.length; at += SLICE)
    yield decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

async function* readLines(text: Readable): AsyncGenerator<TableRow> {
  let kept = "";
  let line = 0;
  for await (const chunk of text) {
    const lines = (kept + String(chunk)).split("\n");
    kept = lines.pop() ?? "";
    for (const each of lines) yield { line: ++line, cells: [each] };
    if (kept.length > LONGEST_ROW) throw new Refused("import-broken", { line: line + 1 });
  }
  if (kept.trim() !== "") yield { line: line + 1, cells: [kept] };
}

/** What a row says, by our fields; null for a line of JSON that is no object. */
export function cellsByField(
  cells: readonly string[],
  fieldAt: readonly (ImportField | null)[],
): CellsByField {
  const named: CellsByField = {};
  for (const [index, field] of fieldAt.entries()) if (field) named[field] = cells[index] ?? "";
  return named;
}

/** A line of JSON: our own field names; lists are joined as a cell would hold them. */
export function jsonByField(line: string): CellsByField | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    const named: CellsByField = {};
    for (const [key, each] of Object.entries(value)) {
      const field = IMPORT_FIELDS.find((name) => name === key);
      if (field && each !== null)
        named[field] = Array.isArray(each) ? each.map(String).join(";") : String(each);
    }
    return named;
  } catch {
    return null;
  }
}
