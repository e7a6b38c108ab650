import { requireRole } from "@/lib/agents/rules/require-role";
import { Invalid } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { OnCallNow, OnCallStretch } from "../on-call-schemas";
import { isTried, reachFault } from "../rules/page-routes";
import { listChains } from "./keep-chains";
import { readRoutes } from "./read-reach";
import { type OnCall, readOnCall, readOnCallAt } from "./read-slots";

const LONGEST_DAYS = 400;

/** Who is on call between two instants, by chain and place, also in the past. Throws Invalid `range-backwards`, `range-too-long`. */
export async function listOnCall(
  ctx: Ctx,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): Promise<OnCallStretch[]> {
  if (ctx.actor.type === "agent") requireRole(ctx.actor, ["lead", "admin"]);
  if (toMs <= fromMs) throw new Invalid("range-backwards");
  if (toMs - fromMs > LONGEST_DAYS * DAY) throw new Invalid("range-too-long", { days: LONGEST_DAYS });
  return (await readOnCall(ctx, fromMs, toMs)).map(told);
}

function told({ id, chainId, place, agentId, displayName, startMs, endMs }: OnCall): OnCallStretch {
  return {
    slotId: id,
    chainId,
    place,
    agent: { id: agentId, displayName },
    startAt: new Date(startMs).toISOString(),
    endAt: new Date(endMs).toISOString(),
  };
}

/** Who would be paged at this moment, chain by chain, by which routes, and whom nothing reaches. Everybody who works here. */
export async function listOnCallNow(ctx: Ctx): Promise<OnCallNow[]> {
  const chains = await listChains(ctx);
  const standing = await Promise.all(chains.map(({ id }) => readOnCallAt(ctx, ctx.now(), id)));
  const routes = await readRoutes(ctx, [...new Set(standing.flat().map(({ agentId }) => agentId))]);
  return chains.map((chain, place) => ({
    chain,
    people: (standing[place] ?? []).map((each) => {
      const own = routes.filter(({ agentId }) => agentId === each.agentId);
      return {
        id: each.agentId,
        displayName: each.displayName,
        place: each.place,
        until: new Date(each.endMs).toISOString(),
        routes: [...new Set(own.filter(isTried).map(({ kind }) => kind))],
        fault: reachFault(own),
      };
    }),
  }));
}
