import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { gapSentence } from "@/lib/auth/gap-sentence";
import { MINUTE } from "@/lib/base/time";
import { type CoverQuery, coverQuerySchema } from "@/lib/coverage/cover-schemas";
import { forecastLoad } from "@/lib/coverage/forecast-load";
import { reportCoverage } from "@/lib/coverage/report-coverage";
import { samplePresence } from "@/lib/coverage/sample-presence";
import { setPolicy } from "@/lib/coverage/set-policy";
import { seedConversation } from "../support/conversation-rows";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(async () => {
  await desk.clear();
  await setPolicy(desk.ctx(), { minimumCover: 1, languages: [] });
});
afterAll(() => desk.database.drop());

const cover = (over: Partial<CoverQuery> & Record<string, unknown> = {}) =>
  reportCoverage(
    desk.ctx(desk.desk.ana),
    coverQuerySchema.parse({ from: "2026-11-30", to: "2026-12-01", zone: "Europe/Berlin", ...over }),
  );
const told = (gaps: readonly { startAt: string; endAt: string; code: string }[]) =>
  gaps.map(({ startAt, endAt, code }) => `${startAt.slice(0, 16)} ${endAt.slice(0, 16)} ${code}`);

describe("cover", () => {
  it("counts what published shifts answer: no break, no draft, nobody on time off, people in training in part", async () => {
    await desk.lay({ segments: [{ kind: "break", startLocal: "12:00", endLocal: "12:30" }] });
    await desk.lay({ agentId: desk.desk.linda.agentId, state: "draft" });
    await desk.lay({ agentId: desk.desk.noah.agentId });
    await desk.database.db.workTerms.create({ data: { agentId: desk.desk.noah.agentId, coverFactor: 0.5 } });
    const answer = await cover();
    const planned = new Map(answer.cells.map((cell) => [cell.startAt.slice(11, 16), cell.planned]));
    expect(answer.cells).toHaveLength(96);
    expect(
      ["06:45", "07:00", "11:00", "11:15", "11:30", "14:45", "15:00"].map((at) => planned.get(at)),
    ).toEqual([0, 1.5, 0.5, 0.5, 1.5, 1.5, 0]);
    expect(told(answer.gaps)).toEqual([
      "2026-11-29T23:00 2026-11-30T07:00 nobody",
      "2026-11-30T11:00 2026-11-30T11:30 thin",
      "2026-11-30T15:00 2026-11-30T23:00 nobody",
    ]);
    await desk.database.db.timeOff.create({
      data: {
        id: randomUUID(),
        agentId: desk.desk.greta.agentId,
        zone: "Europe/Berlin",
        startLocal: "2026-11-30T14:00",
        endLocal: "2026-12-01T00:00",
        startAt: new Date("2026-11-30T13:00:00Z"),
        endAt: new Date("2026-11-30T23:00:00Z"),
        state: "approved",
        askedAt: desk.database.clock.now,
      },
    });
    const less = await cover();
    expect(less.cells.find(({ startAt }) => startAt === "2026-11-30T13:00:00.000Z")?.planned).toBe(0.5);
  });

  it("of three shifts round the clock has no closed minute, also when clocks change, in any viewer's zone", async () => {
    const thirds = [
      ["2026-11-23T06:00", "2026-11-23T14:00", desk.desk.greta],
      ["2026-11-23T14:00", "2026-11-23T22:00", desk.desk.linda],
      ["2026-11-23T22:00", "2026-11-24T06:00", desk.desk.noah],
    ] as const;
    for (const [startLocal, endLocal, { agentId }] of thirds)
      await desk.lay({ agentId, startLocal, endLocal, recurrence: "FREQ=DAILY" });
    for (const [from, to] of [
      ["2027-03-26", "2027-03-30"],
      ["2027-10-29", "2027-11-02"],
      // Behind what the roster holds: of the shifts themselves.
      ["2028-03-24", "2028-03-28"],
    ] as const) {
      const seen = await Promise.all(
        ["Pacific/Kiritimati", "Asia/Kathmandu", "Pacific/Marquesas", "Europe/Berlin"].map((zone) =>
          cover({ from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z`, zone }),
        ),
      );
      for (const { gaps, cells } of seen) {
        expect(gaps).toEqual([]);
        expect(cells).toHaveLength(4 * 96);
        expect(cells).toEqual(seen[0]?.cells);
      }
    }
  });

  it("names the language that nobody speaks then, in words", async () => {
    await setPolicy(desk.ctx(), { languages: ["pl"] });
    await desk.lay({ recurrence: "FREQ=DAILY;COUNT=2" });
    await desk.database.db.agent.update({
      where: { id: desk.desk.greta.agentId },
      data: { languages: ["pl", "de"] },
    });
    const { gaps } = await cover();
    const polish = gaps.filter(({ code }) => code === "nobody-speaks");
    expect(told(polish)).toEqual([
      "2026-11-29T23:00 2026-11-30T07:00 nobody-speaks",
      "2026-11-30T15:00 2026-11-30T23:00 nobody-speaks",
    ]);
    expect(polish.map((gap) => gapSentence(gap, "en"))[0]).toBe("Nobody speaks Polish");
  });

  it("tells who was really there, of the past and now, and nothing of what is ahead or before the desk was", async () => {
    await desk.database.db.agent.updateMany({ data: { createdAt: new Date("2026-11-23T08:45:00Z") } });
    const session = { userAgent: null, address: null };
    const createdAt = desk.database.clock.now;
    await desk.database.db.session.create({
      data: {
        ...session,
        id: randomUUID(),
        agentId: desk.desk.greta.agentId,
        createdAt,
        lastSeenAt: createdAt,
      },
    });
    for (let minute = 0; minute < 15; minute += 1) {
      desk.database.clock.now = new Date(Date.UTC(2026, 10, 23, 9, minute));
      if (minute < 9)
        await desk.database.db.session.updateMany({ data: { lastSeenAt: desk.database.clock.now } });
      await samplePresence(desk.database.ctx());
    }
    desk.database.clock.now = new Date("2026-11-23T09:20:00Z");
    const { cells } = await cover({ from: "2026-11-23T08:30:00Z", to: "2026-11-23T09:45:00Z" });
    // Seen for nine minutes, and taken for present for two more.
    expect(cells.map(({ present }) => present)).toEqual([null, 0, 0.67, 0, null]);
  });

  it("is for leads and admins", async () => {
    const query = coverQuerySchema.parse({});
    await expect(reportCoverage(desk.ctx(desk.desk.greta), query)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(setPolicy(desk.ctx(desk.desk.ana), { minimumCover: 9 })).rejects.toMatchObject({
      code: "forbidden",
    });
    const { changeNumber } = await setPolicy(desk.ctx(), { minimumCover: 3 });
    await expect(
      setPolicy(desk.ctx(), { minimumCover: 4, changeNumber: changeNumber - 1 }),
    ).rejects.toMatchObject({
      code: "policy-changed",
    });
  });
});

describe("what is required", () => {
  it("comes of the desk's own turns, by weekday and half hour, and opens to how it was made", async () => {
    await setPolicy(desk.ctx(), { handlingSeconds: 2400 });
    for (let back = 1; back <= 28; back += 1)
      for (let each = 0; each < 4; each += 1) {
        const startedAt = new Date(Date.UTC(2026, 10, 23 - back, 10, 7 * each));
        const { conversationId, interactionId } = await seedConversation(desk.database, {
          status: "resolved",
        });
        await desk.database.db.turn.create({
          data: {
            conversationId,
            firstInteractionId: interactionId,
            position: 0,
            channel: "x",
            audience: "public",
            startedAt,
            receivedAt: startedAt,
            targetSeconds: 600,
            promisedAt: new Date(startedAt.getTime() + 10 * MINUTE),
            dueAt: new Date(startedAt.getTime() + 10 * MINUTE),
            endedAt: startedAt,
            ending: "answered",
          },
        });
      }
    await forecastLoad(desk.database.ctx());
    await desk.lay();
    const { cells, forecast } = await cover();
    // Four in half an hour, 40 minutes each, are 5.3 Erlang: 7 people by occupancy, 9 for 95 % in ten minutes.
    const at = (time: string) => cells.find(({ startAt }) => startAt === `2026-11-30T${time}:00.000Z`);
    expect(at("10:00")).toMatchObject({ required: 9, planned: 1, predictedWithin600: 0, state: "short" });
    expect(at("12:00")).toMatchObject({
      required: 1,
      planned: 1,
      predictedWithin600: null,
      state: "covered",
    });
    expect(forecast).toMatchObject({ days: 28, trend: 1, leftOut: 0, heldOutError: 0 });
  });
});
