import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/** The reply that this very click has already queued, or null. Throws Conflict when the id was used for other words. */
export async function findAskedBefore(
  ctx: Ctx,
  conversationId: string,
  idempotencyId: string | undefined,
  hash: string,
): Promise<string | null> {
  if (!idempotencyId) return null;
  const known = await ctx.db.interaction.findUnique({
    where: { id: idempotencyId },
    select: { conversationId: true },
  });
  if (!known) return null;
  const reply = await ctx.db.reply.findUnique({ where: { id: idempotencyId }, select: { textHash: true } });
  if (reply?.textHash === hash && known.conversationId === conversationId) return idempotencyId;
  throw new Conflict("idempotency-reused");
}
