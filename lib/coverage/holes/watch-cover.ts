import { after, DAY, HOUR } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { coverQuerySchema } from "../cover-schemas";
import { findZone } from "../find-zone";
import { reportCoverage } from "../report-coverage";
import { plannedHoles } from "../rules/match-holes";
import type { Stretch } from "../rules/time-off";
import { dayMs } from "../rules/wall-time";
import { instantOfWall } from "../rules/zone-offsets";
import { keepHoles } from "./keep-holes";

const AHEAD_MS = 56 * DAY;
const WEEK = 7 * DAY;

/** Of chains, which page for themselves; and of handovers without time together, when nobody is missing. */
const ELSEWHERE: ReadonlySet<string> = new Set(["nobody-on-call", "on-call-unreachable", "no-handover"]);

/**
 * Looks at the published plan of the next eight weeks: opens a hole for each stretch that is not covered, once however
 * its edges move, and closes what is filled or over. Weeks of the desk's zone without a published shift are not planned
 * yet and have none. Answers how many are to be told.
 */
export async function watchCover(outer: Ctx): Promise<number> {
  const now = outer.now();
  const from = new Date(Math.floor(now.getTime() / HOUR) * HOUR);
  const to = after(from, AHEAD_MS);
  const query = coverQuerySchema.parse({ from: from.toISOString(), to: to.toISOString() });
  const [{ gaps }, weeks] = await Promise.all([
    reportCoverage({ ...outer, actor: { type: "system", task: "cover-watch" } }, query),
    plannedWeeks(outer, from, to),
  ]);
  const found = plannedHoles(
    gaps
      .filter(({ code }) => !ELSEWHERE.has(code))
      .map(({ startAt, endAt, code, values }) => {
        return { startMs: Date.parse(startAt), endMs: Date.parse(endAt), code, values };
      }),
    weeks,
  );
  return inTransaction(outer, (ctx) => keepHoles(ctx, found));
}

/** The weeks, from Monday by the desk's clock, in which a published shift begins. */
async function plannedWeeks(ctx: Ctx, from: Date, to: Date): Promise<Stretch[]> {
  const zone = await findZone(ctx);
  const rows = await ctx.db.$queryRaw<{ monday: string }[]>`
    SELECT DISTINCT to_char(date_trunc('week', "startAt" AT TIME ZONE ${zone}), 'YYYY-MM-DD') AS monday FROM "RosterEntry"
    WHERE "isPublished" AND "endAt" > ${after(from, -WEEK)}::timestamptz AND "startAt" < ${to}::timestamptz`;
  return rows
    .map(({ monday }) => dayMs(monday))
    .map((wall) => ({
      startMs: instantOfWall(zone, wall, "start"),
      endMs: instantOfWall(zone, wall + WEEK, "start"),
    }))
    .sort((a, b) => a.startMs - b.startMs);
}
