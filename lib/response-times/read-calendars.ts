import type { Ctx } from "@/lib/context/ctx";
import type { OpenTime } from "./rules/measure";
import { type CalendarSpans, openMillis } from "./rules/open-millis";

interface Row {
  id: string;
  starts: number[] | null;
  ends: number[] | null;
  before: number[] | null;
}

/** The calendars that turns are counted in, by the order of their ids, and the open time of a turn that lies in a cell of it. */
export interface Calendars {
  ids: string[];
  openTime(cells: Uint16Array): OpenTime;
}

/** Every calendar with its stored spans; cell 0 is round the clock. */
export async function readCalendars(ctx: Ctx): Promise<Calendars> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id, array_agg(date_part('epoch', s."startAt") * 1000 ORDER BY s."startAt") FILTER (WHERE s."startAt" IS NOT NULL) AS starts,
      array_agg(date_part('epoch', s."endAt") * 1000 ORDER BY s."startAt") FILTER (WHERE s."startAt" IS NOT NULL) AS ends,
      array_agg(s."secondsBefore"::float8 * 1000 ORDER BY s."startAt") FILTER (WHERE s."startAt" IS NOT NULL) AS before
    FROM "HoursCalendar" c LEFT JOIN "HoursSpan" s ON s."calendarId" = c.id GROUP BY c.id ORDER BY c.id`;
  const spans = rows.map(
    ({ starts, ends, before }): CalendarSpans => ({
      starts: Float64Array.from(starts ?? []),
      ends: Float64Array.from(ends ?? []),
      before: Float64Array.from(before ?? []),
    }),
  );
  return {
    ids: rows.map(({ id }) => id),
    openTime: (cells) => (row, fromMs, untilMs) => {
      const calendar = spans[(cells[row] ?? 0) - 1];
      return calendar ? openMillis(calendar, untilMs) - openMillis(calendar, fromMs) : untilMs - fromMs;
    },
  };
}
