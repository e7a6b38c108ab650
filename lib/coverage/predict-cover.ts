import { Forbidden, Invalid } from "@/lib/base/errors";
import { DAY, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { findZone } from "./find-zone";
import { getLoad } from "./get-load";
import { listPlanned } from "./list-planned";
import type { CoverPrediction, PredictionQuery } from "./prediction-schemas";
import { coverRange } from "./rules/cover-range";
import { drawWeek } from "./rules/draw-week";
import { predictHours, runsFor } from "./rules/predict-hours";
import { randomFrom } from "./rules/predict-week";
import { serveWeek } from "./rules/simulate-week";
import { stormAnswer } from "./rules/storm-answer";

const MOST_DAYS = 15;
const SEED = 20_261_122;

/**
 * The share begun within ten minutes under the published plan, of a range and of each of its hours, by simulation, for
 * `factor` times the expected arrivals. Leads and admins, programs by their scope. Throws Invalid as coverRange and
 * `prediction-too-long`.
 */
export async function predictCover(
  ctx: Ctx,
  { factor, ...asked }: PredictionQuery,
): Promise<CoverPrediction> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const range = coverRange({ ...asked, stepMinutes: 60 }, ctx.now(), await findZone(ctx));
  if (range.toMs - range.fromMs > MOST_DAYS * DAY)
    throw new Invalid("prediction-too-long", { days: MOST_DAYS - 1 });
  const [load, levels] = await Promise.all([getLoad(ctx, range), listPlanned(ctx, range)]);
  const expected = load.expected.map((arrivals) => arrivals * factor);
  const week = { ...load, expected, levels };
  const runs = runsFor(expected.reduce((sum, arrivals) => sum + arrivals, 0));
  const told = predictHours(
    Array.from({ length: runs }, (_, run) => serveWeek(week, drawWeek(week, randomFrom(SEED + run)))),
  );
  const { hoursUnder, shiftsMore } = stormAnswer(week, told.hours);
  return {
    zone: range.zone,
    withinSeconds: load.withinSeconds,
    share: told.share,
    low: told.low,
    high: told.high,
    hours: told.hours.map((share, hour) => ({
      startAt: new Date(range.fromMs + hour * HOUR).toISOString(),
      arrivals: told.arrivals[hour] ?? 0,
      share,
      low: told.bands[hour]?.low ?? null,
      high: told.bands[hour]?.high ?? null,
    })),
    hoursUnder90: hoursUnder,
    shiftsMore,
    runs,
  };
}
