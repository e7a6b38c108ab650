import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { correctHours } from "@/lib/coverage/correct-hours";
import { getMoment } from "@/lib/coverage/get-moment";
import { reportFairness } from "@/lib/coverage/report-fairness";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(async () => {
  await desk.clear();
  await desk.database.db.agent.updateMany({ data: { zone: "Europe/Berlin" } });
});
afterAll(() => desk.database.drop());

const now = (iso: string) => {
  desk.database.clock.now = new Date(iso);
};
const seen = (from: string) =>
  desk.database.db.presenceQuarter.create({
    data: { agentId: desk.desk.greta.agentId, startAt: new Date(from), minutes: 15 },
  });
const correct = (over: { kind: "absent"; startAt: string; endAt: string }) =>
  correctHours(desk.ctx(), { agentId: desk.desk.greta.agentId, reason: "worked from the airport", ...over });

describe("who was on", () => {
  it("is told of any past instant: planned as published then, really there, and corrected since", async () => {
    now("2026-03-01T09:00:00Z");
    const shift = await desk.lay({
      startLocal: "2026-03-04T22:00",
      endLocal: "2026-03-05T06:00",
      recurrence: "FREQ=DAILY;COUNT=3",
      segments: [{ kind: "break", startLocal: "03:00", endLocal: "03:30" }],
    });
    await desk.lay({
      agentId: desk.desk.linda.agentId,
      startLocal: "2026-03-04T22:00",
      endLocal: "2026-03-05T06:00",
      state: "draft",
    });
    now("2026-03-05T09:00:00Z");
    await seen("2026-03-05T02:00:00Z");
    await desk.change(shift.id, {
      startLocal: "2026-03-04T21:00",
      endLocal: "2026-03-05T01:00",
      segments: [],
    });
    await correct({ kind: "absent", startAt: "2026-03-05T02:00:00Z", endAt: "2026-03-05T03:00:00Z" });
    const { people } = await getMoment(desk.ctx(), "2026-03-05T03:12:00+01:00");
    expect(people).toMatchObject([
      {
        displayName: "Greta Tamm",
        planned: { startAt: "2026-03-04T21:00:00.000Z", endAt: "2026-03-05T05:00:00.000Z", part: "break" },
        seen: "present",
        isOnCall: false,
        corrections: [{ kind: "absent", reason: "worked from the airport", writtenBy: "Ida Holm" }],
      },
    ]);
    expect(people).toHaveLength(1);
    await expect(getMoment(desk.ctx(desk.desk.greta), "2026-03-05T02:12:00Z")).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it.each(["Pacific/Kiritimati", "Asia/Kathmandu", "Pacific/Marquesas"])(
    "names those on call by slots kept in %s",
    async (zone) => {
      const chainId = randomUUID();
      const { db } = desk.database;
      await db.onCallChain.create({
        data: { id: chainId, name: zone, createdAt: new Date("2026-01-01T00:00:00Z") },
      });
      await db.onCallSlot.create({
        data: {
          ...{ id: randomUUID(), chainId, place: 1, agentId: desk.desk.noah.agentId, zone },
          startLocal: "2026-02-02T20:00",
          endLocal: "2026-02-03T08:00",
          createdAt: new Date("2026-01-01T00:00:00Z"),
        },
      });
      const offset = {
        "Pacific/Kiritimati": "+14:00",
        "Asia/Kathmandu": "+05:45",
        "Pacific/Marquesas": "-09:30",
      };
      const at = (local: string) => getMoment(desk.ctx(), `${local}${offset[zone as keyof typeof offset]}`);
      expect((await at("2026-02-02T20:00:00")).people).toMatchObject([
        { displayName: "Noah Lind", isOnCall: true },
      ]);
      expect((await at("2026-02-02T19:59:00")).people).toEqual([]);
      await db.onCallSlot.deleteMany();
    },
  );
});

describe("the fair share of a quarter", () => {
  it("counts what is published, past and ahead, and tells an agent only of themselves", async () => {
    now("2026-10-05T09:00:00Z");
    await desk.lay({
      startLocal: "2026-10-09T22:00",
      endLocal: "2026-10-10T06:00",
      recurrence: "FREQ=WEEKLY;COUNT=30",
    });
    const { people } = await reportFairness(desk.ctx(), "2026-Q4");
    const greta = { displayName: "Greta Tamm", shifts: 12, nights: 12, weekends: 12, holidays: 0 };
    expect(people.find(({ displayName }) => displayName === "Greta Tamm")).toMatchObject(greta);
    expect((await reportFairness(desk.ctx(desk.desk.greta), "2026-Q4")).people).toMatchObject([greta]);
  });
});
