import { Forbidden } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { ForecastReport } from "./forecast-schemas";
import { readLoad } from "./read-load";

const AHEAD_DAYS = 60;

/** How the forecast was made: the usual week, what was left out of it, how far it was off, and what an answer takes. */
export async function reportForecast(ctx: Ctx): Promise<ForecastReport> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const now = ctx.now().getTime();
  const known = await readLoad(ctx, { fromMs: now, toMs: now + AHEAD_DAYS * DAY });
  const { policy, forecast, load } = known;
  return {
    zone: load.zone,
    madeAt: forecast?.madeAt.toISOString() ?? null,
    days: forecast?.days ?? 0,
    trend: forecast?.trend ?? 1,
    heldOutError: forecast?.heldOutError ?? null,
    storms: forecast?.storms ?? [],
    holidays: known.holidays.map(({ on, name }) => ({ on, name })),
    holidayFactor: {
      used: known.holidayFactor,
      learnt: forecast?.holidayFactor ?? null,
      given: policy.holidayFactor,
      seen: forecast?.holidaysSeen ?? 0,
    },
    week: forecast?.week ?? null,
    topShare: forecast?.topShare ?? 0,
    handlingSeconds: known.handlingSeconds,
    channels: known.channels,
  };
}
