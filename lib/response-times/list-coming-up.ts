import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { PublicHours } from "./hours-page-schemas";
import { hoursOf, type StatedRow } from "./read-stated-hours";
import type { Policy } from "./rules/promise";

const AHEAD_DAYS = 21;

/** The days of the next three weeks on which an account has other hours than usual, with the holiday's name. */
export async function listComingUp(
  ctx: Ctx,
  stated: readonly StatedRow[],
  policy: Policy,
): Promise<PublicHours["comingUp"]> {
  const [from, to] = [ctx.now(), after(ctx.now(), AHEAD_DAYS * DAY)].map((at) =>
    at.toISOString().slice(0, 10),
  );
  const names = await ctx.db.$queryRaw<{ calendarId: string; on: string; name: string }[]>`
    SELECT "calendarId", to_char("heldOn", 'YYYY-MM-DD') AS on, name FROM "HoursHoliday"
    WHERE "heldOn" BETWEEN ${from}::date AND ${to}::date AND "calendarId" = ANY(${uuids(
      stated.flatMap(({ calendarId }) => calendarId ?? []),
    )})`;
  const days = new Map<string, PublicHours["comingUp"][number]>();
  for (const row of stated) {
    for (const [on, spans] of Object.entries(hoursOf(row, policy)?.days ?? {})) {
      if (on < (from ?? "") || on > (to ?? "")) continue;
      const name = names.find((each) => each.calendarId === row.calendarId && each.on === on)?.name ?? null;
      const key = JSON.stringify([on, spans]);
      const known = days.get(key);
      if (known) known.handles.push(row.handle);
      else days.set(key, { on, name, handles: [row.handle], spans: [...spans] });
    }
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
