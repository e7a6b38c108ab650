import type { Ctx } from "@/lib/context/ctx";
import type { Claim } from "./rules/claims";
import type { OpenHours } from "./rules/open-time";
import type { Policy } from "./rules/promise";

export interface StatedRow {
  accountId: string;
  channel: string;
  handle: string;
  displayName: string;
  teamId: string | null;
  /** Null: round the clock. */
  calendarId: string | null;
}

/** What each account states, by the hours that hold today: whatever was stated follows its calendar's changes. Ended hours state nothing. */
export function readStatedHours(ctx: Ctx): Promise<StatedRow[]> {
  return ctx.db.$queryRaw<StatedRow[]>`
    WITH RECURSIVE held AS (
      SELECT s."accountId", c.id, c."untilAt" FROM "StatedHours" s LEFT JOIN "HoursCalendar" c ON c.id = s."calendarId"
      UNION
      SELECT held."accountId", c.id, c."untilAt" FROM held JOIN "HoursCalendar" c ON c."replacesId" = held.id)
    SELECT a.id AS "accountId", a.channel, a.handle, a."displayName", a."teamId", held.id AS "calendarId"
    FROM held JOIN "Account" a ON a.id = held."accountId" AND a."isActive"
    WHERE held."untilAt" IS NULL
    ORDER BY a.purpose = 'care' DESC, array_position(ARRAY['x', 'email', 'phone'], a.channel), a.handle`;
}

/** The hours themselves; null is round the clock. */
export function hoursOf({ calendarId }: StatedRow, policy: Policy): OpenHours | null {
  return calendarId === null ? null : (policy.hours.get(calendarId) ?? null);
}

/** The same as a claim; null where the hours are gone. */
export function pageClaim(row: StatedRow, policy: Policy): Claim | null {
  if (row.calendarId === null) return { kind: "always", quote: "" };
  const hours = hoursOf(row, policy);
  return hours && { kind: "hours", quote: "", week: [...hours.week], zone: hours.zone };
}
