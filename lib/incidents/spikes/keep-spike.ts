import { after, HOUR, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { Candidate } from "./candidate";
import { readSaid, type SaidNow } from "./read-said";
import { ringSpike } from "./ring-spike";

/** Over when nothing was seen of it for so long. */
const OVER_MS = 15 * MINUTE;
/** One alarm of a cause in so long. */
const QUIET_MS = HOUR;
/** One person's many messages are no storm. */
const LEAST_PEOPLE = 5;
/** With three of each person at most it must still be so many times what is to be expected, or the whole floor. */
const LEAST_TIMES = { "hour-of-week": 2, hour: 2, floor: 4 } as const;

/**
 * Rings a spike that is new; one that goes on, or came back within the hour, is kept up and rings no second time. The
 * same posts through another account or query are the same cause. Answers 1 when it rang.
 */
export async function keepSpike(ctx: Ctx, spike: Candidate, isNewMinute: boolean): Promise<number> {
  const now = ctx.now();
  const last = await ctx.db.spike.findFirst({
    where: { subjectId: spike.subjectId },
    orderBy: { startedAt: "desc" },
    select: { id: true, startedAt: true, endedAt: true, peak: true },
  });
  if (last && (last.endedAt === null || last.startedAt > after(now, -QUIET_MS))) {
    const said = isNewMinute ? await readSaid(ctx, spike) : null;
    await ctx.db.spike.updateMany({
      where: { id: last.id },
      data: {
        lastSeenAt: now,
        endedAt: null,
        peak: Math.max(last.peak, spike.factor),
        ...(said ? { postIds: said.postIds, words: said.words.map((each) => ({ ...each })) } : {}),
      },
    });
    return 0;
  }
  const said = await readSaid(ctx, spike);
  if (spike.cause !== "post" && !isOfMany(spike, said)) return 0;
  if (await goesOnElsewhere(ctx, said.postIds)) return 0;
  return ringSpike(ctx, spike, said);
}

function isOfMany({ basis, expected }: Candidate, { people, voices }: SaidNow): boolean {
  return people >= LEAST_PEOPLE && voices >= LEAST_TIMES[basis] * expected;
}

/** Ends what was not seen for a while. */
export async function endSpikes(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await ctx.db.spike.updateMany({
    where: { endedAt: null, lastSeenAt: { lt: after(now, -OVER_MS) } },
    data: { endedAt: now },
  });
}

/** Whether most of these posts are those of a spike that goes on already; it is kept up instead. */
async function goesOnElsewhere(ctx: Ctx, postIds: readonly string[]): Promise<boolean> {
  const going = await ctx.db.spike.findMany({
    where: { endedAt: null },
    select: { id: true, postIds: true },
  });
  const same = going.find(({ postIds: known }) => {
    const shared = postIds.filter((id) => known.includes(id)).length;
    return shared > 0 && shared * 2 >= Math.max(postIds.length, known.length);
  });
  if (!same) return false;
  await ctx.db.spike.updateMany({ where: { id: same.id }, data: { lastSeenAt: ctx.now() } });
  return true;
}
