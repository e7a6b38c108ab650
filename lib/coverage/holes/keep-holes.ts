import { uuidv7 } from "@/lib/base/ids";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type FoundHole, matchHoles } from "../rules/match-holes";

const KEPT_MS = 400 * DAY;

interface Told {
  code: string;
  startAt: Date;
  endAt: Date;
  values: unknown;
}

/**
 * Writes down which holes are new, which go on and which are filled, in the caller's transaction; closed ones are forgotten
 * after 400 days. Answers how many are to be told.
 */
export async function keepHoles(ctx: Ctx, found: readonly FoundHole[]): Promise<number> {
  const now = ctx.now();
  // One looks at a time: what another found is known here.
  await ctx.db.$executeRaw`SELECT FROM "CoverPolicy" WHERE id = 1 FOR UPDATE`;
  const open = await ctx.db.coverHole.findMany({ where: { closedAt: null, subject: { not: "here" } } });
  const known = open.map(({ id, subject, code, startAt, endAt, rangAt }) => {
    return { id, subject, code, startMs: startAt.getTime(), endMs: endAt.getTime(), toldAt: rangAt };
  });
  const { fresh, kept, filled } = matchHoles(known, found);
  const before = new Map(open.map((hole) => [hole.id, hole]));
  for (const { id, hole } of kept) {
    const stored = before.get(id);
    const data = storedHole(hole);
    if (!stored || toldOf(stored) !== toldOf(data)) await ctx.db.coverHole.update({ where: { id }, data });
  }
  await ctx.db.coverHole.createMany({
    data: fresh.map(({ hole, toldAt }) => ({
      ...storedHole(hole),
      id: uuidv7(now, ctx.random),
      subject: hole.subject,
      openedAt: now,
      rangAt: toldAt ?? now,
    })),
  });
  await ctx.db.coverHole.updateMany({ where: { id: { in: filled } }, data: { closedAt: now } });
  await ctx.db.coverHole.deleteMany({ where: { closedAt: { lt: after(now, -KEPT_MS) } } });
  return fresh.filter(({ toldAt }) => toldAt === null).length;
}

/** What is told of a hole, whatever order its values are stored in. */
function toldOf({ code, startAt, endAt, values }: Told): string {
  return JSON.stringify([code, startAt, endAt, Object.entries(values ?? {}).sort()]);
}

function storedHole({ code, startMs, endMs, values }: FoundHole) {
  return { code, startAt: new Date(startMs), endAt: new Date(endMs), values };
}
