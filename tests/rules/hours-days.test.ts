import { describe, expect, it } from "vitest";
import { countryHolidays } from "@/lib/coverage/country-holidays";
import { daysOf } from "@/lib/response-times/rules/hours-days";
import { overlappingSpan } from "@/lib/response-times/rules/hours-overlap";
import { openSeconds } from "@/lib/response-times/rules/open-time";
import { promiseAt, promisedTimes } from "@/lib/response-times/rules/promise";

const at = (iso: string) => new Date(iso);

describe("days of a calendar", () => {
  it("are closed on holidays, but those that are worked on; what the desk says of a day wins", () => {
    const holidays = [
      { on: "2026-04-03", rule: "easter -2" },
      { on: "2026-04-06", rule: "easter 1" },
      { on: "2026-12-25", rule: "12-25" },
    ];
    const own = { "2026-12-25": [{ from: "10:00", until: "12:00" }], "2026-11-20": [] };
    expect(daysOf({ days: own, holidays, workedHolidays: ["easter 1"] })).toEqual({
      "2026-04-03": [],
      "2026-12-25": [{ from: "10:00", until: "12:00" }],
      "2026-11-20": [],
    });
  });

  it("come from the country and its region, whole days, however long a feast lasts", async () => {
    const berlin = await countryHolidays("DE", "BE", 2026);
    expect(berlin.find(({ on }) => on === "2026-03-08")?.name).toBe("International Women's Day");
    expect((await countryHolidays("DE", "BY", 2026)).find(({ on }) => on === "2026-03-08")).toBeUndefined();
    const eid = (await countryHolidays("TR", null, 2026)).filter(({ name }) => name.includes("Ramadan"));
    expect(eid.map(({ on }) => on)).toEqual(["2026-03-20", "2026-03-21", "2026-03-22", "2026-03-23"]);
    const china = await countryHolidays("CN", null, 2026);
    expect(china.some(({ name }) => name.includes("Women"))).toBe(false);
    expect(await countryHolidays("GB", "SCT", 2026)).toContainEqual(
      expect.objectContaining({ on: "2026-11-30" }),
    );
  });
});

describe("spans of a week", () => {
  it("may touch, not overlap, also where Sunday night meets Monday", () => {
    const day = (weekday: number, from: string, until: string) => ({ weekday, from, until });
    const overlappingDay = (week: ReturnType<typeof day>[]) => overlappingSpan(week)?.weekday ?? null;
    expect(overlappingDay([day(1, "09:00", "12:00"), day(1, "12:00", "18:00")])).toBeNull();
    expect(overlappingDay([day(1, "09:00", "13:00"), day(1, "12:00", "18:00")])).toBe(1);
    expect(overlappingDay([day(3, "22:00", "06:00"), day(4, "05:00", "09:00")])).toBe(3);
    expect(overlappingDay([day(7, "22:00", "06:00"), day(1, "05:00", "09:00")])).toBe(7);
    expect(overlappingDay([day(7, "22:00", "06:00"), day(1, "06:00", "09:00")])).toBeNull();
    expect(overlappingDay([1, 2, 3, 4, 5, 6, 7].map((each) => day(each, "00:00", "24:00")))).toBeNull();
    expect(overlappingDay([day(2, "09:00", "09:00")])).toBeNull();
  });
});

describe("a promise", () => {
  const office = {
    zone: "Europe/Berlin",
    week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "18:00" })),
    days: {},
  };
  const target = { id: "t", accountId: null, channel: "email", audience: null, teamId: null, level: null };
  const policy = {
    targets: [{ ...target, seconds: 14_400, calendarId: "office" }],
    hours: new Map([["office", office]]),
  };

  it("runs in the hours of its target, and is pulled forward in them", () => {
    const promised = promiseAt({ accountId: null, channel: "email", audience: "private" }, policy);
    expect(promised).toEqual({ targetId: "t", targetSeconds: 14_400, calendarId: "office" });
    // Friday 16:00 in Berlin: two hours are left of the day.
    const friday = at("2026-11-20T15:00:00Z");
    const { promisedAt, dueAt } = promisedTimes(friday, promised, policy, 0.5);
    expect(promisedAt).toEqual(at("2026-11-23T10:00:00Z"));
    expect(dueAt).toEqual(at("2026-11-20T17:00:00Z"));
    expect(openSeconds(office, friday, promisedAt)).toBe(14_400);
  });

  it("is round the clock where nothing else is said", () => {
    const promised = promiseAt({ accountId: null, channel: "x", audience: "public" }, policy);
    expect(promised).toEqual({ targetId: null, targetSeconds: 600, calendarId: null });
    const start = at("2026-03-29T00:55:00Z");
    expect(promisedTimes(start, promised, policy).promisedAt).toEqual(at("2026-03-29T01:05:00Z"));
  });
});
