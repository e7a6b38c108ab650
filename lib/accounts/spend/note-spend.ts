import type { Charge } from "@/lib/channels/channel-deps";
import type { Ctx } from "@/lib/context/ctx";

/**
 * Adds what a call cost to the provider's day (UTC) it was made on. A thing read again on that day costs nothing more,
 * through whichever account it comes.
 */
export async function noteSpend(
  ctx: Ctx,
  { scope, endpoint, charges }: { scope: string; endpoint: string; charges: readonly Charge[] },
): Promise<void> {
  if (charges.length === 0) return;
  const dayOn = ctx.now().toISOString().slice(0, 10);
  const once = charges.flatMap(({ item, micros, ids }) =>
    [...new Set(ids)].map((id) => ({ item, micros, id })),
  );
  const each = charges.filter(({ ids }) => ids.length === 0);
  await ctx.db.$executeRaw`
    WITH once AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(once)}::jsonb) AS o(item text, micros bigint, id text)
    ), fresh AS (
      INSERT INTO "SpendSeen" ("dayOn", item, "resourceId") SELECT ${dayOn}::date, item, id FROM once ORDER BY item, id
      ON CONFLICT DO NOTHING RETURNING item, "resourceId"
    ), sums AS (
      SELECT item, sum(count)::int AS count, sum(count * micros)::bigint AS micros FROM (
        SELECT o.item, 1 AS count, o.micros FROM fresh f JOIN once o ON o.item = f.item AND o.id = f."resourceId"
        UNION ALL
        SELECT item, count, micros FROM jsonb_to_recordset(${JSON.stringify(each)}::jsonb)
          AS e(item text, micros bigint, count int)) all_of_it
      GROUP BY item
    )
    INSERT INTO "Spend" (scope, "dayOn", endpoint, item, count, micros)
    SELECT ${scope}, ${dayOn}::date, ${endpoint}, item, count, micros FROM sums ORDER BY item
    ON CONFLICT (scope, "dayOn", endpoint, item) DO UPDATE SET count = "Spend".count + excluded.count,
      micros = "Spend".micros + excluded.micros`;
}
