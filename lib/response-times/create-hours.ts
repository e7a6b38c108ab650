import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getHours } from "./get-hours";
import type { CreateHours, HoursCalendarView } from "./hours-schemas";
import { checkHours, insertHours } from "./insert-hours";

/**
 * States hours under a new name. Admins only. Throws Conflict `hours-exist`, Invalid `hours-overlap`, Refused
 * `country-unknown`.
 */
export async function createHours(outer: Ctx, wish: CreateHours): Promise<HoursCalendarView> {
  requireRole(outer.actor, ["admin"]);
  await checkHours(outer, wish);
  return inTransaction(outer, async (ctx) => {
    const id = uuidv7(ctx.now(), ctx.random);
    await insertHours(ctx, { ...wish, id, replacesId: null });
    await writeEntry(ctx, { action: "hours.created", subject: "hours", subjectId: id });
    return getHours(ctx, id);
  });
}
