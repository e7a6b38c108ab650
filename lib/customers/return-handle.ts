import { Conflict, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { lockCustomers } from "./lock-customers";
import { handleKey, lockInOrder } from "./lock-in-order";
import type { MovedHandle } from "./move-handle";

/**
 * Takes a link back: the handle is again whose it was. Part of `conversations/unlink-handle`. Throws NotFound,
 * Conflict `link-not-in-force` when it was undone or another link followed.
 */
export async function returnHandle(ctx: Ctx, linkId: string): Promise<MovedHandle> {
  const link = await ctx.db.link.findUnique({ where: { id: linkId } });
  const handle = link && (await ctx.db.handle.findUnique({ where: { id: link.handleId } }));
  if (!handle || !link?.fromCustomerId) throw new NotFound("not-found");
  await lockInOrder(ctx, [handleKey(handle.channel, handle.externalId)]);
  await lockCustomers(ctx, [link.customerId, link.fromCustomerId]);
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const { count } = await ctx.db.link.updateMany({
    where: { id: linkId, undoneAt: null },
    data: { undoneAt: ctx.now(), undoneById: agentId },
  });
  if (count === 0) throw new Conflict("link-not-in-force");
  await ctx.db.handle.update({ where: { id: handle.id }, data: { customerId: link.fromCustomerId } });
  return { linkId, handleId: handle.id, fromCustomerId: link.customerId, toCustomerId: link.fromCustomerId };
}
