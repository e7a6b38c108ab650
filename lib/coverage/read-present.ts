import { MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { CoverRange } from "./rules/cover-range";

const QUARTER = 15 * MINUTE;

/**
 * How many were at the desk on the average in each cell that has begun, by the samples of its quarters. Null of what is
 * ahead, and of what was before anybody worked here.
 */
export async function readPresent(
  ctx: Ctx,
  { fromMs, toMs, stepMs }: CoverRange,
): Promise<(number | null)[]> {
  const now = ctx.now().getTime();
  const { _min: first } = await ctx.db.agent.aggregate({ _min: { createdAt: true } });
  const openedMs = first.createdAt?.getTime() ?? now;
  const cells = Array.from({ length: Math.ceil((toMs - fromMs) / stepMs) }, (_, cell): number | null =>
    fromMs + cell * stepMs <= now && fromMs + (cell + 1) * stepMs > openedMs ? 0 : null,
  );
  if (fromMs > now) return cells;
  const rows = await ctx.db.$queryRaw<{ startMs: number; minutes: number }[]>`
    SELECT extract(epoch FROM "startAt")::float8 * 1000 AS "startMs", sum(minutes)::int AS minutes FROM "PresenceQuarter"
    WHERE "startAt" > ${new Date(fromMs - QUARTER)}::timestamptz AND "startAt" < ${new Date(toMs)}::timestamptz
    GROUP BY "startAt"`;
  for (const { startMs, minutes } of rows) {
    const lasted = Math.max(1, Math.min(15, Math.ceil((now - startMs) / MINUTE)));
    const people = minutes / lasted;
    const begun = Math.max(0, Math.floor((startMs - fromMs) / stepMs));
    const last = Math.min(cells.length - 1, Math.ceil((startMs + QUARTER - fromMs) / stepMs) - 1);
    for (let cell = begun; cell <= last; cell += 1) {
      const begins = fromMs + cell * stepMs;
      const shared = Math.min(begins + stepMs, startMs + QUARTER) - Math.max(begins, startMs);
      if (cells[cell] !== null) cells[cell] = round((cells[cell] ?? 0) + (people * shared) / stepMs);
    }
  }
  return cells;
}

function round(people: number): number {
  return Math.round(people * 100) / 100;
}
