import { Temporal } from "temporal-polyfill";
import { Invalid } from "@/lib/base/errors";
import { MINUTE } from "@/lib/base/time";

export interface CoverRange {
  fromMs: number;
  /** Without it. */
  toMs: number;
  stepMs: number;
  zone: string;
}

const MOST_CELLS = 40_000;
const USUAL_DAYS = 7;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The range cover is asked for: instants, or whole days of the viewer's zone. Throws Invalid `cover-zone`, `cover-time`,
 * `range-backwards`, `cover-too-long`.
 */
export function coverRange(
  asked: {
    from?: string | undefined;
    to?: string | undefined;
    zone?: string | undefined;
    stepMinutes: number;
  },
  now: Date,
  ownZone: string,
): CoverRange {
  const zone = knownZone(asked.zone ?? ownZone);
  const stepMs = asked.stepMinutes * MINUTE;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).startOfDay();
  const fromMs = asked.from === undefined ? today.epochMilliseconds : instantOf(asked.from, zone);
  const toMs = asked.to === undefined ? daysLater(fromMs, zone) : instantOf(asked.to, zone);
  if (toMs <= fromMs) throw new Invalid("range-backwards");
  if ((toMs - fromMs) / stepMs > MOST_CELLS) throw new Invalid("cover-too-long", { cells: MOST_CELLS });
  return { fromMs, toMs, stepMs, zone };
}

function daysLater(fromMs: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(zone).add({ days: USUAL_DAYS })
    .epochMilliseconds;
}

function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Invalid("cover-zone", { zone });
  }
}

function instantOf(value: string, zone: string): number {
  try {
    return DATE.test(value)
      ? Temporal.PlainDate.from(value).toZonedDateTime(zone).epochMilliseconds
      : Temporal.Instant.from(value).epochMilliseconds;
  } catch {
    throw new Invalid("cover-time", { value });
  }
}
