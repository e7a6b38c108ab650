import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

/** Takes the words out of what was asked to be let through a day ago; who asked and who agreed stays. */
export async function forgetReleases(ctx: Ctx): Promise<number> {
  const { count } = await ctx.db.guardRelease.updateMany({
    where: { askedAt: { lt: after(ctx.now(), -DAY) }, text: { not: "" } },
    data: { text: "" },
  });
  return count;
}
