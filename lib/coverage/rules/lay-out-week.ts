import { DAY, HOUR, MINUTE } from "@/lib/base/time";
import { dayMs, minutesInto, wallText } from "./wall-time";
import { offsetAt } from "./zone-offsets";

export interface WeekToLayOut {
  /** Its Monday, and the clock its shifts are by. */
  on: string;
  zone: string;
  /** Of the first of three shifts of eight hours: "00:00", "06:00". */
  firstStart: string;
  /** People in each shift at least. */
  minimum: number;
  agents: readonly { id: string; zone: string; weeklyMinutes: number | null }[];
}

export interface LaidOut {
  shifts: { agentId: string; startLocal: string; endLocal: string }[];
  /** Shifts of the week with fewer people than the minimum. */
  short: number;
}

const SHIFT_MS = 8 * HOUR;
const SHIFTS = 3;
const MOST_DAYS = 5;
const NOON = 13 * HOUR;

/**
 * A week around the clock: three shifts of eight hours, each agent always in the same one, near their own day where it
 * can be, five days and two off at most, days off spread so that every day has as many as the next.
 */
export function layOutWeek({ on, zone, firstStart, minimum, agents }: WeekToLayOut): LaidOut {
  const monday = dayMs(on);
  const starts = Array.from(
    { length: SHIFTS },
    (_, place) => minutesInto(0, firstStart) * MINUTE + place * SHIFT_MS,
  );
  const groups = grouped(agents, starts, monday, zone);
  const shifts: LaidOut["shifts"] = [];
  let short = 0;
  starts.forEach((start, place) => {
    const people = groups[place] ?? [];
    // What crosses midnight began on the Sunday before.
    const first = start % DAY > DAY - SHIFT_MS ? -1 : 0;
    const lastDay = start >= DAY ? 5 : 6;
    for (let day = start >= DAY ? -1 : first; day <= lastDay; day += 1) {
      const working = people.filter((agent, index) =>
        worksOn((day + 7) % 7, index, people.length, daysOf(agent)),
      );
      if (working.length < minimum) short += 1;
      const begins = monday + day * DAY + start;
      for (const { id } of working)
        shifts.push({ agentId: id, startLocal: wallText(begins), endLocal: wallText(begins + SHIFT_MS) });
    }
  });
  return { shifts, short };
}

/** How many agents a week of these takes, each working five days. */
export function agentsNeeded(minimum: number): number {
  return SHIFTS * Math.ceil((minimum * 7) / MOST_DAYS);
}

function worksOn(day: number, index: number, of: number, days: number): boolean {
  const offset = Math.floor((index * 7) / of);
  return (day - offset + 7) % 7 < days;
}

function daysOf({ weeklyMinutes }: { weeklyMinutes: number | null }): number {
  return Math.min(
    MOST_DAYS,
    weeklyMinutes === null ? MOST_DAYS : Math.floor((weeklyMinutes * MINUTE) / SHIFT_MS),
  );
}

/** Each agent to the shift whose middle is nearest their own noon, as long as there is room in it. */
function grouped<A extends { zone: string }>(
  agents: readonly A[],
  starts: readonly number[],
  monday: number,
  zone: string,
): A[][] {
  const noonAt = monday - offsetAt(zone, monday);
  const wishes = agents.flatMap((agent, index) =>
    starts.map((start, place) => {
      const ahead = offsetAt(agent.zone, noonAt) - offsetAt(zone, noonAt);
      const middle = (((start + SHIFT_MS / 2 + ahead) % DAY) + DAY) % DAY;
      const far = Math.abs(middle - NOON);
      return { agent, index, place, far: Math.min(far, DAY - far) };
    }),
  );
  const groups: A[][] = starts.map(() => []);
  const most = starts.map((_, place) => Math.floor((agents.length + SHIFTS - 1 - place) / SHIFTS));
  const placed = new Set<number>();
  for (const { agent, index, place } of wishes.sort((a, b) => a.far - b.far || a.index - b.index)) {
    const group = groups[place];
    if (!group || placed.has(index) || group.length >= (most[place] ?? 0)) continue;
    group.push(agent);
    placed.add(index);
  }
  return groups;
}
