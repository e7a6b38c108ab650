import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { readChoices } from "./read-choices";
import { HOUSE_CHOICE, KINDS } from "./rules/kinds";
import type { Preferences } from "./schemas";

/** How the acting agent is told of each kind, on shift and off, and when not at all. Throws NotFound for leavers. */
export async function getPreferences(ctx: Ctx): Promise<Preferences> {
  const { agentId } = requireAgentActor(ctx.actor);
  const [choices, times] = await Promise.all([
    readChoices(ctx, [agentId]),
    ctx.db.notificationTimes.findUnique({ where: { agentId } }),
  ]);
  const own = choices.get(agentId);
  if (!own) throw new NotFound("not-found");
  return {
    kinds: KINDS.map((kind) => {
      const { onShift, offShift } = own.kinds.get(kind) ?? HOUSE_CHOICE[kind];
      return { kind, onShift: [...onShift], offShift: [...offShift] };
    }),
    quiet: own.quiet,
    digestHours: [...(times?.digestHours ?? [])].sort((a, b) => a - b),
    changeNumber: times?.changeNumber ?? 0,
    zone: own.zone,
    isOnShift: own.isOnShift,
  };
}
