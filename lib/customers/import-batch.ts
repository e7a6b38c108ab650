import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, SECOND } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { keepJobErrors } from "./keep-job-errors";
import { lockCustomers } from "./lock-customers";
import { handleKey, lockInOrder } from "./lock-in-order";
import { readKnown } from "./read-known";
import { remember, type Seen, withSeen } from "./rules/dry-run";
import type { ImportRow, RowError } from "./rules/import-row";
import { handleKeyOf } from "./rules/known";
import { planImport } from "./rules/plan-import";
import { writeImport } from "./write-import";

export const IMPORT_LEASE_MS = 20 * SECOND;

export interface Batch {
  jobId: string;
  fence: number;
  isVerified: boolean;
  /** Of a dry run: nothing is written, and who would have been made is kept here. */
  seen: Seen | null;
  /** How many rows were done before it, and are with it: a batch counts once. */
  from: number;
  to: number;
  rows: readonly ImportRow[];
  errors: readonly (RowError & { line: number })[];
  cells: ReadonlyMap<number, readonly string[]>;
}

/**
 * Takes in one batch with how far the job got, in one transaction. Rows share no key. Throws Conflict `job-lost` when
 * the job was stopped or is in another worker's hands.
 */
export async function importBatch(outer: Ctx, batch: Batch): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const { jobId, rows } = batch;
    const keys = rows.flatMap((row) => row.handles).map((each) => handleKey(each.channel, each.externalId));
    if (!batch.seen) await lockInOrder(ctx, keys);
    const stored = await readKnown(ctx, rows);
    const known = batch.seen ? withSeen(stored, batch.seen, keysOf(rows)) : stored;
    const writes = planImport(rows, known, batch.isVerified, () => uuidv7(ctx.now(), ctx.random));
    if (batch.seen) remember(batch.seen, writes);
    else {
      await lockCustomers(ctx, [...known.customers.keys()]);
      await writeImport(ctx, jobId, writes);
    }
    const errors = [...batch.errors, ...writes.errors].map(({ line, code, field, values }) => ({
      line,
      code,
      field,
      values,
      cells: batch.cells.get(line) ?? [],
    }));
    await keepJobErrors(ctx, jobId, errors);
    const { created, updated, unchanged } = writes.counts;
    const { count } = await ctx.db.job.updateMany({
      where: { id: jobId, state: "running", fence: batch.fence, doneRows: batch.from },
      data: {
        doneRows: batch.to,
        createdRows: { increment: created },
        updatedRows: { increment: updated },
        unchangedRows: { increment: unchanged },
        failedRows: { increment: errors.length },
        leaseUntil: after(ctx.now(), IMPORT_LEASE_MS),
      },
    });
    if (count === 0) throw new Conflict("job-lost");
  });
}

function keysOf(rows: readonly ImportRow[]): { numbers: string[]; handles: string[] } {
  return {
    numbers: rows.flatMap(({ number }) => number ?? []),
    handles: rows.flatMap(({ handles }) => handles.map(handleKeyOf)),
  };
}
