import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import { ANEW } from "@/lib/db/statement-names";
import { readKinds } from "../read-kinds";
import { claimChoiceSchema } from "./make-good-schemas";
import { amountsOf, type ClaimAmounts } from "./rules/claim-amounts";
import { type ClaimOrder, concernedOrders } from "./rules/concerned-orders";

interface Worth {
  isLate: boolean;
  amounts: ClaimAmounts;
  mostCost: number;
}

/**
 * What a make-good is worth to each of these customers by the orders they have now, over all linked handles: asked once,
 * answered one by one. Of who is not late yet, what it may come to at most.
 */
export async function readAmounts(
  ctx: Ctx,
  makeGood: { incidentId: string; condition: string; choices: unknown },
  customerIds: readonly string[],
): Promise<(customerId: string) => Worth> {
  const choices = claimChoiceSchema.array().parse(makeGood.choices);
  const kindIds = choices.map(({ kindId }) => kindId);
  const kinds = new Map(
    (await readKinds(ctx, sql`k.id = ANY(${uuids(kindIds)})`)).map((kind) => [kind.id, kind]),
  );
  const ordersOf = await readPersonOrders(ctx, makeGood.incidentId, customerIds);
  return (customerId) => {
    const { orders, isLate } = ordersOf.get(customerId) ?? { orders: [], isLate: false };
    return {
      isLate,
      ...amountsOf(choices, kinds, concernedOrders(makeGood.condition, orders, isLate)),
    };
  };
}

interface PersonOrders {
  orders: ClaimOrder[];
  /** They themselves are, whichever order it is. */
  isLate: boolean;
}

/** In plain steps: joined, they are slow until the tables were analysed. */
async function readPersonOrders(
  ctx: Ctx,
  incidentId: string,
  customerIds: readonly string[],
): Promise<Map<string, PersonOrders>> {
  if (customerIds.length === 0) return new Map();
  const handles = await ctx.db.$queryRaw<{ id: string; customerId: string }[]>`
    ${ANEW} SELECT id, "customerId" FROM "Handle" WHERE "customerId" = ANY(${uuids(customerIds)})`;
  const customerOf = new Map(handles.map(({ id, customerId }) => [id, customerId]));
  const rows = await ctx.db.$queryRaw<(ClaimOrder & { id: string; handleId: string })[]>`
    ${ANEW} SELECT a.id, a."handleId", a.fields, a."lateAt" FROM "Affected" a
    WHERE a."incidentId" = ${incidentId}::uuid AND a."handleId" = ANY(${uuids([...customerOf.keys()])}) ORDER BY a.id`;
  const several = await ctx.db.$queryRaw<(ClaimOrder & { affectedId: string })[]>`
    ${ANEW} SELECT o."affectedId", o.fields, o."lateAt" FROM "AffectedOrder" o
    WHERE o."affectedId" = ANY(${uuids(rows.map(({ id }) => id))}) ORDER BY o."toldAt", o.id`;
  const ofRow = new Map<string, ClaimOrder[]>();
  for (const { affectedId, ...order } of several)
    ofRow.set(affectedId, [...(ofRow.get(affectedId) ?? []), order]);
  const people = new Map<string, PersonOrders>();
  for (const { id, handleId, fields, lateAt } of rows) {
    const customerId = customerOf.get(handleId) ?? "";
    const person = people.get(customerId) ?? { orders: [], isLate: false };
    people.set(customerId, person);
    person.orders.push(...(ofRow.get(id) ?? [{ fields, lateAt }]));
    person.isLate ||= lateAt !== null;
  }
  return people;
}
