import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { lockCustomers } from "./lock-customers";
import { handleKey, lockInOrder } from "./lock-in-order";
import type { Evidence } from "./schemas";
import { settlePair } from "./settle-pair";

export interface MovedHandle {
  linkId: string;
  handleId: string;
  fromCustomerId: string;
  toCustomerId: string;
}

/**
 * Says that a handle is this customer's, with the evidence, and keeps whose it was. Their threads are moved by
 * `conversations/link-handle`, whose transaction this is part of. Throws NotFound, Conflict `linked-already`, Refused
 * `never-linked` for a pair that an agent has said are two.
 */
export async function moveHandle(
  ctx: Ctx,
  link: { handleId: string; customerId: string; evidence: Evidence; trust: "proved" | "accepted" },
): Promise<MovedHandle> {
  const handle = await ctx.db.handle.findUnique({ where: { id: link.handleId } });
  if (!handle) throw new NotFound("not-found");
  await lockInOrder(ctx, [handleKey(handle.channel, handle.externalId)]);
  await lockCustomers(ctx, [handle.customerId, link.customerId]);
  const never = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "LinkSuggestion" s JOIN "Handle" h ON h.id IN (s."handleId", s."otherHandleId") AND h.id <> ${handle.id}::uuid
    WHERE ${handle.id}::uuid IN (s."handleId", s."otherHandleId") AND s.state = 'never'
      AND h."customerId" = ${link.customerId}::uuid LIMIT 1`;
  if (never.length > 0) throw new Refused("never-linked");
  const { count } = await ctx.db.handle.updateMany({
    where: { id: handle.id, customerId: handle.customerId, NOT: { customerId: link.customerId } },
    data: { customerId: link.customerId },
  });
  if (count === 0) throw new Conflict("linked-already");
  const now = ctx.now();
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  await ctx.db.link.updateMany({
    where: { handleId: handle.id, undoneAt: null },
    data: { undoneAt: now, undoneById: agentId },
  });
  const linkId = uuidv7(now, ctx.random);
  const { kind, ...values } = link.evidence;
  await ctx.db.link.create({
    data: {
      id: linkId,
      handleId: handle.id,
      customerId: link.customerId,
      fromCustomerId: handle.customerId,
      evidence: kind,
      evidenceValues: values,
      trust: link.trust,
      linkedById: agentId,
      linkedAt: now,
    },
  });
  await settlePair(ctx, handle.id, link.customerId);
  return { linkId, handleId: handle.id, fromCustomerId: handle.customerId, toCustomerId: link.customerId };
}
