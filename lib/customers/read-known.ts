import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { ANEW } from "@/lib/db/statement-names";
import type { ImportRow } from "./rules/import-row";
import { handleKeyOf, type Known, type KnownCustomer, type KnownFact, type KnownHandle } from "./rules/known";

/** Who of these rows is known, by number, address and phone number, with the facts that stand. Three statements. */
export async function readKnown(ctx: Ctx, rows: readonly ImportRow[]): Promise<Known> {
  const handles = await readHandles(ctx, rows);
  const ids = [
    ...new Set(handles.flatMap(({ customerId, homeId }) => (homeId ? [customerId, homeId] : [customerId]))),
  ];
  const numbers = rows.flatMap(({ number }) => number ?? []);
  const customers = await ctx.db.$queryRaw<KnownCustomer[]>`
    ${ANEW} SELECT id, "externalNumber" AS number, "displayName", language, zone FROM "Customer"
    WHERE "externalNumber" = ANY(${numbers}::text[]) OR id = ANY(${uuids(ids)})`;
  const facts = await ctx.db.$queryRaw<KnownFact[]>`
    ${ANEW} SELECT id, "customerId", kind, label, value, source FROM "CustomerFact"
    WHERE "customerId" = ANY(${uuids(customers.map(({ id }) => id))}) AND "removedAt" IS NULL`;
  return {
    customers: new Map(customers.map((each) => [each.id, each])),
    byNumber: new Map(
      customers.flatMap((each) => (each.number === null ? [] : [[each.number, each] as const])),
    ),
    handles: new Map(handles.map((each) => [handleKeyOf(each), each])),
    facts: byCustomer(facts),
  };
}

function readHandles(ctx: Ctx, rows: readonly ImportRow[]): Promise<KnownHandle[]> {
  const keys = rows.flatMap(({ handles }) => handles);
  return ctx.db.$queryRaw<KnownHandle[]>`
    ${ANEW} SELECT h.channel, h."externalId", h."customerId", home."fromCustomerId" AS "homeId"
    FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS k(channel text, "externalId" text)
    JOIN "Handle" h ON h.channel = k.channel AND h."externalId" = k."externalId"
    LEFT JOIN LATERAL (SELECT l."fromCustomerId" FROM "Link" l WHERE l."handleId" = h.id
      ORDER BY l."linkedAt", l.id LIMIT 1) home ON true`;
}

function byCustomer(facts: readonly KnownFact[]): Map<string, KnownFact[]> {
  const grouped = new Map<string, KnownFact[]>();
  for (const fact of facts) grouped.set(fact.customerId, [...(grouped.get(fact.customerId) ?? []), fact]);
  return grouped;
}
