import type { ImportPlan } from "./job-schemas";
import { cellsByField, jsonByField, type TableRow } from "./read-table";
import { type ImportRow, type RowError, readRow } from "./rules/import-row";
import { handleKeyOf } from "./rules/known";

export const BATCH_ROWS = 500;

export interface ReadBatch {
  from: number;
  to: number;
  rows: ImportRow[];
  errors: (RowError & { line: number })[];
  cells: Map<number, string[]>;
}

/**
 * The rows of a table in batches of at most 500 whose rows share no number, address or phone number; those done before
 * are left out. Wrong rows are errors beside them, blank ones count for nothing.
 */
export async function* batchesOf(
  table: AsyncIterable<TableRow>,
  plan: Pick<ImportPlan, "format" | "columns" | "mapping" | "country">,
  done: number,
): AsyncGenerator<ReadBatch> {
  const mapping = new Map(Object.entries(plan.mapping));
  const fieldAt = plan.columns.map((column) => mapping.get(column) ?? null);
  let hasHead = plan.format === "csv";
  let count = 0;
  let batch = emptyBatch(done);
  let keys = new Set<string>();
  for await (const { line, cells } of table) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (hasHead) {
      hasHead = false;
      continue;
    }
    count++;
    if (count <= done) continue;
    const named = plan.format === "csv" ? cellsByField(cells, fieldAt) : jsonByField(cells[0] ?? "");
    const read = named
      ? readRow(line, named, plan.country)
      : { error: { code: "import-not-json", field: null, values: {} } };
    const own = "value" in read ? keysOf(read.value) : [];
    if (batch.to - batch.from >= BATCH_ROWS || own.some((key) => keys.has(key))) {
      yield batch;
      batch = emptyBatch(batch.to);
      keys = new Set();
    }
    for (const key of own) keys.add(key);
    if ("value" in read) batch.rows.push(read.value);
    else batch.errors.push({ ...read.error, line });
    batch.cells.set(line, cells);
    batch.to++;
  }
  if (batch.to > batch.from) yield batch;
}

function emptyBatch(from: number): ReadBatch {
  return { from, to: from, rows: [], errors: [], cells: new Map() };
}

function keysOf(row: ImportRow): string[] {
  return [...row.handles.map(handleKeyOf), ...(row.number === null ? [] : [`number ${row.number}`])];
}
