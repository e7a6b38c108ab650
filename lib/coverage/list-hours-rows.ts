import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { listCorrections } from "./list-corrections";
import type { HoursRows } from "./paid-schemas";
import { yearsOf } from "./read-month-figures";
import { readPaidPeople } from "./read-paid-people";
import { readWork } from "./read-work";
import { hoursFigures, hoursRows } from "./rules/hours-rows";
import { monthSpan } from "./rules/paid-hours";

/** The rows that one person's month is the sum of. Agents see their own. Throws NotFound. */
export async function listHoursRows(
  ctx: Ctx,
  { month, agentId }: { month: string; agentId: string },
): Promise<HoursRows> {
  const { actor } = ctx;
  if (actor.type === "agent" && actor.role === "agent" && actor.agentId !== agentId)
    throw new NotFound("not-found");
  const [person] = await readPaidPeople(ctx, sql`a.id = ${agentId}::uuid`, yearsOf(month));
  if (!person) throw new NotFound("not-found");
  const span = monthSpan(month, person.zone);
  const work = (await readWork(ctx, [agentId], span)).get(agentId);
  const rows = work ? hoursRows(work, person.rule) : [];
  return {
    zone: person.zone,
    holidays: [...person.rule.holidays].filter((on) => on.startsWith(month)).sort(),
    rows: rows.map(({ startMs, endMs, ...row }) => ({
      ...row,
      startAt: new Date(startMs).toISOString(),
      endAt: new Date(endMs).toISOString(),
    })),
    figures: hoursFigures(rows),
    corrections: (await listCorrections(ctx, { agentId })).filter(
      (each) => each.month === month || each.ofMonth === month,
    ),
  };
}
