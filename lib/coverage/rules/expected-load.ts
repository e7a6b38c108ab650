import { DAY, MINUTE } from "@/lib/base/time";
import { weekdayOf } from "./forecast";
import { offsetAt } from "./zone-offsets";

/** What is known to change the arrivals from one instant to another: so many times the usual, and so many more evenly over it. */
export interface LoadEvent {
  name: string;
  kind: "event" | "holiday";
  startMs: number;
  endMs: number;
  factor: number;
  added: number;
}

export interface ExpectedLoad {
  zone: string;
  /** Arrivals by weekday from Monday and half hour of that zone's clock. */
  week: readonly (readonly number[])[];
  handlingSeconds: number;
  parallel: number;
  events: readonly LoadEvent[];
}

/** What one event makes of a half hour it may cover in part. */
export interface EventPart {
  name: string;
  kind: LoadEvent["kind"];
  factor: number;
  added: number;
}

export interface HalfHourLoad {
  startMs: number;
  /** In a week like any other. */
  usual: number;
  events: EventPart[];
  arrivals: number;
}

const HALF_HOUR = 30 * MINUTE;
const QUARTER = 15 * MINUTE;

/** The half hour of the forecast's clock that an instant falls in, with every event that touches it. */
export function halfHourAt(load: ExpectedLoad, atMs: number): HalfHourLoad {
  const wall = atMs + offsetAt(load.zone, atMs);
  const day = Math.floor(wall / DAY);
  const startMs = atMs - (wall % HALF_HOUR);
  const usual = load.week[weekdayOf(day)]?.[Math.floor((wall - day * DAY) / HALF_HOUR)] ?? 0;
  const events = load.events.flatMap((event) => partOf(event, startMs));
  const times = events.reduce((product, { factor }) => product * factor, 1);
  const added = events.reduce((sum, each) => sum + each.added, 0);
  return { startMs, usual, events, arrivals: usual * times + added };
}

/** The arrivals expected in every half hour from an instant on, however that stands to the forecast's clock. */
export function expectedSlots(load: ExpectedLoad, fromMs: number, toMs: number): number[] {
  return Array.from({ length: Math.ceil((toMs - fromMs) / HALF_HOUR) }, (_, slot) => {
    const at = fromMs + slot * HALF_HOUR;
    return (halfHourAt(load, at).arrivals + halfHourAt(load, at + QUARTER).arrivals) / 2;
  });
}

function partOf({ name, kind, startMs, endMs, factor, added }: LoadEvent, halfHourMs: number): EventPart[] {
  const overlap = Math.min(endMs, halfHourMs + HALF_HOUR) - Math.max(startMs, halfHourMs);
  if (overlap <= 0) return [];
  return [
    {
      name,
      kind,
      factor: 1 + ((factor - 1) * overlap) / HALF_HOUR,
      added: (added * overlap) / (endMs - startMs),
    },
  ];
}
