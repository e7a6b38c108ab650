import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { Policy } from "./cover-schemas";
import { findZone } from "./find-zone";
import { type HolidayStretch, readHolidays } from "./read-holidays";
import type { ExpectedLoad, LoadEvent } from "./rules/expected-load";
import {
  type ChannelHandling,
  type ChannelSeconds,
  handlingByChannel,
  meanHandling,
} from "./rules/handling-time";
import { getPolicy } from "./set-policy";

export interface KnownLoad {
  policy: Policy;
  /** Null until there is a history; then nothing is expected but what events add. */
  forecast: StoredForecast | null;
  channels: ChannelSeconds[];
  handlingSeconds: number;
  /** Of the range and a day around it. */
  holidays: HolidayStretch[];
  holidayFactor: number;
  load: ExpectedLoad;
}

export interface StoredForecast {
  zone: string;
  week: number[][];
  trend: number;
  days: number;
  heldOutError: number | null;
  leftOut: Date[];
  storms: { on: string; arrivals: number; usual: number }[];
  topShare: number;
  holidayFactor: number | null;
  holidaysSeen: number;
  madeAt: Date;
}

/** What is expected from one instant to another: the usual weeks, holidays, known events, and how long each takes. */
export async function readLoad(
  ctx: Ctx,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): Promise<KnownLoad> {
  const [policy, stored, rows] = await Promise.all([
    getPolicy(ctx),
    ctx.db.loadForecast.findUnique({ where: { id: 1 } }),
    ctx.db.forecastEvent.findMany({
      where: { endAt: { gt: new Date(fromMs - DAY) }, startAt: { lt: new Date(toMs + DAY) } },
      orderBy: [{ startAt: "asc" }, { id: "asc" }],
    }),
  ]);
  const zone = stored?.zone ?? (await findZone(ctx));
  const holidayFactor = policy.holidayFactor ?? stored?.holidayFactor ?? 1;
  const holidays = await readHolidays(policy, zone, fromMs - DAY, toMs + DAY);
  const channels = handlingByChannel((stored?.channels ?? []) as unknown as ChannelHandling[], {
    handlingSeconds: policy.handlingSeconds,
    parallel: policy.parallel,
    isMeasured: policy.handlingIsMeasured,
  });
  const handlingSeconds = meanHandling(channels, policy.handlingSeconds);
  const events: LoadEvent[] = [
    ...holidays.map(({ name, startMs, endMs }) => ({
      name,
      kind: "holiday" as const,
      startMs,
      endMs,
      factor: holidayFactor,
      added: 0,
    })),
    ...rows.map(({ name, startAt, endAt, factor, added }) => ({
      name,
      kind: "event" as const,
      startMs: startAt.getTime(),
      endMs: endAt.getTime(),
      factor,
      added,
    })),
  ];
  const week = (stored?.week ?? []) as number[][];
  return {
    policy,
    forecast: stored && {
      ...stored,
      week,
      storms: stored.storms as StoredForecast["storms"],
    },
    channels,
    handlingSeconds,
    holidays,
    holidayFactor,
    load: { zone, week, handlingSeconds, parallel: policy.parallel, events },
  };
}
