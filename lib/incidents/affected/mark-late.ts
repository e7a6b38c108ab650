import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireVisibleCustomer } from "@/lib/conversations/require-visible-customer";
import { uuids } from "@/lib/db/sql";
import { offerReserved } from "@/lib/goodwill/make-good/offer-reserved";
import type { MarkedLate, MarkLate } from "./late-schemas";

interface Row {
  id: string;
  order: string;
  isNew: boolean;
}

/**
 * Marks everybody late whose order is one of these, of one incident or of all that are open, and opens what was reserved
 * for them. Said again it changes nothing. Leads, and programs by their scope. Throws NotFound for an incident that is
 * not there, Conflict `late-incident-closed`.
 */
export async function markLate(outer: Ctx, { orders, incidentId }: MarkLate): Promise<MarkedLate> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    if (incidentId) await requireOpen(ctx, incidentId);
    const wanted = [...new Set(orders.map((order) => order.toLowerCase()))];
    const rows = await ctx.db.$queryRaw<Row[]>`
      SELECT a.id, lower(trim(a.fields ->> 'order')) AS "order", a."lateAt" IS NULL AS "isNew"
      FROM "Affected" a JOIN "Incident" n ON n.id = a."incidentId"
      WHERE n.state = 'open' AND (${incidentId ?? null}::uuid IS NULL OR n.id = ${incidentId ?? null}::uuid)
        AND lower(trim(a.fields ->> 'order')) = ANY(${wanted}::text[])`;
    const fresh = rows.filter(({ isNew }) => isNew).map(({ id }) => id);
    const offered = await mark(ctx, fresh);
    const found = new Set(rows.map(({ order }) => order));
    await writeEntry(ctx, {
      action: "affected.late",
      subject: "incident",
      subjectId: incidentId ?? null,
      values: { orders: wanted.length, people: fresh.length, offered },
    });
    const missing = wanted.filter((order) => !found.has(order));
    return { found: found.size, marked: fresh.length, offered, missing: missing.slice(0, 200) };
  });
}

/** The same for the person of a claim, as an agent learns it from them. Throws NotFound, also for one the reader may not know of. */
export function markClaimLate(outer: Ctx, claimId: string): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    const [person] = await ctx.db.$queryRaw<
      { customerId: string; affectedId: string; lateAt: Date | null }[]
    >`
      SELECT h."customerId", a.id AS "affectedId", a."lateAt" FROM "Claim" c JOIN "Affected" a ON a.id = c."affectedId"
        JOIN "Handle" h ON h.id = c."handleId" WHERE c.id = ${claimId}::uuid`;
    if (!person) throw new NotFound("not-found");
    await requireVisibleCustomer(ctx, person.customerId);
    if (person.lateAt) return;
    await mark(ctx, [person.affectedId]);
    await writeEntry(ctx, { action: "affected.late", subject: "affected", subjectId: person.affectedId });
  });
}

async function mark(ctx: Ctx, affectedIds: readonly string[]): Promise<number> {
  await ctx.db.$executeRaw`UPDATE "Affected" SET "lateAt" = ${ctx.now()}::timestamptz
    WHERE id = ANY(${uuids(affectedIds)}) AND "lateAt" IS NULL`;
  return offerReserved(ctx, affectedIds);
}

async function requireOpen(ctx: Ctx, id: string): Promise<void> {
  const incident = await ctx.db.incident.findUnique({ where: { id }, select: { state: true } });
  if (!incident) throw new NotFound("not-found");
  if (incident.state !== "open") throw new Conflict("late-incident-closed");
}
