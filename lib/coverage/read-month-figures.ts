import { DAY, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { PaidPerson } from "./read-paid-people";
import { readWork } from "./read-work";
import { type HoursFigures, hoursFigures, hoursRows, noFigures } from "./rules/hours-rows";
import { monthSpan } from "./rules/paid-hours";

/** Clocks stand up to 12 hours behind UTC. */
const BEHIND_MS = 12 * HOUR;

/** Each person's figures of a month as they are known now. */
export async function readMonthFigures(
  ctx: Ctx,
  people: readonly PaidPerson[],
  month: string,
): Promise<Map<string, HoursFigures>> {
  const zones = [...new Set(people.map(({ zone }) => zone))];
  const found = await Promise.all(
    zones.map(async (zone) => {
      const own = people.filter((person) => person.zone === zone);
      const ids = own.map(({ agentId }) => agentId);
      const work = await readWork(ctx, ids, monthSpan(month, zone));
      return own.map(({ agentId, rule }): [string, HoursFigures] => {
        const known = work.get(agentId);
        return [agentId, known ? hoursFigures(hoursRows(known, rule)) : noFigures()];
      });
    }),
  );
  return new Map(found.flat());
}

/** Whether a month is over on every clock of the world. */
export function isOver(ctx: Ctx, month: string): boolean {
  return ctx.now().getTime() >= monthSpan(month, "Etc/UTC").endMs + BEHIND_MS;
}

/** The years whose holidays a month can touch. */
export function yearsOf(month: string): number[] {
  const { startMs, endMs } = monthSpan(month, "Etc/UTC");
  return [...new Set([startMs - DAY, endMs + DAY].map((at) => new Date(at).getUTCFullYear()))];
}
