import { pipeline, Readable } from "node:stream";
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
const LONGEST_ROW = 200_000;

/**
 * The rows of a file one by one as its bytes come, the head of a CSV too. Throws Refused `import-broken` where the form
 * itself breaks off.
 */
export async function* readTable(bytes: AsyncIterable<Uint8Array>, layout: Layout): AsyncGenerator<TableRow> {
  const text = decode(bytes, layout);
  if (layout.format === "jsonl") return yield* readLines(text);
  const parser = parse({
    delimiter: layout.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
  });
  // Ends both where one ends; what went wrong is thrown by the rows.
  pipeline(Readable.from(text), parser, () => undefined);
  let line = 0;
  try {
    for await (const cells of parser) yield { line: ++line, cells: cells as string[] };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!code.startsWith("CSV_")) throw error;
    throw new Refused("import-broken", { line: line + 1 });
  }
}

async function* decode(bytes: AsyncIterable<Uint8Array>, { charset, mark }: Layout): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset);
  let left = mark;
  for await (const chunk of bytes) {
    const text = decoder.decode(left > 0 ? chunk.subarray(left) : chunk, { stream: true });
    left = Math.max(0, left - chunk.length);
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

async function* readLines(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  let kept = "";
  let line = 0;
  for await (const piece of text) {
    const lines = (kept + piece).split("\n");
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
