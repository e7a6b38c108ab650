import type { Ctx } from "@/lib/context/ctx";

/** What the desk calls itself: the brand's name under what no single person wrote. */
export async function findDeskName(ctx: Ctx): Promise<string> {
  const desk = await ctx.db.desk.findFirst({ select: { name: true } });
  return desk?.name.trim() || "Caret";
}
