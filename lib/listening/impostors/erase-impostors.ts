import type { Ctx } from "@/lib/context/ctx";

/** Lets go of whatever was noted of these handles as impostors, their posts' marks included. */
export async function eraseImpostors(ctx: Ctx, handleIds: readonly string[]): Promise<number> {
  const { count } = await ctx.db.impostor.deleteMany({ where: { handleId: { in: [...handleIds] } } });
  return count;
}
