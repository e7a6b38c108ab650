import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/**
 * Two levels and no more: throws Refused `reason-too-deep` unless the parent is of the first level and the moved
 * one has none below it. `reason-unknown` when there is no such parent in force.
 */
export async function requireReasonParent(
  ctx: Ctx,
  parentId: string | null,
  movedId?: string,
): Promise<void> {
  if (parentId === null) return;
  const parent = await ctx.db.contactReason.findUnique({ where: { id: parentId } });
  if (!parent || parent.retiredAt) throw new Refused("reason-unknown");
  if (parent.parentId || parentId === movedId) throw new Refused("reason-too-deep");
  const below = movedId ? await ctx.db.contactReason.count({ where: { parentId: movedId } }) : 0;
  if (below > 0) throw new Refused("reason-too-deep");
}
