import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { listCorrections } from "./list-corrections";
import type { CorrectHours, Correction } from "./paid-schemas";
import { yearsOf } from "./read-month-figures";
import { type PaidPerson, readPaidPeople } from "./read-paid-people";
import { readWork } from "./read-work";
import { addFigures, type HoursFigures, hoursFigures, hoursRows } from "./rules/hours-rows";
import { monthSpan } from "./rules/paid-hours";
import type { Stretch } from "./rules/time-off";
import { dayText } from "./rules/wall-time";
import { localDay } from "./rules/zone-offsets";

/**
 * Writes what somebody worked after all, or did not: a row beside what was planned and seen, with a reason. Of a closed
 * month it counts in the first open one behind it. Admins only. Throws NotFound, Invalid `correction-times`,
 * `correction-two-months`.
 */
export async function correctHours(outer: Ctx, wish: CorrectHours): Promise<Correction> {
  const { agentId: writtenById } = requireRole(outer.actor, ["admin"]);
  const { agentId, kind, reason } = wish;
  const span = { startMs: Date.parse(wish.startAt), endMs: Date.parse(wish.endAt) };
  const now = outer.now();
  if (span.endMs <= span.startMs || span.endMs - span.startMs > DAY || span.endMs > now.getTime())
    throw new Invalid("correction-times");
  return inTransaction(outer, async (ctx) => {
    const [person] = await readPaidPeople(ctx, sql`a.id = ${agentId}::uuid`, yearsOf(dayText(span.startMs)));
    if (!person) throw new NotFound("not-found");
    const own = monthOf(person.zone, span.startMs);
    if (own !== monthOf(person.zone, span.endMs - 1)) throw new Invalid("correction-two-months");
    // Closing waits for this, and this for it: a correction is in the closed figures or carried, never both or neither.
    await ctx.db.$executeRaw`SELECT FROM "RosterSetting" WHERE id = 1 FOR NO KEY UPDATE`;
    const month = await openMonth(ctx, own);
    const before = month === own ? null : await figuresOf(ctx, person, own);
    const id = uuidv7(now, ctx.random);
    await ctx.db.hoursCorrection.create({
      data: {
        ...{ id, agentId, kind, month, reason, writtenAt: now, writtenById },
        startAt: new Date(span.startMs),
        endAt: new Date(span.endMs),
      },
    });
    if (before) {
      const figures = addFigures(await figuresOf(ctx, person, own), before, -1);
      await ctx.db.hoursCorrection.update({ where: { id }, data: { figures } });
    }
    const values = { agentId, kind, startAt: wish.startAt, endAt: wish.endAt, month };
    await writeEntry(ctx, { action: "hours.corrected", subject: "agent", subjectId: agentId, values });
    const written = (await listCorrections(ctx, { agentId })).find((each) => each.id === id);
    if (!written) throw new NotFound("not-found");
    return written;
  });
}

async function openMonth(ctx: Ctx, own: string): Promise<string> {
  const closed = await ctx.db.closedMonth.findMany({
    where: { month: { gte: own } },
    select: { month: true },
  });
  const months = new Set(closed.map(({ month }) => month));
  let month = own;
  while (months.has(month)) month = dayText(monthSpan(month, "Etc/UTC").endMs).slice(0, 7);
  return month;
}

async function figuresOf(ctx: Ctx, person: PaidPerson, month: string): Promise<HoursFigures> {
  const work = await readWork(ctx, [person.agentId], monthSpan(month, person.zone));
  const known = work.get(person.agentId);
  return hoursFigures(known ? hoursRows(known, person.rule) : []);
}

function monthOf(zone: string, at: Stretch["startMs"]): string {
  return dayText(localDay(zone, at) * DAY).slice(0, 7);
}
