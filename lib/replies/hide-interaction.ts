import { refuseDraftOnly } from "@/lib/agents/limits/refuse-draft-only";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireReplyRight } from "./open-reply";

/**
 * Orders what somebody wrote under our post to be hidden at the provider, or shown again; the worker does it.
 * Throws NotFound, Forbidden `no-reply-right`, Refused `no-hiding` where the wire can't or it is not a public post of theirs, `draft-only-deed`.
 */
export async function hideInteraction(
  outer: Ctx,
  id: string,
  order: { hidden: boolean; reason: string },
): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const interaction = await ctx.db.interaction.findUnique({ where: { id } });
    if (!interaction) throw new NotFound("not-found");
    const { accountId, channel, audience, direction } = interaction;
    const canHide =
      ctx.traits.get(channel)?.canHide === true && audience === "public" && direction === "inbound";
    if (!canHide || accountId === null) throw new Refused("no-hiding");
    await requireReplyRight(ctx, { id, accountId, audience });
    await refuseDraftOnly(ctx);
    const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    const now = ctx.now();
    const wanted = {
      accountId,
      ...order,
      agentId,
      state: "waiting",
      code: null,
      orderedAt: now,
      nextTryAt: now,
    };
    await ctx.db.hideOrder.upsert({
      where: { interactionId: id },
      create: { interactionId: id, ...wanted },
      update: wanted,
    });
    await writeEntry(ctx, {
      action: order.hidden ? "interaction.hide-ordered" : "interaction.show-ordered",
      subject: "interaction",
      subjectId: id,
      values: { reason: order.reason },
    });
    ctx.bell.ring("outbox");
  });
}
