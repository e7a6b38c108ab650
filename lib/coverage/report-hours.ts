import { Forbidden } from "@/lib/base/errors";
import { HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { listCorrections } from "./list-corrections";
import type { Correction, Hours } from "./paid-schemas";
import { isOver, readMonthFigures, yearsOf } from "./read-month-figures";
import { type PaidPerson, readPaidPeople, workedSince } from "./read-paid-people";
import { addFigures, type HoursFigures, noFigures } from "./rules/hours-rows";
import { monthSpan } from "./rules/paid-hours";

/** Clocks stand up to 14 hours before UTC. */
const AHEAD_MS = 14 * HOUR;

/**
 * Minutes of a month by person and kind: a closed month's as they were closed, an open one's as they are known now; with
 * what was corrected of closed months and counts in this one. Leads and admins, programs by scope. Throws Forbidden.
 */
export async function reportHours(ctx: Ctx, month: string): Promise<Hours> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const [setting, closed, corrections] = await Promise.all([
    ctx.db.rosterSetting.findUniqueOrThrow({ where: { id: 1 } }),
    findClosed(ctx, month),
    listCorrections(ctx, { month, isCarried: true }),
  ]);
  const { startMs } = monthSpan(month, "Etc/UTC");
  const people = await readPaidPeople(ctx, workedSince(new Date(startMs - AHEAD_MS)), yearsOf(month));
  const figures = closed?.figures ?? (await readMonthFigures(ctx, people, month));
  return {
    month,
    nightFrom: setting.nightFrom,
    nightUntil: setting.nightUntil,
    closed: closed && { at: closed.at, by: closed.by },
    isOver: isOver(ctx, month),
    people: people.map((person) => personOf(person, figures.get(person.agentId), corrections)),
  };
}

async function findClosed(ctx: Ctx, month: string) {
  const [row] = await ctx.db.$queryRaw<{ at: Date; by: string }[]>`
    SELECT m."closedAt" AS at, a."displayName" AS by FROM "ClosedMonth" m JOIN "Agent" a ON a.id = m."closedById"
    WHERE m.month = ${month}`;
  if (!row) return null;
  const kept = await ctx.db.closedHours.findMany({ where: { month } });
  const figures = new Map(
    kept.map(({ agentId, figures: own }) => [
      agentId,
      addFigures(noFigures(), own as unknown as HoursFigures),
    ]),
  );
  return { at: row.at.toISOString(), by: row.by, figures };
}

function personOf(
  { rule: _, ...person }: PaidPerson,
  figures = noFigures(),
  carried: readonly Correction[],
): Hours["people"][number] {
  const corrections = carried.filter(({ agentId }) => agentId === person.agentId);
  const total = corrections.reduce(
    (sum, each) => (each.figures ? addFigures(sum, each.figures) : sum),
    figures,
  );
  return { ...person, figures, corrections, total };
}
