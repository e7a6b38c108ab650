import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/** Each of them is an account of the desk. Throws NotFound. */
export async function requireAccounts(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await ctx.db.account.count({ where: { id: { in: wanted } } });
  if (found < wanted.length) throw new NotFound("not-found");
}

/** Who is to see to it works here, and the macro is in use. Throws NotFound. */
export async function requireKeeper(
  ctx: Ctx,
  { ownerId, macroId }: { ownerId?: string | null | undefined; macroId?: string | null | undefined },
): Promise<void> {
  if (ownerId && (await ctx.db.agent.count({ where: { id: ownerId, isActive: true } })) === 0)
    throw new NotFound("not-found");
  if (macroId && (await ctx.db.macro.count({ where: { id: macroId, retiredAt: null } })) === 0)
    throw new NotFound("not-found");
}
