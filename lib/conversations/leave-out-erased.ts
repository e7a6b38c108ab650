import type { Ctx } from "@/lib/context/ctx";
import type { Arrival } from "./arrival";
import { erasedKey } from "./erased-key";

/** Leaves out what was erased once: an old interaction that a provider hands over again is not stored again. */
export async function leaveOutErased<A extends Arrival>(ctx: Ctx, arrivals: readonly A[]): Promise<A[]> {
  const keys = new Map(arrivals.map((arrival) => [arrival, keysOf(ctx, arrival)]));
  const rows = await ctx.db.$queryRaw<{ digest: string }[]>`
    SELECT digest FROM "ErasedKey" WHERE digest = ANY(${[...keys.values()].flat()}::text[])`;
  if (rows.length === 0) return [...arrivals];
  const erased = new Set(rows.map(({ digest }) => digest));
  return arrivals.filter((arrival) => !keys.get(arrival)?.some((key) => erased.has(key)));
}

function keysOf(ctx: Ctx, { inbound }: Arrival): string[] {
  return [inbound.externalId, ...inbound.aliases].map((id) => erasedKey(ctx, inbound.channel, id));
}
