import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { ListeningAccount } from "./require-query-keeper";
import { effectiveQuery } from "./rules/effective-query";
import { queryFaults } from "./rules/query-faults";
import type { QueryFault } from "./rules/query-tokens";

/** Why this account's provider would refuse the query. Throws Invalid `listening-not-offered` where it can't be searched. */
export function faultsFor(
  ctx: Ctx,
  account: ListeningAccount,
  query: string,
  language: string | null,
): QueryFault[] {
  const listens = ctx.traits.get(account.channel)?.listens;
  if (!listens) throw new Invalid("listening-not-offered", { handle: account.handle });
  const max = listens.maxQuery[account.plan === "enterprise" ? "enterprise" : "self_serve"];
  return queryFaults(effectiveQuery(query, language), max);
}

/** Throws Invalid `listening-query-refused` (details: all faults) for what the provider would refuse. */
export function requireGoodQuery(
  ctx: Ctx,
  account: ListeningAccount,
  query: string,
  language: string | null,
): void {
  const faults = faultsFor(ctx, account, query, language);
  if (faults.length > 0) throw new Invalid("listening-query-refused", { count: faults.length }, { faults });
}
