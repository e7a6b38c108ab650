import type { Ctx } from "@/lib/context/ctx";
import { slotSpans } from "./rules/on-call-times";
import type { Stretch } from "./rules/time-off";

/** When these agents were on call in a range: by the slots that stood then, from when they were made until they ended. */
export async function readOnCall(
  ctx: Ctx,
  agentIds: readonly string[],
  { from, to }: { from: Date; to: Date },
): Promise<(Stretch & { agentId: string })[]> {
  const slots = await ctx.db.onCallSlot.findMany({
    where: {
      agentId: { in: [...agentIds] },
      createdAt: { lt: to },
      OR: [{ endedAt: null }, { endedAt: { gt: from } }],
    },
  });
  return slots.flatMap(({ agentId, createdAt, endedAt, ...slot }) =>
    slotSpans(
      { ...slot, standsFromMs: createdAt.getTime(), standsUntilMs: endedAt?.getTime() ?? null },
      from.getTime(),
      to.getTime(),
    ).map((span) => ({ agentId, ...span })),
  );
}
