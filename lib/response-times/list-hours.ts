import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { HoursCalendarView } from "./hours-schemas";
import type { DaySpan } from "./rules/open-time";

type Row = Omit<HoursCalendarView, "days" | "fromAt" | "untilAt"> & {
  days: Record<string, DaySpan[]>;
  fromAt: Date;
  untilAt: Date | null;
};

/** The hours in force, by name. Everybody of the desk may read them. */
export function listHours(ctx: Ctx): Promise<HoursCalendarView[]> {
  return readHoursViews(ctx, sql`c."untilAt" IS NULL`);
}

export async function readHoursViews(ctx: Ctx, where: Sql): Promise<HoursCalendarView[]> {
  const year = ctx.now().getUTCFullYear();
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id, c.name, c.zone, c.week, c.days, c.country, c.region, c."workedHolidays", c."fromAt", c."untilAt",
      (SELECT count(*)::int FROM "Target" t WHERE t."calendarId" = c.id AND t."untilAt" IS NULL) AS "targetCount",
      coalesce((SELECT jsonb_agg(jsonb_build_object('on', h."heldOn", 'name', h.name, 'rule', h.rule) ORDER BY h."heldOn", h.name)
        FROM "HoursHoliday" h WHERE h."calendarId" = c.id AND h.year IN (${year}, ${year + 1})), '[]') AS holidays
    FROM "HoursCalendar" c WHERE ${where} ORDER BY lower(c.name), c.id`;
  return rows.map(({ days, fromAt, untilAt, ...row }) => ({
    ...row,
    days: Object.entries(days)
      .map(([on, spans]) => ({ on, spans }))
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
    fromAt: fromAt.toISOString(),
    untilAt: untilAt?.toISOString() ?? null,
  }));
}
