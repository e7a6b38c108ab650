import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkTruth } from "@/lib/response-times/check-truth";
import { proposeWording, roundedUp } from "@/lib/response-times/rules/honest-wording";
import { spellsOf } from "@/lib/response-times/rules/week-spells";
import { setDeskZone } from "@/lib/response-times/set-desk-zone";
import { stateHours } from "@/lib/response-times/state-hours";
import { stateWords } from "@/lib/response-times/state-words";
import type { Desk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk } from "../support/reply-desk";
import { seedTurns } from "../support/turn-rows";

const NOW = new Date("2026-11-23T14:41:00.000Z");
const DAY_MS = 86_400_000;

let database: TestDatabase;
let desk: Desk;
/** Weekdays at 10:00 in New York answered in 8 minutes, Sundays at 03:00 in 9 hours: 20 workdays, 4 Sundays, 3 each. */
beforeAll(async () => {
  database = await testDatabase(NOW);
  desk = await seedReplyDesk(database);
  await database.db.desk.upsert({
    where: { id: 1 },
    create: { id: 1, world: "sandbox", name: "Northwind" },
    update: {},
  });
  await setDeskZone(admin(), "America/New_York");
  const days = Array.from(
    { length: 28 },
    (_, place) => new Date(new Date("2026-11-22T00:00:00Z").getTime() - place * DAY_MS),
  );
  const seed = { accountId: desk.account, teamId: desk.care };
  for (const day of days) {
    const isSunday = day.getUTCDay() === 0;
    if (day.getUTCDay() === 6) continue;
    const hour = isSunday ? 8 : 15;
    const starts = [0, 10, 20].map((minute) => new Date(day.getTime() + (hour * 60 + minute) * 60_000));
    await seedTurns(database, starts, isSunday ? 9 * 3600 : 480, seed);
  }
});
afterAll(() => database.drop());

const admin = () => database.ctx(desk.ida);
const say = (kind: "bio" | "auto-reply", text: string) => stateWords(admin(), desk.account, { kind, text });
const truthOf = async (accountId = desk.account) => {
  const { accounts } = await checkTruth(admin());
  const found = accounts.find(({ account }) => account.id === accountId);
  if (!found) throw new Error("no account");
  return found;
};
const codes = async () => (await truthOf()).findings.map(({ code, source }) => `${source}: ${code}`);

describe("the truth check", () => {
  it("holds 24/7 against the hours when nobody answered, with the figures and a way to the rows", async () => {
    await say("bio", "Here for you 24/7. Flights, parcels, flowers.");
    const { findings, figures, reportUrl } = await truthOf();
    expect(figures).toMatchObject({ n: 72, p50Seconds: 480 });
    expect(findings).toEqual([
      {
        code: "silent-hours",
        grade: "wrong",
        source: "bio",
        quote: "24/7",
        values: { n: 12, withinHour: 0 },
        spells: [{ fromDay: 7, fromHour: 3, untilDay: 7, untilHour: 4 }],
      },
    ]);
    expect(reportUrl).toBe(
      `/response-times?account=${desk.account}&from=2026-10-26&to=2026-11-23&zone=America%2FNew_York`,
    );
  });

  it("holds a promised time against how often it was kept, and 'usually' against most", async () => {
    await say("bio", "We answer within 10 minutes.");
    expect(await codes()).toEqual(["bio: slower-than-said"]);
    expect((await truthOf()).findings[0]?.values).toMatchObject({
      seconds: 600,
      share: 60 / 72,
      n: 72,
      needed: 0.9,
    });
    await say("bio", "We usually reply within an hour");
    expect(await codes()).toEqual([]);
    await say("bio", "We usually reply in 5 minutes");
    expect(await codes()).toEqual(["bio: slower-than-said", "bio: faster-than-aimed"]);
  });

  it("puts the bio and the public page beside each other", async () => {
    await say("bio", "Mon–Fri 9–5 ET");
    await stateHours(admin(), desk.account, { state: "always" });
    expect(await codes()).toEqual(["hours: silent-hours", "bio: page-says-more"]);
    const { findings } = await truthOf();
    expect(findings.find(({ code }) => code === "page-says-more")?.values).toEqual({ hours: 128 });
    await stateHours(admin(), desk.account, { state: "none" });
    await say("bio", "");
  });

  it("reads the automatic reply too, in German and Spanish", async () => {
    await say("auto-reply", "Danke! Wir antworten innerhalb von 5 Minuten, rund um die Uhr.");
    expect((await codes()).sort()).toEqual([
      "auto-reply: faster-than-aimed",
      "auto-reply: silent-hours",
      "auto-reply: slower-than-said",
    ]);
    await say("auto-reply", "Respondemos en menos de 12 horas");
    expect(await codes()).toEqual([]);
    await say("auto-reply", "");
  });

  it("takes the bio that the provider told, until an admin types another", async () => {
    await database.db.accountCheck.create({
      data: {
        accountId: desk.account,
        check: "bio-hours",
        state: "ok",
        values: { bio: "Always here, 24/7" },
        checkedAt: NOW,
      },
    });
    expect((await truthOf()).statements).toMatchObject([{ origin: "provider", text: "Always here, 24/7" }]);
    await say("bio", "Ask us anything");
    expect((await truthOf()).statements).toMatchObject([{ origin: "typed", text: "Ask us anything" }]);
  });

  it("proposes what the figures bear out, and nothing from too few", async () => {
    // In the first of the four weeks the clocks were still those of summer.
    expect((await truthOf()).proposal).toEqual({
      halfSeconds: 600,
      mostSeconds: 12 * 3600,
      isAlways: false,
      spells: [1, 2, 3, 4, 5].map((day) => ({ fromDay: day, fromHour: 10, untilDay: day, untilHour: 12 })),
    });
    expect(await truthOf(desk.brandAccount)).toMatchObject({
      proposal: null,
      findings: [],
      figures: { n: 0 },
    });
  });

  it("is for admins alone, as is what we say", async () => {
    for (const actor of [desk.ana, desk.greta]) {
      await expect(checkTruth(database.ctx(actor))).rejects.toMatchObject({ code: "forbidden" });
      await expect(
        stateWords(database.ctx(actor), desk.account, { kind: "bio", text: "24/7" }),
      ).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(stateWords(admin(), randomUUID(), { kind: "bio", text: "x" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the wording proposed", () => {
  const cell = (hour: number, n: number, withinHour: number) => ({ weekday: 1, hour, n, withinHour });
  const achieved = { n: 40, p50Seconds: 480, p90Seconds: 1500, withinTarget: 30, within: new Map() };

  it("bridges hours in which hardly anybody wrote, never those in which nobody was there", () => {
    const quiet = [cell(9, 10, 10), cell(10, 1, 0), cell(12, 9, 9), cell(20, 8, 8)];
    expect(proposeWording({ ...achieved, cells: quiet })?.spells).toEqual([
      { fromDay: 1, fromHour: 9, untilDay: 1, untilHour: 13 },
      { fromDay: 1, fromHour: 20, untilDay: 1, untilHour: 21 },
    ]);
    const silent = [cell(9, 10, 10), cell(10, 10, 0), cell(12, 9, 9)];
    expect(proposeWording({ ...achieved, cells: silent })?.spells).toHaveLength(2);
  });

  it("says day and night where most of the week is known and none of it silent", () => {
    const cells = Array.from({ length: 168 }, (_, place) => ({
      weekday: Math.floor(place / 24) + 1,
      hour: place % 24,
      n: 5,
      withinHour: 5,
    }));
    expect(proposeWording({ ...achieved, cells })).toMatchObject({ isAlways: true, spells: [] });
  });
});

describe("durations and spells", () => {
  it.each([
    [0, 60],
    [61, 120],
    [481, 600],
    [2701, 3600],
    [3600, 3600],
    [32_400, 43_200],
    [5_000_000, 5_011_200],
  ])("%i s is said as %i s", (seconds, said) => expect(roundedUp(seconds)).toBe(said));

  it("follow each other over the end of the week", () => {
    expect(spellsOf(new Set([167, 0, 1, 30]))).toEqual([
      { fromDay: 2, fromHour: 6, untilDay: 2, untilHour: 7 },
      { fromDay: 7, fromHour: 23, untilDay: 1, untilHour: 2 },
    ]);
    expect(spellsOf(new Set(Array.from({ length: 168 }, (_, place) => place)))).toHaveLength(1);
    expect(spellsOf(new Set())).toEqual([]);
  });
});
