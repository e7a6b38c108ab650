import { uuidv7 } from "@/lib/base/ids";
import { after, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { reportStanding } from "./report-standing";

/**
 * Looks whether as many are here as are planned: notes since when they are not, and tells it once that has lasted for the
 * time of grace. Ends when enough are here again. Answers whether it is to be told now.
 */
export async function watchHere(outer: Ctx): Promise<boolean> {
  const { planned, here, missing } = await reportStanding({
    ...outer,
    actor: { type: "system", task: "cover-watch" },
  });
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const [policy] = await ctx.db.$queryRaw<{ graceMinutes: number }[]>`
      SELECT "graceMinutes" FROM "CoverPolicy" WHERE id = 1 FOR UPDATE`;
    const grace = (policy?.graceMinutes ?? 0) * MINUTE;
    const where = { subject: "here", closedAt: null };
    if (here >= planned) {
      await ctx.db.coverHole.updateMany({ where, data: { closedAt: now, endAt: now } });
      return false;
    }
    const values = { planned, here, names: missing.map(({ displayName }) => displayName).join(", ") };
    const { count } = await ctx.db.coverHole.updateMany({ where, data: { values, endAt: now } });
    if (count === 0)
      await ctx.db.coverHole.create({
        data: {
          ...{ id: uuidv7(now, ctx.random), subject: "here", code: "not-here", values },
          ...{ startAt: now, endAt: now, openedAt: now },
        },
      });
    const rang = await ctx.db.coverHole.updateMany({
      where: { ...where, rangAt: null, openedAt: { lte: after(now, -grace) } },
      data: { rangAt: now },
    });
    return rang.count > 0;
  });
}
