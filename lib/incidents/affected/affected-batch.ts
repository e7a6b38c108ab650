import { Conflict } from "@/lib/base/errors";
import { after, SECOND } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { keepJobErrors } from "@/lib/customers/keep-job-errors";
import { priceClaims } from "@/lib/goodwill/make-good/price-claims";
import { addAffected } from "./add-affected";
import { findListed } from "./find-listed";
import { findStanding } from "./find-standing";
import { knowPeople } from "./know-people";
import type { AffectedBatch } from "./read-affected-batches";
import { type SeenLines, sortLines } from "./sort-lines";

const LEASE_MS = 20 * SECOND;

export interface ListBatch extends AffectedBatch {
  jobId: string;
  fence: number;
  incidentId: string;
  /** Of a dry run: nothing is written, and who was counted is kept here. */
  seen: SeenLines | null;
}

/**
 * Takes in one batch of a list with how far the job came, in one transaction: people, whom the incident hits, their
 * orders, what open offers are worth to who has one more now, reasons of the lines left out. Throws Conflict `job-lost`
 * when it was stopped or is in another worker's hands.
 */
export async function affectedBatch(outer: Ctx, batch: ListBatch): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const { jobId, incidentId, rows } = batch;
    const { created, errors: wrong } = await knowPeople(ctx, jobId, rows, batch.seen !== null);
    const listed = new Map((await findListed(ctx, rows)).map((each) => [each.line, each]));
    const customerIds = [...listed.values()].map(({ customerId }) => customerId);
    const standing = await findStanding(ctx, incidentId, customerIds);
    const sorted = sortLines(batch, { listed, standing, created, wrong, now: ctx.now() });
    if (!batch.seen) {
      await addAffected(ctx, incidentId, sorted.adding);
      await priceClaims(ctx, incidentId, sorted.changed);
    }
    const errors = [...batch.errors, ...wrong, ...sorted.errors];
    await keepJobErrors(
      ctx,
      jobId,
      errors.map((each) => ({ ...each, cells: batch.cells.get(each.line) ?? [] })),
    );
    const counts = { ...sorted.counts, failed: errors.length };
    if ((await moveOn(ctx, batch, counts)) === 0) throw new Conflict("job-lost");
  });
}

type Counts = ReturnType<typeof sortLines>["counts"] & { failed: number };

function moveOn(ctx: Ctx, { jobId, fence, from, to }: ListBatch, counts: Counts): Promise<number> {
  const { created, updated, unchanged, failed, newPeople, orders, furtherOrders } = counts;
  return ctx.db.$executeRaw`
    UPDATE "Job" SET "doneRows" = ${to}, "createdRows" = "createdRows" + ${created}, "updatedRows" = "updatedRows" + ${updated},
      "unchangedRows" = "unchangedRows" + ${unchanged}, "failedRows" = "failedRows" + ${failed},
      plan = plan || jsonb_build_object('newPeople', (plan->>'newPeople')::int + ${newPeople}::int,
        'orders', coalesce((plan->>'orders')::int, 0) + ${orders}::int,
        'furtherOrders', coalesce((plan->>'furtherOrders')::int, 0) + ${furtherOrders}::int),
      "leaseUntil" = ${after(ctx.now(), LEASE_MS)}::timestamptz
    WHERE id = ${jobId}::uuid AND state = 'running' AND fence = ${fence} AND "doneRows" = ${from}`;
}
