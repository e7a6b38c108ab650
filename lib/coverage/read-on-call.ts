import type { Ctx } from "@/lib/context/ctx";
import { expandShift } from "./rules/shift-times";
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
  return slots.flatMap(({ agentId, zone, startLocal, endLocal, recurrence, createdAt, endedAt }) =>
    expandShift(
      { agentId, zone, startLocal, endLocal, recurrence, segments: [], exceptions: [] },
      from,
      to,
    ).flatMap(({ startAt, endAt }) => {
      const startMs = Math.max(startAt.getTime(), createdAt.getTime());
      const endMs = Math.min(endAt.getTime(), endedAt?.getTime() ?? Number.POSITIVE_INFINITY);
      return endMs > startMs ? [{ agentId, startMs, endMs }] : [];
    }),
  );
}
