import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Budgets } from "./offer-schemas";
import { monthOfDesk } from "./read-given";
import { readKinds } from "./read-kinds";
import { budgetLevel } from "./rules/offer-limits";
import { STANDING } from "./rules/offer-states";

/** How much of each kind's budget is spent in the month that runs by the desk's clocks; cost in minor units. */
export async function reportBudget(ctx: Ctx): Promise<Budgets> {
  const { from, to, zone } = await monthOfDesk(ctx);
  const [kinds, spent] = await Promise.all([
    readKinds(ctx, sql`k."isActive"`),
    ctx.db.$queryRaw<{ kindId: string; cost: number }[]>`
      SELECT "kindId", sum(cost)::float8 AS cost FROM "Offer" WHERE state = ANY(${[...STANDING]}::text[])
        AND "offeredAt" >= ${from}::timestamptz AND "offeredAt" < ${to}::timestamptz GROUP BY "kindId"`,
  ]);
  const costs = new Map(spent.map(({ kindId, cost }) => [kindId, cost]));
  const data = kinds.map(({ id, name, currency, monthlyBudget: budget }) => {
    const cost = costs.get(id) ?? 0;
    return { kindId: id, name, currency, budget, spent: cost, ...budgetLevel(cost, budget) };
  });
  return { from: from.toISOString(), to: to.toISOString(), zone, data };
}
