import type { Ctx } from "@/lib/context/ctx";

/** Ends the flag of a strong negative tone that hangs on this interaction: its tone is another now. */
export async function endToneFlag(ctx: Ctx, interactionId: string): Promise<void> {
  await ctx.db.flag.updateMany({
    where: { interactionId, kind: "negative", clearedAt: null },
    data: { clearedAt: ctx.now(), ending: "over" },
  });
}
