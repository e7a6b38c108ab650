import type { Ctx } from "@/lib/context/ctx";

/**
 * Accounts whose provider says that no money is left for them, by an answer or by its balance: nothing comes and goes
 * until somebody tops up.
 */
export async function listEmptyBalances(ctx: Ctx): Promise<{ channel: string; handles: string[] }[]> {
  const codes = [...ctx.traits.values()].flatMap(({ emptyBalanceCode }) => emptyBalanceCode ?? []);
  return ctx.db.$queryRaw<{ channel: string; handles: string[] }[]>`
    SELECT a.channel, array_agg(a.handle ORDER BY a.handle) AS handles
    FROM "Account" a LEFT JOIN "AccountCheck" c ON c."accountId" = a.id AND c."check" = 'budget'
    WHERE a."isActive" AND (a."healthCause" = ANY(${codes}::text[]) OR (c."values"->>'balance')::float8 <= 0)
    GROUP BY a.channel ORDER BY a.channel`;
}
