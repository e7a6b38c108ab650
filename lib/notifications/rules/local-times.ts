import { Temporal } from "temporal-polyfill";
import { HOUR } from "@/lib/base/time";

export interface QuietHours {
  /** "22:00" by the wall clock of the agent's zone. */
  from: string;
  until: string;
}

/** How late a digest may still be written for its hour. */
const LATE_MS = 2 * HOUR;

/**
 * Whether a wall clock in this zone stands between `from` and `until`, over midnight where `until` comes first. What it
 * reads is what counts, so a change of clocks makes a night an hour longer or shorter and never wakes anybody.
 */
export function isQuiet(at: Date, zone: string, quiet: QuietHours | null): boolean {
  if (quiet === null) return false;
  const reading = local(at, zone).toPlainTime().toString({ smallestUnit: "minute" });
  return quiet.from < quiet.until
    ? reading >= quiet.from && reading < quiet.until
    : reading >= quiet.from || reading < quiet.until;
}

/**
 * The digest that is due now: the last of the chosen hours that came at most two hours ago, as "2026-11-23T09"; null when
 * there is none. An hour the clocks skip comes later that day, a doubled one the first time only.
 */
export function digestSlot(now: Date, zone: string, hours: readonly number[]): string | null {
  const here = local(now, zone);
  const days = [here.toPlainDate().subtract({ days: 1 }), here.toPlainDate()];
  const slots = days.flatMap((day) =>
    hours.map((hour) => {
      const at = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) });
      return { key: `${day}T${String(hour).padStart(2, "0")}`, atMs: at.epochMilliseconds };
    }),
  );
  const due = slots.filter(({ atMs }) => atMs <= now.getTime() && atMs > now.getTime() - LATE_MS);
  return due.sort((a, b) => a.atMs - b.atMs).at(-1)?.key ?? null;
}

function local(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}
