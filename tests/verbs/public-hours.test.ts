import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHours } from "@/lib/response-times/create-hours";
import { getPublicHours } from "@/lib/response-times/get-public-hours";
import { replaceHours } from "@/lib/response-times/replace-hours";
import { hoursMarkup } from "@/lib/response-times/rules/hours-markup";
import { setDeskZone } from "@/lib/response-times/set-desk-zone";
import { stateHours } from "@/lib/response-times/state-hours";
import type { Desk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk } from "../support/reply-desk";
import { seedTurns } from "../support/turn-rows";

// Monday 09:41 in New York.
const NOW = new Date("2026-11-23T14:41:00.000Z");
const WEEK_MS = 7 * 86_400_000;

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase(NOW);
  desk = await seedReplyDesk(database);
  await database.db.desk.upsert({
    where: { id: 1 },
    create: { id: 1, world: "sandbox", name: "Northwind" },
    update: { name: "Northwind" },
  });
  await setDeskZone(database.ctx(desk.ida), "America/New_York");
});
afterAll(() => database.drop());

const visitor = () => database.ctx({ type: "public" });
const admin = () => database.ctx(desk.ida);
const office = () =>
  createHours(admin(), {
    name: `Office ${randomUUID()}`,
    zone: "America/New_York",
    week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "17:00" })),
    days: [],
    country: "US",
    region: null,
    workedHolidays: [],
  });
const find = async (handle: string) => {
  const hours = await getPublicHours(visitor());
  return hours.accounts.find((each) => each.handle === handle);
};

describe("the public hours", () => {
  it("name no account that states nothing", async () => {
    expect((await getPublicHours(visitor())).accounts).toEqual([]);
  });

  it("say that one is open, until when, and what is aimed for", async () => {
    await stateHours(admin(), desk.account, { state: "always" });
    await stateHours(admin(), desk.brandAccount, { state: "calendar", calendarId: (await office()).id });
    expect(await find("NorthwindHelp")).toMatchObject({
      hours: null,
      isOpen: true,
      changesAt: null,
      aimSeconds: 600,
    });
    expect(await find("NorthwindAir")).toMatchObject({ isOpen: true, changesAt: "2026-11-23T22:00:00.000Z" });
  });

  it("follow a calendar that was changed, and say when it opens", async () => {
    const hours = await office();
    await stateHours(admin(), desk.brandAccount, { state: "calendar", calendarId: hours.id });
    const week = [2, 3].map((weekday) => ({ weekday, from: "12:00", until: "13:00" }));
    const first = await replaceHours(admin(), hours.id, { week });
    await replaceHours(admin(), first.id, { zone: "Europe/Zagreb" });
    expect(await find("NorthwindAir")).toMatchObject({
      isOpen: false,
      changesAt: "2026-11-24T11:00:00.000Z",
    });
  });

  it("name the holiday that comes, once, with the accounts it closes", async () => {
    await stateHours(admin(), desk.brandAccount, { state: "calendar", calendarId: (await office()).id });
    const { comingUp } = await getPublicHours(visitor());
    expect(comingUp).toContainEqual({
      on: "2026-11-26",
      name: "Thanksgiving Day",
      handles: ["NorthwindAir"],
      spans: [],
    });
  });

  it("tell the usual time from this hour of the week alone, and nothing from too few", async () => {
    const starts = (count: number, at: string) =>
      Array.from(
        { length: count },
        (_, place) => new Date(new Date(at).getTime() - (1 + (place % 3)) * WEEK_MS + place * 60_000),
      );
    const seed = { accountId: desk.account, teamId: desk.care };
    await seedTurns(database, starts(19, "2026-11-23T14:05:00Z"), 300, seed);
    await seedTurns(database, starts(10, "2026-11-23T18:05:00Z"), 9000, seed);
    await seedTurns(database, starts(5, "2026-11-23T14:05:00Z"), 1, { ...seed, isCloser: true });
    expect((await find("NorthwindHelp"))?.usual).toEqual({ n: 19, p50Seconds: null, p90Seconds: null });
    await seedTurns(database, starts(6, "2026-11-23T14:20:00Z"), 1200, seed);
    expect((await find("NorthwindHelp"))?.usual).toEqual({ n: 25, p50Seconds: 300, p90Seconds: 1200 });
  });

  it("count what is open and late as not kept at once", async () => {
    const before = (await find("NorthwindHelp"))?.kept;
    expect(before).toEqual({ inTime: 19, of: 35 });
    await seedTurns(database, [new Date(NOW.getTime() - 3_600_000)], 60, { accountId: desk.account });
    await database.db.turn.updateMany({
      where: { startedAt: new Date(NOW.getTime() - 3_600_000) },
      data: { endedAt: null, ending: null },
    });
    expect((await find("NorthwindHelp"))?.kept).toEqual({ inTime: 19, of: 36 });
  });

  it("say how many people are there now, and none when nobody is", async () => {
    expect((await getPublicHours(visitor())).present).toBe(0);
    await database.db.session.create({
      data: { id: randomUUID(), agentId: desk.greta.agentId, createdAt: NOW, lastSeenAt: NOW },
    });
    expect((await getPublicHours(visitor())).present).toBe(1);
  });

  it("hold no customer, no agent and no id", async () => {
    const text = JSON.stringify(await getPublicHours(visitor()));
    for (const word of ["Jo Winter", "Greta", "Linda", desk.account, desk.greta.agentId])
      expect(text).not.toContain(word);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it("are marked up for machines, holidays too", async () => {
    const markup = hoursMarkup(await getPublicHours(visitor()), "https://desk.example/hours") as {
      contactPoint: { name: string; hoursAvailable: Record<string, unknown>[] }[];
    };
    const [always, weekdays] = markup.contactPoint;
    expect(always?.hoursAvailable[0]).toMatchObject({ opens: "00:00", closes: "23:59" });
    expect(weekdays?.hoursAvailable).toContainEqual({
      "@type": "OpeningHoursSpecification",
      dayOfWeek: "Monday",
      opens: "09:00",
      closes: "17:00",
    });
    expect(weekdays?.hoursAvailable).toContainEqual({
      "@type": "OpeningHoursSpecification",
      validFrom: "2026-11-26",
      validThrough: "2026-11-26",
      opens: "00:00",
      closes: "00:00",
    });
  });

  it("are stated by admins alone, in hours that hold", async () => {
    for (const actor of [desk.greta, desk.ana])
      await expect(stateHours(database.ctx(actor), desk.account, { state: "none" })).rejects.toMatchObject({
        code: "forbidden",
      });
    const hours = await office();
    await replaceHours(admin(), hours.id, { name: `Other ${randomUUID()}` });
    const wish = { state: "calendar", calendarId: hours.id } as const;
    await expect(stateHours(admin(), desk.account, wish)).rejects.toMatchObject({ code: "hours-gone" });
    await expect(stateHours(admin(), randomUUID(), { state: "always" })).rejects.toMatchObject({
      code: "not-found",
    });
    await stateHours(admin(), desk.brandAccount, { state: "none" });
    expect(await find("NorthwindAir")).toBeUndefined();
  });
});
