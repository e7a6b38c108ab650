import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireVisibleCustomer } from "@/lib/conversations/require-visible-customer";
import { sql, uuids } from "@/lib/db/sql";
import { priceClaims } from "@/lib/goodwill/make-good/price-claims";
import type { MarkedLate, MarkLate } from "./late-schemas";

interface Late {
  affectedId: string;
  incidentId: string;
  customerId: string;
  /** Of who has several orders: which. */
  orderId: string | null;
  order: string;
  /** The order was not late before; nor was the person, by any order. */
  isNew: boolean;
  isPersonNew: boolean;
}

/** So few that no transaction lasts over two seconds. */
const AT_ONCE = 2000;

/**
 * Marks late whatever order is one of these, of anybody of one incident or of all that are open, opens what was reserved
 * for its person, and reckons anew what they may choose; a few thousand at a time. Said again it changes nothing. Leads,
 * and programs by their scope. Throws NotFound for an incident that is not there, Conflict `late-incident-closed`.
 */
export async function markLate(ctx: Ctx, { orders, incidentId }: MarkLate): Promise<MarkedLate> {
  if (ctx.actor.type !== "program") requireRole(ctx.actor, ["lead", "admin"]);
  if (incidentId) await requireOpen(ctx, incidentId);
  const wanted = [...new Set(orders.map((order) => order.toLowerCase()))];
  const rows = await findLate(ctx, incidentId ?? null, wanted);
  const fresh = rows.filter(({ isNew }) => isNew);
  const marked = new Set(fresh.filter(({ isPersonNew }) => isPersonNew).map(({ affectedId }) => affectedId));
  let offered = 0;
  for (let from = 0; from === 0 || from < fresh.length; from += AT_ONCE)
    offered += await markSome(ctx, incidentId ?? null, fresh.slice(from, from + AT_ONCE));
  const found = new Set(rows.map(({ order }) => order));
  const missing = wanted.filter((order) => !found.has(order));
  return { found: found.size, marked: marked.size, offered, missing: missing.slice(0, 200) };
}

function markSome(outer: Ctx, incidentId: string | null, late: readonly Late[]): Promise<number> {
  return inTransaction(outer, async (ctx) => {
    const offered = await mark(ctx, late);
    const people = new Set(late.map(({ affectedId }) => affectedId)).size;
    await writeEntry(ctx, {
      action: "affected.late",
      subject: "incident",
      subjectId: incidentId,
      values: { orders: late.length, people, offered },
    });
    return offered;
  });
}

/** Orders in the one line of a person, and of who has several in rows of their own. */
function findLate(ctx: Ctx, incidentId: string | null, wanted: readonly string[]): Promise<Late[]> {
  const isOpen = sql`n.state = 'open' AND (${incidentId}::uuid IS NULL OR n.id = ${incidentId}::uuid)`;
  return ctx.db.$queryRaw<Late[]>`
    SELECT a.id AS "affectedId", a."incidentId", h."customerId", NULL::uuid AS "orderId", lower(trim(a.fields ->> 'order')) AS "order",
      a."lateAt" IS NULL AS "isNew", a."lateAt" IS NULL AS "isPersonNew"
    FROM "Affected" a JOIN "Incident" n ON n.id = a."incidentId" JOIN "Handle" h ON h.id = a."handleId"
    WHERE ${isOpen} AND lower(trim(a.fields ->> 'order')) = ANY(${[...wanted]}::text[])
      AND NOT EXISTS (SELECT 1 FROM "AffectedOrder" s WHERE s."affectedId" = a.id)
    UNION ALL
    SELECT a.id, a."incidentId", h."customerId", o.id, lower(trim(o.fields ->> 'order')), o."lateAt" IS NULL, a."lateAt" IS NULL
    FROM "AffectedOrder" o JOIN "Affected" a ON a.id = o."affectedId" JOIN "Incident" n ON n.id = a."incidentId"
      JOIN "Handle" h ON h.id = a."handleId"
    WHERE ${isOpen} AND lower(trim(o.fields ->> 'order')) = ANY(${[...wanted]}::text[])`;
}

/**
 * The same for the person of a claim, as an agent learns it from them: of who has several orders a lead says the sum, as
 * nobody said which is late. Throws NotFound, also for one the reader may not know of.
 */
export function markClaimLate(outer: Ctx, claimId: string): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    const [person] = await ctx.db.$queryRaw<
      { customerId: string; affectedId: string; incidentId: string; lateAt: Date | null }[]
    >`
      SELECT h."customerId", a.id AS "affectedId", a."incidentId", a."lateAt" FROM "Claim" c
        JOIN "Affected" a ON a.id = c."affectedId" JOIN "Handle" h ON h.id = c."handleId" WHERE c.id = ${claimId}::uuid`;
    if (!person) throw new NotFound("not-found");
    await requireVisibleCustomer(ctx, person.customerId);
    if (person.lateAt) return;
    await mark(ctx, [{ ...person, orderId: null }]);
    await writeEntry(ctx, { action: "affected.late", subject: "affected", subjectId: person.affectedId });
  });
}

type Marking = Pick<Late, "affectedId" | "incidentId" | "customerId" | "orderId">;

async function mark(ctx: Ctx, late: readonly Marking[]): Promise<number> {
  const now = ctx.now();
  const affectedIds = [...new Set(late.map(({ affectedId }) => affectedId))];
  await ctx.db.$executeRaw`UPDATE "Affected" SET "lateAt" = ${now}::timestamptz
    WHERE id = ANY(${uuids(affectedIds)}) AND "lateAt" IS NULL`;
  await ctx.db.$executeRaw`UPDATE "AffectedOrder" SET "lateAt" = ${now}::timestamptz
    WHERE id = ANY(${uuids(late.flatMap(({ orderId }) => orderId ?? []))}) AND "lateAt" IS NULL`;
  let offered = 0;
  for (const incidentId of [...new Set(late.map((each) => each.incidentId))].sort()) {
    const people = late.filter((each) => each.incidentId === incidentId);
    offered += await priceClaims(ctx, incidentId, [...new Set(people.map(({ customerId }) => customerId))]);
  }
  return offered;
}

async function requireOpen(ctx: Ctx, id: string): Promise<void> {
  const incident = await ctx.db.incident.findUnique({ where: { id }, select: { state: true } });
  if (!incident) throw new NotFound("not-found");
  if (incident.state !== "open") throw new Conflict("late-incident-closed");
}
