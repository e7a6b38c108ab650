import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getSwap } from "./list-swaps";
import { holdAgents } from "./require-shift";
import type { OfferSwap, Swap } from "./swap-schemas";

/**
 * Offers one day of an own published shift to a colleague, for one of theirs or for nothing, or to all. Throws NotFound
 * for a day that is not theirs, Refused `swap-over`, `swap-self`, `swap-return-alone`, `agent-unknown`, Conflict
 * `swap-open` while it is offered already.
 */
export async function offerSwap(outer: Ctx, wish: OfferSwap): Promise<Swap> {
  const { agentId } = requireAgentActor(outer.actor);
  if (wish.toAgentId === agentId) throw new Refused("swap-self");
  if (wish.inReturn && wish.toAgentId === null) throw new Refused("swap-return-alone");
  return inTransaction(outer, async (ctx) => {
    await holdAgents(ctx, [agentId, ...(wish.toAgentId ? [wish.toAgentId] : [])]);
    const day = await requireDay(ctx, wish, agentId);
    const back =
      wish.inReturn && wish.toAgentId ? await requireDay(ctx, wish.inReturn, wish.toAgentId) : null;
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const { count } = await ctx.db.shiftSwap.createMany({
      data: [
        {
          id,
          shiftId: wish.shiftId,
          heldOn: new Date(wish.on),
          startAt: day.startAt,
          endAt: day.endAt,
          fromAgentId: agentId,
          toAgentId: wish.toAgentId,
          ...(wish.inReturn && back
            ? {
                returnShiftId: wish.inReturn.shiftId,
                returnOn: new Date(wish.inReturn.on),
                returnStartAt: back.startAt,
                returnEndAt: back.endAt,
              }
            : {}),
          state: "offered",
          offeredAt: now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("swap-open");
    const { shiftId, on, toAgentId, inReturn } = wish;
    await writeEntry(ctx, {
      action: "swap.offered",
      subject: "swap",
      subjectId: id,
      values: { shiftId, on, toAgentId, inReturn },
    });
    return getSwap(ctx, id);
  });
}

/** A published day that this agent has, still to come. Throws NotFound, Refused `swap-over`. */
export async function requireDay(
  ctx: Ctx,
  { shiftId, on }: { shiftId: string; on: string },
  agentId: string,
): Promise<{ startAt: Date; endAt: Date }> {
  const entry = await ctx.db.rosterEntry.findFirst({
    where: { shiftId, heldOn: new Date(on), agentId, isPublished: true },
    select: { startAt: true, endAt: true },
  });
  if (!entry) throw new NotFound("not-found");
  if (entry.startAt <= ctx.now()) throw new Refused("swap-over");
  return entry;
}
