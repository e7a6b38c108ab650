import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "@/lib/base/time";
import { coverQuerySchema } from "@/lib/coverage/cover-schemas";
import { forecastLoad } from "@/lib/coverage/forecast-load";
import { changeEventSchema, createEventSchema } from "@/lib/coverage/forecast-schemas";
import { getLoad } from "@/lib/coverage/get-load";
import { getRequired } from "@/lib/coverage/get-required";
import { changeEvent, createEvent, listEvents, removeEvent } from "@/lib/coverage/keep-events";
import { learnAnew } from "@/lib/coverage/learn-anew";
import { predictCover } from "@/lib/coverage/predict-cover";
import { predictionQuerySchema } from "@/lib/coverage/prediction-schemas";
import { reportCoverage } from "@/lib/coverage/report-coverage";
import { reportForecast } from "@/lib/coverage/report-forecast";
import { setPolicy } from "@/lib/coverage/set-policy";
import { seedConversation } from "../support/conversation-rows";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(async () => {
  await desk.clear();
  await desk.database.db.forecastEvent.deleteMany();
  await desk.database.db.loadForecast.deleteMany();
  await setPolicy(desk.ctx(), {
    handlingSeconds: 180,
    parallel: 1,
    minimumCover: 2,
    country: null,
    holidayFactor: null,
  });
});
afterAll(() => desk.database.drop());

const add = (over: Record<string, unknown> = {}) =>
  createEvent(
    desk.ctx(),
    createEventSchema.parse({
      name: "Winter sale",
      zone: "Europe/Berlin",
      startLocal: "2026-11-30T09:00",
      endLocal: "2026-11-30T09:30",
      added: 94,
      ...over,
    }),
  );
const required = (at: string) => getRequired(desk.ctx(desk.desk.ana), { at });
const usualWeek = (arrivals: number) => ({
  id: 1,
  zone: "Europe/Berlin",
  week: Array.from({ length: 7 }, () => Array.from({ length: 48 }, () => arrivals)),
  trend: 1,
  days: 50,
  leftOut: [],
  madeAt: desk.database.clock.now,
});

describe("a known event", () => {
  it("changes what is required while it lasts, and opens to the sum of the reference", async () => {
    await add();
    expect(await required("2026-11-30T08:17:00Z")).toMatchObject({
      startAt: "2026-11-30T08:00:00.000Z",
      usual: 0,
      events: [{ name: "Winter sale", kind: "event", factor: 1, added: 94 }],
      arrivals: 94,
      handlingSeconds: 180,
      intervalSeconds: 1800,
      erlangs: 9.4,
      forOccupancy: 12,
      required: 12,
      boundBy: "occupancy",
      scheduled: 18,
    });
    expect(await required("2026-11-30T09:30:00+01:00")).toMatchObject({
      arrivals: 0,
      required: 2,
      boundBy: "minimum",
    });
    const { cells } = await reportCoverage(
      desk.ctx(desk.desk.ana),
      coverQuerySchema.parse({ from: "2026-11-30T07:45:00Z", to: "2026-11-30T08:45:00Z" }),
    );
    expect(cells.map((cell) => cell.required)).toEqual([2, 12, 12, 2]);
    const range = { fromMs: Date.parse("2026-11-30T07:30:00Z"), toMs: Date.parse("2026-11-30T09:00:00Z") };
    expect((await getLoad(desk.ctx(desk.desk.ana), range)).expected).toEqual([0, 94, 0]);
  });

  it("is told again by its source in place of what that said before", async () => {
    await add({ source: "mailing:1", name: "First word" });
    const { id } = await add({ source: "mailing:1", name: "Last word", added: 10 });
    await add({ startLocal: "2026-12-01T09:00", endLocal: "2026-12-01T10:00" });
    const events = await listEvents(desk.ctx(desk.desk.ana));
    expect(events.map(({ name, source }) => [name, source])).toEqual([
      ["Last word", "mailing:1"],
      ["Winter sale", null],
    ]);
    expect(events[0]).toMatchObject({
      id,
      startAt: "2026-11-30T08:00:00.000Z",
      endAt: "2026-11-30T08:30:00.000Z",
    });
  });

  it("is changed by one admin at a time, taken away, and refused where it says nothing", async () => {
    const { id } = await add();
    const change = (over: unknown) => changeEvent(desk.ctx(), id, changeEventSchema.parse(over));
    await change({ added: 0, factor: 0.5, changeNumber: 1 });
    await expect(change({ factor: 3, changeNumber: 1 })).rejects.toMatchObject({ code: "event-changed" });
    await expect(change({ factor: 1 })).rejects.toMatchObject({ code: "event-empty" });
    await expect(change({ endLocal: "2026-11-30T08:00" })).rejects.toMatchObject({ code: "event-times" });
    await expect(add({ endLocal: "2026-11-30T08:59" })).rejects.toMatchObject({ code: "event-times" });
    await expect(add({ startLocal: "2026-02-30T08:00" })).rejects.toMatchObject({ code: "local-time" });
    expect((await listEvents(desk.ctx()))[0]).toMatchObject({ factor: 0.5, added: 0, changeNumber: 2 });
    await removeEvent(desk.ctx(), id);
    await expect(removeEvent(desk.ctx(), id)).rejects.toMatchObject({ code: "not-found" });
    await expect(change({ factor: 3 })).rejects.toMatchObject({ code: "not-found" });
    await expect(removeEvent(desk.ctx(desk.desk.ana), id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listEvents(desk.ctx(desk.desk.greta))).rejects.toMatchObject({ code: "forbidden" });
    const told = await desk.database.db.auditEntry.findMany({
      where: { subjectId: id },
    });
    expect(told.map(({ action }) => action).sort()).toEqual([
      "forecast-event.changed",
      "forecast-event.created",
      "forecast-event.removed",
    ]);
  });
});

describe("a holiday", () => {
  it("of the brand's country counts as given, for its whole local day", async () => {
    await desk.database.db.loadForecast.create({ data: usualWeek(40) });
    await setPolicy(desk.ctx(), { country: "DE", holidayFactor: 0.25 });
    const at = async (instant: string) => (await required(instant)).arrivals;
    expect(await at("2026-12-24T22:59:00Z")).toBe(40);
    expect(await at("2026-12-24T23:00:00Z")).toBe(10);
    expect(await at("2026-12-26T22:59:00Z")).toBe(10);
    expect(await at("2026-12-26T23:00:00Z")).toBe(40);
    expect((await required("2026-12-25T12:00:00Z")).events[0]).toMatchObject({
      kind: "holiday",
      factor: 0.25,
    });
    await expect(setPolicy(desk.ctx(), { country: "ZZ" })).rejects.toMatchObject({ code: "policy-country" });
    await expect(setPolicy(desk.ctx(), { country: null, region: "BE" })).rejects.toMatchObject({
      code: "region-without-country",
    });
  });
});

describe("the prediction", () => {
  it("is of the published plan by the hour, with what a storm does to it", async () => {
    await desk.database.db.loadForecast.create({ data: usualWeek(4) });
    for (const { agentId } of [desk.desk.greta, desk.desk.linda]) await desk.lay({ agentId });
    const predict = (over: Record<string, unknown> = {}) =>
      predictCover(
        desk.ctx(desk.desk.ana),
        predictionQuerySchema.parse({ from: "2026-11-30", to: "2026-12-01", zone: "Europe/Berlin", ...over }),
      );
    const usual = await predict();
    expect(usual.hours).toHaveLength(24);
    // 08:00 to 16:00 by two people, who could carry twice what comes; nobody before it, and nobody after.
    expect(usual.hours.slice(1, 7).every(({ share }) => share === 0)).toBe(true);
    expect(usual.hours.slice(10, 15).every(({ share }) => (share ?? 0) > 0.9)).toBe(true);
    expect(usual.hours.slice(17).every(({ share }) => share === 0)).toBe(true);
    expect(await predict()).toEqual(usual);
    const storm = await predict({ factor: 10 });
    expect(storm.hoursUnder90).toBeGreaterThan(usual.hoursUnder90);
    expect(storm.shiftsMore).toBeGreaterThan(usual.shiftsMore);
    await expect(predict({ to: "2026-12-30" })).rejects.toMatchObject({ code: "prediction-too-long" });
  });
});

describe("learning", () => {
  it("needs two weeks of history, and then tells storms by day, holidays' factor and what answers take", async () => {
    await expect(learnAnew(desk.ctx(desk.desk.ana))).rejects.toMatchObject({ code: "forbidden" });
    await expect(learnAnew(desk.ctx())).rejects.toMatchObject({ code: "forecast-too-young" });
    await setPolicy(desk.ctx(), { country: "US" });
    // On every day a minute apart each; few on Veterans Day, and a storm on a Friday.
    const turns = Array.from({ length: 28 }, (_, back) => {
      const day = Date.UTC(2026, 10, 22 - back, 10);
      const on = new Date(day).toISOString().slice(0, 10);
      const count = on === "2026-11-13" ? 120 : on === "2026-11-11" ? 6 : 24;
      return Array.from({ length: count }, (_, each) => answered(day, each));
    }).flat();
    const { conversationId, interactionId } = await seedConversation(desk.database, { status: "resolved" });
    const { quote: _, ...said } = await desk.database.db.interaction.findUniqueOrThrow({
      where: { id: interactionId },
    });
    await desk.database.db.interaction.createMany({
      data: turns.map(({ firstInteractionId: id }, number) => ({ ...said, id, externalId: id, number })),
    });
    await desk.database.db.turn.createMany({ data: turns.map((turn) => ({ ...turn, conversationId })) });
    const report = await learnAnew(desk.ctx());
    expect(report.storms).toEqual([{ on: "2026-11-13", arrivals: 120, usual: 24 }]);
    expect(report.holidayFactor).toMatchObject({ learnt: 0.25, used: 0.25, given: null, seen: 1 });
    expect(report.topShare).toBe(0);
    expect(report.week?.[0]?.slice(19, 22)).toEqual([0, 24, 0]);
    // Each is ended 90 s after the one before, and the next had waited already.
    const [x] = report.channels;
    expect(x).toMatchObject({ channel: "x", share: 1, isMeasured: true, seconds: 90 });
    expect(x?.samples).toBeGreaterThan(600);
    expect(report.handlingSeconds).toBe(90);
    await setPolicy(desk.ctx(), { handlingIsMeasured: false });
    expect((await reportForecast(desk.ctx())).handlingSeconds).toBe(180);
    // The day of a known event is none of the usual ones.
    const { days } = report;
    await add({ startLocal: "2026-11-19T09:00", endLocal: "2026-11-19T18:00", factor: 2 });
    expect(await forecastLoad(desk.database.ctx())).toBe(true);
    expect((await reportForecast(desk.ctx())).days).toBe(days - 1);
  });
});

/** The n-th of a day: a minute after the one before it, answered 90 s after that. */
function answered(dayMs: number, place: number) {
  const startedAt = new Date(dayMs + place * MINUTE);
  const promisedAt = new Date(startedAt.getTime() + 10 * MINUTE);
  return {
    firstInteractionId: randomUUID(),
    position: 0,
    channel: "x",
    audience: "public",
    startedAt,
    receivedAt: startedAt,
    targetSeconds: 600,
    promisedAt,
    dueAt: promisedAt,
    endedAt: new Date(dayMs + 5 * MINUTE + place * 90 * SECOND),
    ending: "answered",
    agentId: desk.desk.greta.agentId,
  };
}
