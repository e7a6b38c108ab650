import { DAY, HOUR } from "@/lib/base/time";
import { expandShift } from "@/lib/coverage/rules/shift-times";
import type { ShiftPlan } from "@/lib/coverage/rules/shift-words";
import { wallText } from "@/lib/coverage/rules/wall-time";
import { localDay } from "@/lib/coverage/rules/zone-offsets";
import type { RootDb } from "@/lib/db/client";
import { newId } from "./new-id";

/** By the desk's first people: hours of a day on their own clock, and the days of the week, 0 being Monday. */
const WEEK: readonly { email: string; from: number; hours: number; days: readonly number[] }[] = [
  { email: "greta@northwind.example", from: 7, hours: 8, days: [0, 1, 2, 3, 4] },
  { email: "linda@northwind.example", from: 13, hours: 9, days: [0, 1, 3, 4, 5] },
  { email: "noah@northwind.example", from: 9, hours: 8, days: [0, 2, 3, 4, 6] },
  { email: "ana@northwind.example", from: 15, hours: 8, days: [0, 1, 2, 5, 6] },
  { email: "admin@northwind.example", from: 8, hours: 6, days: [1, 3] },
];

/** Shifts of this week and the next, published, for a desk that has none: days are held by two, nights lie open. */
export async function seedShifts(db: RootDb): Promise<void> {
  const now = new Date();
  const agents = await db.agent.findMany({ where: { email: { in: WEEK.map(({ email }) => email) } } });
  for (const { email, from, hours, days } of WEEK) {
    const agent = agents.find((each) => each.email === email);
    if (!agent) continue;
    const today = localDay(agent.zone, now.getTime());
    const monday = today - ((((today + 3) % 7) + 7) % 7);
    for (const day of [...days, ...days.map((each) => each + 7)]) {
      const startWall = (monday + day) * DAY + from * HOUR;
      await seedShift(db, now, {
        agentId: agent.id,
        zone: agent.zone,
        startLocal: wallText(startWall),
        endLocal: wallText(startWall + hours * HOUR),
        recurrence: null,
        segments: [
          {
            kind: "break",
            startLocal: wallText(startWall + 4 * HOUR).slice(11),
            endLocal: wallText(startWall + 4.5 * HOUR).slice(11),
          },
        ],
        exceptions: [],
      });
    }
  }
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
