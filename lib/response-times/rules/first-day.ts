import { DAY } from "@/lib/base/time";
import { localDay } from "@/lib/coverage/rules/zone-offsets";

/** The local day ("2026-11-01") that so many days begin with, of which today is the last. */
export function firstDay(zone: string, now: Date, days: number): string {
  return new Date((localDay(zone, now.getTime()) - days + 1) * DAY).toISOString().slice(0, 10);
}
