import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { HoursCalendarView } from "./hours-schemas";
import { readHoursViews } from "./list-hours";

/** Hours, also those that no longer hold. Throws NotFound. */
export async function getHours(ctx: Ctx, id: string): Promise<HoursCalendarView> {
  const [hours] = await readHoursViews(ctx, sql`c.id = ${id}::uuid`);
  if (!hours) throw new NotFound("not-found");
  return hours;
}
