import { readHoldings } from "@/lib/agents/initials/read-holdings";
import { holderAt } from "@/lib/agents/rules/initials-at";
import { readSignature } from "@/lib/agents/rules/signature";
import type { Ctx } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import type { Native } from "@/lib/conversations/record-natives";

/**
 * Reads who signed each post of ours, in the account's style, and names the agent who held those initials there (or,
 * where it is a name, bears it) at that time. Unsigned ones and those of nobody we know stay without an agent.
 */
export async function creditNatives(ctx: Ctx, arrivals: readonly Arrival[]): Promise<Native[]> {
  if (arrivals.length === 0) return [];
  const accounts = await ctx.db.account.findMany({
    where: { id: { in: [...new Set(arrivals.map(({ account }) => account.id))] } },
    select: { id: true, signatureSymbol: true, signatureKind: true },
  });
  const styles = new Map(accounts.map((each) => [each.id, styleOf(each)]));
  const holdings = await readHoldings(ctx);
  return arrivals.map((arrival): Native => {
    const initials = readSignature(arrival.inbound.text, styles.get(arrival.account.id))?.initials ?? null;
    const then = { accountId: arrival.account.id, at: arrival.inbound.publishedAt };
    const holder = initials === null ? null : holderAt(holdings, { initials, ...then });
    return { ...arrival, initials, agentId: holder?.agentId ?? null };
  });
}

function styleOf({ signatureSymbol, signatureKind }: { signatureSymbol: string; signatureKind: string }) {
  return { symbol: signatureSymbol, kind: signatureKind === "name" ? "name" : "initials" } as const;
}
