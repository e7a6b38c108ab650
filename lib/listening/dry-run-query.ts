import { askWire } from "@/lib/accounts/ask-wire";
import type { Ctx } from "@/lib/context/ctx";
import { faultsFor } from "./require-good-query";
import { requireQueryKeeper } from "./require-query-keeper";
import { effectiveQuery } from "./rules/effective-query";
import { type DryRun, type DryRunAnswer, dryRunAnswerSchema } from "./schemas";

export const DRY_RUN = "listening-dry-run";

/**
 * What a query would have found in the days the search reaches back, some of it, and its price; nothing is kept. What
 * the provider would refuse is answered with its faults and asked of nobody. Throws Forbidden, NotFound, Refused.
 */
export async function dryRunQuery(ctx: Ctx, { accountId, query, language }: DryRun): Promise<DryRunAnswer> {
  const account = await requireQueryKeeper(ctx, accountId);
  const faults = faultsFor(ctx, account, query, language);
  if (faults.length > 0)
    return { faults, warnings: [], hits: null, days: 0, perDay: [], examples: [], price: null };
  const input = { query: effectiveQuery(query, language) };
  return dryRunAnswerSchema.parse(await askWire(ctx, { kind: DRY_RUN, accountId, input }));
}
