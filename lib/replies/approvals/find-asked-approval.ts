import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/** The question that these words, or this very click, have asked already. Throws Conflict when the id asked for other words. */
export async function findAskedApproval(
  ctx: Ctx,
  asked: { conversationId: string; writerId: string; textHash: string },
  idempotencyId: string | undefined,
): Promise<string | null> {
  const named = idempotencyId ? await ctx.db.approval.findUnique({ where: { id: idempotencyId } }) : null;
  if (named && named.textHash !== asked.textHash) throw new Conflict("idempotency-reused");
  if (named) return named.id;
  const waiting = await ctx.db.approval.findFirst({
    where: { ...asked, state: "waiting" },
    select: { id: true },
  });
  return waiting?.id ?? null;
}
