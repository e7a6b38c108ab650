import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { ANEW } from "@/lib/db/statement-names";
import type { KnownOrder } from "../rules/affected/match-order";

export interface StandingOrder extends KnownOrder {
  /** Null of the one order of a person, which stands in their line alone. */
  id: string | null;
  /** The handle they stand by with it. */
  handleId: string;
  lateAt: Date | null;
}

export interface Standing {
  /** The first handle they stand by. */
  handleId: string;
  jobIds: string[];
  language: string | null;
  /** The first of their orders that is late. */
  lateAt: Date | null;
  /** The oldest first, over all linked handles. */
  orders: StandingOrder[];
}

interface Row extends Omit<Standing, "orders"> {
  customerId: string;
  affectedId: string;
  fields: Record<string, string>;
}

/**
 * How these customers stand in an incident already, with their orders. Lists of one incident wait for each other here
 * until the end of the transaction, so that nobody's order is kept twice. From customer to handle to row, by index each
 * (OFFSET keeps it so): costs the same however many stand there.
 */
export async function findStanding(
  ctx: Ctx,
  incidentId: string,
  customerIds: readonly string[],
): Promise<Map<string, Standing>> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`affected:${incidentId}`}, 0))`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    ${ANEW} SELECT h."customerId", a.id AS "affectedId", a."handleId", a."jobIds", a.fields, a.language, a."lateAt"
    FROM unnest(${uuids(customerIds)}) AS c(id)
      CROSS JOIN LATERAL (SELECT o.id, o."customerId" FROM "Handle" o WHERE o."customerId" = c.id OFFSET 0) h
      CROSS JOIN LATERAL (SELECT s.* FROM "Affected" s WHERE s."handleId" = h.id OFFSET 0) a
    WHERE a."incidentId" = ${incidentId}::uuid ORDER BY a.id`;
  const several = await readSeveral(ctx, rows);
  const standing = new Map<string, Standing>();
  for (const { customerId, affectedId, fields, ...row } of rows) {
    const own = several.get(affectedId) ?? onlyOrder(row, fields);
    const before = standing.get(customerId);
    before?.orders.push(...own.map((order) => ({ ...order, handleId: row.handleId })));
    for (const jobId of row.jobIds) if (before && !before.jobIds.includes(jobId)) before.jobIds.push(jobId);
    if (before) before.lateAt ??= row.lateAt;
    if (!before)
      standing.set(customerId, {
        ...row,
        orders: own.map((order) => ({ ...order, handleId: row.handleId })),
      });
  }
  return standing;
}

type OwnOrder = Omit<StandingOrder, "handleId">;

/** The orders of who has several, by the row of their person. */
async function readSeveral(ctx: Ctx, rows: readonly Row[]): Promise<Map<string, OwnOrder[]>> {
  if (rows.length === 0) return new Map();
  const found = await ctx.db.$queryRaw<(OwnOrder & { affectedId: string })[]>`
    ${ANEW} SELECT o.id, o."affectedId", o.fields, o."jobId", o."lateAt" FROM "AffectedOrder" o
    WHERE o."affectedId" = ANY(${uuids(rows.map(({ affectedId }) => affectedId))}) ORDER BY o."toldAt", o.id`;
  const several = new Map<string, OwnOrder[]>();
  for (const { affectedId, ...order } of found)
    several.set(affectedId, [...(several.get(affectedId) ?? []), order]);
  return several;
}

function onlyOrder(
  { jobIds, lateAt }: Pick<Standing, "jobIds" | "lateAt">,
  fields: Row["fields"],
): OwnOrder[] {
  return Object.keys(fields).length === 0 ? [] : [{ id: null, fields, jobId: jobIds.at(-1) ?? null, lateAt }];
}
