import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { ANEW } from "@/lib/db/statement-names";

export interface AffectedRow {
  handleId: string;
  source: "list" | "segment" | "rule" | "hand";
  /** The list or segment they come by. */
  jobId?: string | null;
  /** Two or three small letters; what is no such code must not come here. */
  language?: string | null;
  /** All of their newest order; nothing leaves what stands. */
  fields?: Readonly<Record<string, string>>;
  /** What a conditional offer waits for has come true already, of any of their orders. */
  lateAt?: Date | null;
  /** All orders they have by this handle, the newest last, where they are several. */
  orders?: readonly AffectedOrderRow[];
}

export interface AffectedOrderRow {
  /** Of one kept before; null for one that stood in their line alone, or is new. */
  id: string | null;
  fields: Readonly<Record<string, string>>;
  jobId: string | null;
  lateAt: Date | null;
  /** Told just now. */
  isTold: boolean;
}

export interface AddedAffected {
  /** Rows made, changed, and found as they are. */
  added: number;
  changed: number;
  unchanged: number;
}

const AT_ONCE = 5000;

/**
 * Notes whom an incident hits, in sets of thousands, once per (incident, handle), with their orders. Told again, the row
 * takes the fields of the newest order, a language, a late mark and a further list; who was set aside stays so, a late
 * mark stays, and so does every order and list. Of a handle named twice in `rows` the last wins. No right is asked
 * here: the deed that calls it has, and matches orders with those that stand.
 */
export async function addAffected(
  outer: Ctx,
  incidentId: string,
  rows: readonly AffectedRow[],
): Promise<AddedAffected> {
  const once = [...new Map(rows.map((row) => [row.handleId, row])).values()];
  return inTransaction(outer, async (ctx) => {
    let added = 0;
    let changed = 0;
    for (let from = 0; from < once.length; from += AT_ONCE) {
      const some = once.slice(from, from + AT_ONCE);
      const done = await write(ctx, incidentId, some);
      await writeOrders(ctx, incidentId, some);
      added += done.filter(({ isNew }) => isNew).length;
      changed += done.filter(({ isNew }) => !isNew).length;
    }
    return { added, changed, unchanged: once.length - added - changed };
  });
}

/** In the order of the handles, so that two at once wait for each other instead of deadlocking. */
function write(ctx: Ctx, incidentId: string, rows: readonly AffectedRow[]): Promise<{ isNew: boolean }[]> {
  const now = ctx.now();
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const ids = idsInOrder(ctx, rows.length);
  const drafts = rows.map(({ orders: _, ...row }, place) => ({ id: ids[place], ...row }));
  return ctx.db.$queryRaw<{ isNew: boolean }[]>`
    INSERT INTO "Affected" AS a (id, "incidentId", "handleId", source, "jobIds", language, fields, "addedAt", "addedById", "lateAt")
    SELECT d.id, ${incidentId}::uuid, d."handleId", d.source, CASE WHEN d."jobId" IS NULL THEN '{}' ELSE ARRAY[d."jobId"] END,
      d.language, coalesce(d.fields, '{}'), ${now}::timestamptz, ${agentId}::uuid, d."lateAt"
    FROM jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) AS d(id uuid, "handleId" uuid, source text, "jobId" uuid,
      language text, fields jsonb, "lateAt" timestamptz)
    ORDER BY d."handleId"
    ON CONFLICT ("incidentId", "handleId") DO UPDATE SET
      fields = CASE WHEN excluded.fields = '{}' THEN a.fields ELSE excluded.fields END,
      language = coalesce(excluded.language, a.language), "lateAt" = coalesce(a."lateAt", excluded."lateAt"),
      "jobIds" = CASE WHEN a."jobIds" @> excluded."jobIds" THEN a."jobIds" ELSE a."jobIds" || excluded."jobIds" END,
      source = CASE WHEN excluded."jobIds" = '{}' THEN a.source ELSE excluded.source END
    WHERE NOT a."jobIds" @> excluded."jobIds" OR (excluded.fields <> '{}' AND excluded.fields <> a.fields)
      OR coalesce(excluded.language, a.language) IS DISTINCT FROM a.language
      OR (a."lateAt" IS NULL AND excluded."lateAt" IS NOT NULL)
    RETURNING (xmax = 0) AS "isNew"`;
}

/** In the order of their lines, also within one millisecond. */
function idsInOrder(ctx: Ctx, count: number): string[] {
  return Array.from({ length: count }, () => uuidv7(ctx.now(), ctx.random)).sort();
}

/** Of who has several alone: most have one order, and it stands in their row. */
async function writeOrders(ctx: Ctx, incidentId: string, rows: readonly AffectedRow[]): Promise<void> {
  const now = ctx.now();
  const told = rows.flatMap(({ handleId, orders = [] }) =>
    orders.filter(({ id, isTold }) => id === null || isTold).map((order) => ({ ...order, handleId })),
  );
  if (told.length === 0) return;
  const ids = idsInOrder(ctx, told.length);
  const drafts = told.map((order, place) => ({ ...order, id: order.id ?? ids[place] }));
  await ctx.db.$executeRaw`
    ${ANEW} INSERT INTO "AffectedOrder" AS o (id, "affectedId", fields, "jobId", "toldAt", "lateAt")
    SELECT d.id, a.id, d.fields, d."jobId", CASE WHEN d."isTold" THEN ${now}::timestamptz ELSE a."addedAt" END, d."lateAt"
    FROM jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) AS d(id uuid, "handleId" uuid, fields jsonb, "jobId" uuid,
      "lateAt" timestamptz, "isTold" boolean)
      JOIN "Affected" a ON a."incidentId" = ${incidentId}::uuid AND a."handleId" = d."handleId"
    ORDER BY d.id
    ON CONFLICT (id) DO UPDATE SET fields = excluded.fields, "jobId" = coalesce(excluded."jobId", o."jobId"),
      "toldAt" = excluded."toldAt", "lateAt" = coalesce(o."lateAt", excluded."lateAt")`;
}
