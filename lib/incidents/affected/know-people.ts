import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { lockCustomers } from "@/lib/customers/lock-customers";
import { handleKey, lockInOrder } from "@/lib/customers/lock-in-order";
import { readKnown } from "@/lib/customers/read-known";
import type { ImportRow, RowError } from "@/lib/customers/rules/import-row";
import { planImport, targetOf } from "@/lib/customers/rules/plan-import";
import { writeImport } from "@/lib/customers/write-import";
import type { AffectedLine } from "../rules/affected/read-affected-row";

export interface KnownPeople {
  errors: (RowError & { line: number })[];
  /** Lines whose person the desk did not know. */
  created: Set<number>;
}

/**
 * Makes the people and addresses of these lines that the desk does not know, as an import of customers would, or only
 * says which (`isDryRun`). A name the desk has stays. An address that is somebody else's by their number is an error.
 */
export async function knowPeople(
  ctx: Ctx,
  jobId: string,
  lines: readonly AffectedLine[],
  isDryRun: boolean,
): Promise<KnownPeople> {
  const rows = lines.flatMap(({ person }) => (person ? [person] : []));
  if (!isDryRun)
    await lockInOrder(
      ctx,
      rows.flatMap((row) => row.handles.map((each) => handleKey(each.channel, each.externalId))),
    );
  const known = await readKnown(ctx, rows);
  const isUnknown = (row: ImportRow) =>
    row.handles.length === 0 && row.number !== null && !known.byNumber.has(row.number);
  const unknown = rows.filter(isUnknown).map(({ line, number }) => ({
    line,
    code: "affected-number",
    field: "number",
    values: { value: number ?? "" },
  }));
  const kept = rows
    .filter((row) => !isUnknown(row))
    .map((row) => {
      const found = targetOf(row, known);
      return "target" in found && found.target ? { ...row, displayName: null, language: null } : row;
    });
  const writes = planImport(kept, known, true, () => uuidv7(ctx.now(), ctx.random));
  if (!isDryRun) {
    await lockCustomers(ctx, [...known.customers.keys()]);
    await writeImport(ctx, jobId, writes);
  }
  return { errors: [...unknown, ...writes.errors], created: new Set(writes.created.map(({ line }) => line)) };
}
