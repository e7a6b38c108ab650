import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { renewPolicy } from "./read-policy";

/** Lets every target in force that is counted in the old hours go on in the new ones, as a row of its own from now on. */
export async function replaceTargets(ctx: Ctx, oldCalendarId: string, calendarId: string): Promise<void> {
  const now = ctx.now();
  const old = await ctx.db.target.findMany({ where: { calendarId: oldCalendarId, untilAt: null } });
  if (old.length === 0) return;
  await ctx.db.target.updateMany({
    where: { id: { in: old.map(({ id }) => id) } },
    data: { untilAt: now },
  });
  await ctx.db.target.createMany({
    data: old.map((row) => ({
      ...row,
      id: uuidv7(now, ctx.random),
      replacesId: row.id,
      calendarId,
      fromAt: now,
      untilAt: null,
    })),
  });
  await renewPolicy(ctx);
}
