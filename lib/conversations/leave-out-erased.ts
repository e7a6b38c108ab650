import type { Ctx } from "@/lib/context/ctx";
import type { Arrival } from "./arrival";
import { findErased } from "./find-erased";

/** Leaves out what was erased once: an old interaction that a provider hands over again is not stored again. */
export async function leaveOutErased<A extends Arrival>(ctx: Ctx, arrivals: readonly A[]): Promise<A[]> {
  const isErased = await findErased(ctx, arrivals.flatMap(idsOf));
  return arrivals.filter((arrival) => !idsOf(arrival).some(isErased));
}

function idsOf({ inbound: { channel, externalId, aliases } }: Arrival) {
  return [externalId, ...aliases].map((id) => ({ channel, externalId: id }));
}
