import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { requireVisibleCustomer } from "./require-visible-customer";

/** Throws NotFound for a missing handle and, alike, for one of a customer the actor may not know of. Returns whose it is. */
export async function requireVisibleHandle(ctx: Ctx, handleId: string): Promise<string> {
  const handle = await ctx.db.handle.findUnique({ where: { id: handleId }, select: { customerId: true } });
  if (!handle) throw new NotFound("not-found");
  await requireVisibleCustomer(ctx, handle.customerId);
  return handle.customerId;
}
