import { readTable } from "@/lib/customers/read-table";
import type { RowError } from "@/lib/customers/rules/import-row";
import { handleKeyOf } from "@/lib/customers/rules/known";
import type { AffectedPlan } from "../affected-job-schemas";
import { mendMixed } from "../rules/affected/mend-mixed";
import {
  type AffectedLine,
  cellsOfJson,
  cellsOfRow,
  readAffectedRow,
} from "../rules/affected/read-affected-row";

export const BATCH_LINES = 1000;

export interface AffectedBatch {
  from: number;
  to: number;
  rows: AffectedLine[];
  /** Lines that name somebody a line of `rows` names, with that line: they tell one more order, or the same again. */
  further: { row: AffectedLine; of: AffectedLine }[];
  errors: (RowError & { line: number })[];
  cells: Map<number, readonly string[]>;
}

/**
 * The lines of a list in batches; those done before are left out, blank ones count for nothing. The `rows` of a batch
 * share no address, number or name: lines that would stand beside them, as do wrong ones.
 */
export async function* readAffectedBatches(
  bytes: AsyncIterable<Uint8Array>,
  plan: AffectedPlan,
  done: number,
): AsyncGenerator<AffectedBatch> {
  const mapping = new Map(Object.entries(plan.mapping));
  const columns = plan.columns.map((column) => mapping.get(column));
  let hasHead = plan.format === "csv";
  let count = 0;
  let batch = emptyBatch(done);
  let keys = new Map<string, AffectedLine>();
  for await (const { line, cells: raw } of readTable(bytes, plan)) {
    if (raw.every((cell) => cell.trim() === "")) continue;
    if (hasHead) {
      hasHead = false;
      continue;
    }
    if (++count <= done) continue;
    const cells = plan.charset === "windows-1252" ? raw.map(mendMixed) : raw;
    const named = plan.format === "csv" ? cellsOfRow(cells, columns) : cellsOfJson(cells[0] ?? "");
    const read = named
      ? readAffectedRow(line, named, plan.country)
      : { error: { code: "import-not-json", field: null, values: {} } };
    const own = "value" in read ? keysOf(read.value) : [];
    const of = own.flatMap((key) => keys.get(key) ?? [])[0];
    if ("error" in read) batch.errors.push({ ...read.error, line });
    else {
      for (const key of own) if (!keys.has(key)) keys.set(key, of ?? read.value);
      if (of) batch.further.push({ row: read.value, of });
      else batch.rows.push(read.value);
    }
    batch.cells.set(line, cells);
    batch.to++;
    if (batch.to - batch.from < BATCH_LINES) continue;
    yield batch;
    batch = emptyBatch(batch.to);
    keys = new Map();
  }
  if (batch.to > batch.from) yield batch;
}

/** What a line tells its person by. */
export function keysOf({ person, username }: AffectedLine): string[] {
  return [
    ...(person?.handles.map(handleKeyOf) ?? []),
    ...(person?.number ? [`number ${person.number}`] : []),
    ...(username ? [`x ${username}`] : []),
  ];
}

function emptyBatch(from: number): AffectedBatch {
  return { from, to: from, rows: [], further: [], errors: [], cells: new Map() };
}
