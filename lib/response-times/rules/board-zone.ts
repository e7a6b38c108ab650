import { Temporal } from "temporal-polyfill";
import { Invalid } from "@/lib/base/errors";

/** The zone as given, when it is one. Throws Invalid `report-zone`. */
export function boardZone(zone: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    throw new Invalid("report-zone", { zone });
  }
}
