import { createHash } from "node:crypto";
import { Conflict } from "@/lib/base/errors";
import { after, SECOND } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { keepJobErrors } from "@/lib/customers/keep-job-errors";
import type { RowError } from "@/lib/customers/rules/import-row";
import type { AffectedLine } from "../rules/affected/read-affected-row";
import { type AffectedRow, addAffected } from "./add-affected";
import { findListed, findStanding, type Listed, type Standing } from "./find-listed";
import { knowPeople } from "./know-people";
import { type AffectedBatch, keysOf, TWICE } from "./read-affected-batches";

const LEASE_MS = 20 * SECOND;

export interface ListBatch extends AffectedBatch {
  jobId: string;
  fence: number;
  incidentId: string;
  /** Of a dry run: nothing is written, and who was counted is kept here. */
  seen: Set<number> | null;
}

/**
 * Takes in one batch of a list with how far the job came, in one transaction: people, whom the incident hits, reasons of
 * the lines left out. Throws Conflict `job-lost` when it was stopped or is in another worker's hands.
 */
export async function affectedBatch(outer: Ctx, batch: ListBatch): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const { jobId, incidentId, rows } = batch;
    const people = await knowPeople(ctx, jobId, rows, batch.seen !== null);
    const wrong = new Set(people.errors.map(({ line }) => line));
    const listed = new Map((await findListed(ctx, rows)).map((each) => [each.line, each]));
    const customerIds = [...listed.values()].map(({ customerId }) => customerId);
    const standing = await findStanding(ctx, incidentId, customerIds);
    const sorted = sort(
      rows.filter(({ line }) => !wrong.has(line)),
      { batch, listed, standing, created: people.created, now: ctx.now() },
    );
    if (!batch.seen) await addAffected(ctx, incidentId, sorted.adding);
    const errors = [...batch.errors, ...people.errors, ...sorted.errors];
    await keepJobErrors(
      ctx,
      jobId,
      errors.map((each) => ({ ...each, cells: batch.cells.get(each.line) ?? [] })),
    );
    const { created, updated, unchanged, newPeople } = sorted.counts;
    const count = await ctx.db.$executeRaw`
      UPDATE "Job" SET "doneRows" = ${batch.to}, "createdRows" = "createdRows" + ${created}, "updatedRows" = "updatedRows" + ${updated},
        "unchangedRows" = "unchangedRows" + ${unchanged}, "failedRows" = "failedRows" + ${errors.length},
        plan = jsonb_set(plan, '{newPeople}', to_jsonb((plan->>'newPeople')::int + ${newPeople})),
        "leaseUntil" = ${after(ctx.now(), LEASE_MS)}::timestamptz
      WHERE id = ${jobId}::uuid AND state = 'running' AND fence = ${batch.fence} AND "doneRows" = ${batch.from}`;
    if (count === 0) throw new Conflict("job-lost");
  });
}

interface Around {
  batch: ListBatch;
  listed: ReadonlyMap<number, Listed>;
  standing: ReadonlyMap<string, Standing>;
  created: ReadonlySet<number>;
  now: Date;
}

/** Whom a batch adds, changes or leaves as they are, once per person of the whole list. */
function sort(rows: readonly AffectedLine[], { batch, listed, standing, created, now }: Around) {
  const adding: AffectedRow[] = [];
  const errors: (RowError & { line: number })[] = [];
  const counts = { created: 0, updated: 0, unchanged: 0, newPeople: 0 };
  const mine = new Set<string>();
  for (const row of rows) {
    const found = listed.get(row.line);
    const before = found ? standing.get(found.customerId) : undefined;
    const isNew = created.has(row.line);
    if (!found && !isNew) errors.push({ line: row.line, ...NOBODY, values: { value: row.username ?? "" } });
    else if (isTwice(row, found, before, mine, batch)) errors.push({ line: row.line, ...TWICE });
    else {
      if (isNew) counts.newPeople++;
      counts[!before ? "created" : says(row, before) ? "updated" : "unchanged"]++;
      if (found) adding.push(rowOf(row, before?.handleId ?? found.handleId, batch.jobId, now));
    }
  }
  return { adding, errors, counts };
}

const NOBODY = { code: "affected-x-unknown", field: "x" };

function isTwice(
  row: AffectedLine,
  found: Listed | undefined,
  before: Standing | undefined,
  mine: Set<string>,
  { jobId, seen }: ListBatch,
): boolean {
  const keys = [...keysOf(row), ...(found ? [found.customerId] : [])];
  const marks = seen ? keys.map(markOf) : [];
  const person = found?.customerId ?? "";
  const isTwice =
    before?.jobId === jobId ||
    (found !== undefined && mine.has(person)) ||
    marks.some((mark) => seen?.has(mark));
  mine.add(person);
  for (const mark of marks) seen?.add(mark);
  return isTwice;
}

/** 48 bits of a key: a million lines are a few megabytes, and one in a thousand such lists has a line taken for another. */
const markOf = (key: string) => createHash("sha1").update(key).digest().readUIntBE(0, 6);

/** Whether a line tells more than what stands already. */
function says({ fields, language, isLate }: AffectedLine, before: Standing): boolean {
  return (
    (language !== null && language !== before.language) ||
    (isLate && !before.isLate) ||
    Object.entries(fields).some(([name, value]) => before.fields[name] !== value)
  );
}

function rowOf(row: AffectedLine, handleId: string, jobId: string, now: Date): AffectedRow {
  const { language, fields, isLate } = row;
  return { handleId, source: "list", jobId, language, fields, lateAt: isLate ? now : null };
}
