import { normaliseInitials, readSignature } from "@/lib/agents/rules/signature";
import type { Ctx } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import type { Native } from "@/lib/conversations/record-natives";

interface Holding {
  agentId: string;
  initials: string;
  displayName: string;
  fromAt: Date;
  untilAt: Date | null;
}

/**
 * Reads who signed each post of ours, in the account's style, and names the agent who held those initials (or, where
 * it is a name, bears it) at that time. Unsigned ones and those of nobody we know stay without an agent.
 */
export async function creditNatives(ctx: Ctx, arrivals: readonly Arrival[]): Promise<Native[]> {
  if (arrivals.length === 0) return [];
  const accounts = await ctx.db.account.findMany({
    where: { id: { in: [...new Set(arrivals.map(({ account }) => account.id))] } },
    select: { id: true, signatureSymbol: true, signatureKind: true },
  });
  const styles = new Map(accounts.map((each) => [each.id, styleOf(each)]));
  const holdings = await ctx.db.$queryRaw<Holding[]>`
    SELECT h."agentId", h.initials, a."displayName", h."fromAt", h."untilAt"
    FROM "InitialsHolder" h JOIN "Agent" a ON a.id = h."agentId" ORDER BY h."fromAt"`;
  return arrivals.map((arrival): Native => {
    const initials = readSignature(arrival.inbound.text, styles.get(arrival.account.id))?.initials ?? null;
    const agentId = initials === null ? null : holderOf(holdings, initials, arrival.inbound.publishedAt);
    return { ...arrival, initials, agentId };
  });
}

function styleOf({ signatureSymbol, signatureKind }: { signatureSymbol: string; signatureKind: string }) {
  return { symbol: signatureSymbol, kind: signatureKind === "name" ? "name" : "initials" } as const;
}

/** Who held the initials then; failing that the one person of that first name. */
export function holderOf(holdings: readonly Holding[], initials: string, at: Date): string | null {
  const then = holdings.filter(({ fromAt, untilAt }) => fromAt <= at && (untilAt === null || untilAt > at));
  const wanted = normaliseInitials(initials);
  const held = then.find((each) => normaliseInitials(each.initials) === wanted);
  if (held) return held.agentId;
  const named = then.filter((each) => normaliseInitials(each.displayName.split(/\s+/)[0] ?? "") === wanted);
  return named.length === 1 ? (named[0]?.agentId ?? null) : null;
}
