import { Conflict, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { lockCustomers } from "./lock-customers";
import { handleKey, lockInOrder } from "./lock-in-order";
import type { MovedHandle } from "./move-handle";
import { nameOf } from "./rules/profile";

/**
 * Takes a link back: the handle is again who it was before any link, whatever links came between. Part of
 * `conversations/unlink-handle`. Throws NotFound, Conflict `link-not-in-force` when it was undone or another followed.
 */
export async function returnHandle(ctx: Ctx, linkId: string): Promise<MovedHandle> {
  const link = await ctx.db.link.findUnique({ where: { id: linkId } });
  const handle = link && (await ctx.db.handle.findUnique({ where: { id: link.handleId } }));
  if (!handle || !link) throw new NotFound("not-found");
  await lockInOrder(ctx, [handleKey(handle.channel, handle.externalId)]);
  const first = await ctx.db.link.findFirst({
    where: { handleId: handle.id },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
  });
  const origin = first?.fromCustomerId ?? (await bornApart(ctx, first?.id ?? linkId, handle));
  await lockCustomers(ctx, [link.customerId, origin]);
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const { count } = await ctx.db.link.updateMany({
    where: { id: linkId, undoneAt: null },
    data: { undoneAt: ctx.now(), undoneById: agentId },
  });
  if (count === 0) throw new Conflict("link-not-in-force");
  await ctx.db.handle.update({ where: { id: handle.id }, data: { customerId: origin } });
  await ctx.db.$executeRaw`
    UPDATE "LinkSuggestion" s SET state = 'rejected', "decidedAt" = ${ctx.now()}::timestamptz, "decidedById" = ${agentId}::uuid
    FROM "Handle" o WHERE s.state = 'accepted' AND ${handle.id}::uuid IN (s."handleId", s."otherHandleId")
      AND o.id IN (s."handleId", s."otherHandleId") AND o."customerId" = ${link.customerId}::uuid`;
  return { linkId, handleId: handle.id, fromCustomerId: link.customerId, toCustomerId: origin };
}

/** A handle that an import brought together with others was never by itself: it becomes somebody now. */
async function bornApart(
  ctx: Ctx,
  firstLinkId: string,
  handle: { externalId: string; displayName: string | null; username: string | null },
): Promise<string> {
  const id = uuidv7(ctx.now(), ctx.random);
  const displayName = nameOf(handle, handle.externalId);
  await ctx.db.customer.create({ data: { id, displayName, createdAt: ctx.now() } });
  await ctx.db.link.update({ where: { id: firstLinkId }, data: { fromCustomerId: id } });
  return id;
}
