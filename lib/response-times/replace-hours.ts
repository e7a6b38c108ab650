import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getHours } from "./get-hours";
import type { ChangeHours, HoursCalendarView } from "./hours-schemas";
import { checkHours, insertHours } from "./insert-hours";
import { replaceTargets } from "./replace-targets";

/**
 * Hours that hold from now on instead of these; the answer carries the new id. Targets go over to them; what was
 * promised, and is measured, by the old ones stays so. Admins only. Throws NotFound, Conflict `hours-replaced`, and
 * as createHours.
 */
export async function replaceHours(
  outer: Ctx,
  oldId: string,
  change: ChangeHours,
): Promise<HoursCalendarView> {
  requireRole(outer.actor, ["admin"]);
  const old = await getHours(outer, oldId);
  const wish = {
    name: change.name ?? old.name,
    zone: change.zone ?? old.zone,
    week: change.week ?? old.week,
    days: change.days ?? old.days,
    country: change.country === undefined ? old.country : change.country,
    region: change.region === undefined ? old.region : change.region,
    workedHolidays: change.workedHolidays ?? old.workedHolidays,
  };
  await checkHours(outer, wish);
  return inTransaction(outer, async (ctx) => {
    await endHours(ctx, oldId);
    const id = uuidv7(ctx.now(), ctx.random);
    await insertHours(ctx, { ...wish, id, replacesId: oldId });
    await replaceTargets(ctx, oldId, id);
    await writeEntry(ctx, {
      action: "hours.replaced",
      subject: "hours",
      subjectId: id,
      values: { replacesId: oldId, fields: Object.keys(change) },
    });
    return getHours(ctx, id);
  });
}

/** Ends hours now. Throws NotFound, Conflict `hours-replaced` when they have ended before. */
export async function endHours(ctx: Ctx, id: string): Promise<void> {
  const now = ctx.now();
  const ended = await ctx.db.hoursCalendar.updateMany({
    where: { id, untilAt: null },
    data: { untilAt: now },
  });
  if (ended.count === 1) return;
  if ((await ctx.db.hoursCalendar.count({ where: { id } })) === 0) throw new NotFound("not-found");
  throw new Conflict("hours-replaced");
}
