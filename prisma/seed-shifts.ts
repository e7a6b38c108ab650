import { DAY, HOUR } from "@/lib/base/time";
import { expandShift } from "@/lib/coverage/rules/shift-times";
import type { ShiftPlan } from "@/lib/coverage/rules/shift-words";
import { wallText } from "@/lib/coverage/rules/wall-time";
import { localDay } from "@/lib/coverage/rules/zone-offsets";
import type { RootDb } from "@/lib/db/client";
import { newId } from "./new-id";

interface Habit {
  email: string;
  from: number;
  hours: number;
  /** 0 is Monday. */
  days: readonly number[];
  breakAfter?: number;
}

/** By the desk's first people: hours of a day on their own clock, and the days of the week. */
const WEEK: readonly Habit[] = [
  { email: "greta@northwind.example", from: 7, hours: 8, days: [0, 1, 2, 3, 4], breakAfter: 4 },
  { email: "ana@northwind.example", from: 13.5, hours: 8.5, days: [0, 1, 2, 3, 4] },
  { email: "linda@northwind.example", from: 21, hours: 8.5, days: [0, 1, 2, 3, 6] },
  { email: "noah@northwind.example", from: 9, hours: 8, days: [0, 2, 4, 5, 6] },
  { email: "admin@northwind.example", from: 9, hours: 5, days: [1, 3], breakAfter: 3 },
];

/** Shifts of the last week, this one and the next, published, for a desk that has none: the nights of the weekend lie open. */
export async function seedShifts(db: RootDb): Promise<void> {
  const now = new Date();
  const agents = await db.agent.findMany({ where: { email: { in: WEEK.map(({ email }) => email) } } });
  await db.coverPolicy.update({ where: { id: 1 }, data: { minimumCover: 1, nobodyAloneAtNight: false } });
  for (const { email, from, hours, days, breakAfter } of WEEK) {
    const agent = agents.find((each) => each.email === email);
    if (!agent) continue;
    const today = localDay(agent.zone, now.getTime());
    const monday = today - ((((today + 3) % 7) + 7) % 7);
    for (const day of [...days.map((each) => each - 7), ...days, ...days.map((each) => each + 7)]) {
      const startWall = (monday + day) * DAY + from * HOUR;
      await seedShift(db, now, {
        agentId: agent.id,
        zone: agent.zone,
        startLocal: wallText(startWall),
        endLocal: wallText(startWall + hours * HOUR),
        recurrence: null,
        segments: breakAfter === undefined ? [] : [breakFrom(startWall + breakAfter * HOUR)],
        exceptions: [],
      });
    }
  }
}

function breakFrom(wall: number) {
  return {
    kind: "break" as const,
    startLocal: wallText(wall).slice(11),
    endLocal: wallText(wall + 0.5 * HOUR).slice(11),
  };
}

async function seedShift(db: RootDb, now: Date, plan: ShiftPlan): Promise<void> {
  const id = newId();
  const { agentId, zone, startLocal, endLocal, segments } = plan;
  await db.shift.create({
    data: {
      ...{ id, agentId, zone, startLocal, endLocal, state: "published", createdAt: now, changedAt: now },
      segments: segments.map((each) => ({ ...each })),
    },
  });
  for (const { on, parts, startAt, endAt } of expandShift(
    plan,
    new Date(0),
    new Date(now.getTime() + 60 * DAY),
  ))
    await db.rosterEntry.create({
      data: {
        ...{
          shiftId: id,
          heldOn: new Date(`${on}T00:00:00Z`),
          agentId,
          zone,
          startLocal,
          endLocal,
          startAt,
          endAt,
        },
        parts: parts.map(({ kind, startAt: from, endAt: until }) => ({
          kind,
          startAt: from.getTime(),
          endAt: until.getTime(),
        })),
        isPublished: true,
      },
    });
}
