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
  errors: (RowError & { line: number })[];
  cells: Map<number, readonly string[]>;
}

/**
 * The lines of a list in batches; those done before are left out, blank ones count for nothing. Lines of a batch share no
 * address, number or name: the second that would is an error beside them, as are wrong ones.
 */
export async function* readAffectedBatches(
  bytes: AsyncIterable<Uint8Array>,
  plan: AffectedPlan,
  done: number,
): AsyncGenerator<AffectedBatch> {
  const columns = plan.columns.map((column) => plan.mapping[column]);
  let hasHead = plan.format === "csv";
  let count = 0;
  let batch = emptyBatch(done);
  let keys = new Set<string>();
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
    const error = "error" in read ? read.error : own.some((key) => keys.has(key)) ? TWICE : null;
    for (const key of own) keys.add(key);
    if (error) {
      batch.errors.push({ ...error, line });
      batch.cells.set(line, cells);
    } else if ("value" in read) {
      batch.rows.push(read.value);
      batch.cells.set(line, cells);
    }
    batch.to++;
    if (batch.to - batch.from < BATCH_LINES) continue;
    yield batch;
    batch = emptyBatch(batch.to);
    keys = new Set();
  }
  if (batch.to > batch.from) yield batch;
}

/** The person stands in this list already. */
export const TWICE: RowError = { code: "affected-twice", field: null, values: {} };

/** What a line tells its person by. */
export function keysOf({ person, username }: AffectedLine): string[] {
  return [
    ...(person?.handles.map(handleKeyOf) ?? []),
    ...(person?.number ? [`number ${person.number}`] : []),
    ...(username ? [`x ${username}`] : []),
  ];
}

function emptyBatch(from: number): AffectedBatch {
  return { from, to: from, rows: [], errors: [], cells: new Map() };
}
