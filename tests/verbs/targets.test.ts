import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHours } from "@/lib/response-times/create-hours";
import { createTarget } from "@/lib/response-times/create-target";
import { getTarget } from "@/lib/response-times/get-target";
import { changeHoursSchema, createHoursSchema } from "@/lib/response-times/hours-schemas";
import { listHours } from "@/lib/response-times/list-hours";
import { listTargets } from "@/lib/response-times/list-targets";
import { previewTarget } from "@/lib/response-times/preview-target";
import { readPolicy } from "@/lib/response-times/read-policy";
import { replaceHours } from "@/lib/response-times/replace-hours";
import { replaceTarget } from "@/lib/response-times/replace-target";
import { retireHours } from "@/lib/response-times/retire-hours";
import { retireTarget } from "@/lib/response-times/retire-target";
import { createTargetSchema } from "@/lib/response-times/target-schemas";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const admin = () => database.ctx(desk.ida);
const target = (wish: Record<string, unknown>) => createTarget(admin(), createTargetSchema.parse(wish));
const hours = (name: string, more: Record<string, unknown> = {}) =>
  createHours(
    admin(),
    createHoursSchema.parse({
      name,
      zone: "Europe/Berlin",
      week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "18:00" })),
      ...more,
    }),
  );

describe("targets", () => {
  it("are made by admins, one for one place, and it is audited with what it says", async () => {
    for (const actor of [desk.greta, desk.ana])
      await expect(
        createTarget(database.ctx(actor), createTargetSchema.parse({ seconds: 600 })),
      ).rejects.toMatchObject({ code: "forbidden" });
    const made = await target({ channel: "email", seconds: 3600 });
    expect(made).toMatchObject({ channel: "email", seconds: 3600, warnShares: [50, 80], untilAt: null });
    await expect(target({ channel: "email", seconds: 60 })).rejects.toMatchObject({ code: "target-exists" });
    const entry = await database.db.auditEntry.findFirst({ where: { subjectId: made.id } });
    expect(entry).toMatchObject({ action: "target.created", values: { seconds: 3600, channel: "email" } });
    await retireTarget(admin(), made.id);
  });

  it("are refused for places that are not there and for times nobody means", async () => {
    const nowhere = "00000000-0000-4000-8000-000000000000";
    await expect(target({ accountId: nowhere, seconds: 600 })).rejects.toMatchObject({
      code: "scope-unknown",
    });
    await expect(target({ channel: "fax", seconds: 600 })).rejects.toMatchObject({ code: "channel-unknown" });
    await expect(target({ accountId: desk.account, channel: "email", seconds: 600 })).rejects.toMatchObject({
      code: "account-other-channel",
      values: { handle: "NorthwindHelp" },
    });
    await expect(target({ calendarId: nowhere, seconds: 600 })).rejects.toMatchObject({ code: "hours-gone" });
    for (const wish of [{ seconds: 59 }, { seconds: 31 * 86_400 }, { seconds: 600, warnShares: [80, 50] }])
      expect(createTargetSchema.safeParse(wish).success).toBe(false);
  });

  it("change as a new row from now on; whoever comes second is told", async () => {
    const first = await target({ accountId: desk.account, seconds: 600 });
    database.clock.now = new Date(database.clock.now.getTime() + 60_000);
    const second = await replaceTarget(admin(), first.id, { seconds: 300 });
    expect(second).toMatchObject({ seconds: 300, account: { handle: "NorthwindHelp" } });
    expect(second.id).not.toBe(first.id);
    expect(await getTarget(admin(), first.id)).toMatchObject({
      seconds: 600,
      untilAt: database.clock.now.toISOString(),
    });
    await expect(replaceTarget(admin(), first.id, { seconds: 60 })).rejects.toMatchObject({
      code: "target-ended",
    });
    await expect(retireTarget(admin(), database.id())).rejects.toMatchObject({ code: "not-found" });
    const both = await Promise.allSettled([
      replaceTarget(admin(), second.id, { seconds: 120 }),
      replaceTarget(admin(), second.id, { seconds: 180 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await listTargets(admin())).data).toHaveLength(1);
    expect((await listTargets(admin(), { retired: true })).data.length).toBeGreaterThanOrEqual(2);
  });

  it("are listed the most specific first, with what holds where none fits", async () => {
    await target({ channel: "x", seconds: 900 });
    await target({ channel: "x", audience: "private", seconds: 700 });
    await target({ level: 3, seconds: 120 });
    const { data, defaults } = await listTargets(database.ctx(desk.ana));
    expect(
      data.map(({ level, account, audience, channel }) => [level, account?.handle, channel, audience]),
    ).toEqual([
      [3, undefined, null, null],
      [null, "NorthwindHelp", null, null],
      [null, undefined, "x", "private"],
      [null, undefined, "x", null],
    ]);
    expect(defaults).toContainEqual({ channel: "email", seconds: 14_400 });
    expect(defaults).toContainEqual({ channel: "phone", seconds: 900 });
    expect(defaults).toContainEqual({ channel: "x", seconds: 600 });
  });

  it("tell beforehand what they would have done, without doing it", async () => {
    const wish = createTargetSchema.parse({ accountId: desk.account, seconds: 60 });
    await expect(previewTarget(database.ctx(desk.greta), wish)).rejects.toMatchObject({ code: "forbidden" });
    expect(await previewTarget(admin(), wish)).toEqual({
      days: 28,
      turns: 0,
      answered: 0,
      inTimeThen: 0,
      inTimeNow: 0,
      open: 0,
    });
  });
});

describe("hours", () => {
  it("are stated with the holidays of a place, kept for each year, and refused where they make no sense", async () => {
    const office = await hours("Office", { country: "DE", region: "BE" });
    expect(office.holidays.map(({ on }) => on)).toContain("2026-03-08");
    expect(office.holidays.every(({ on }) => on.startsWith("2026") || on.startsWith("2027"))).toBe(true);
    const { hours: known } = await readPolicy(admin());
    expect(known.get(office.id)?.days["2026-10-03"]).toEqual([]);
    expect(known.get(office.id)?.days["2012-10-03"]).toEqual([]);
    await expect(hours("office")).rejects.toMatchObject({ code: "hours-exist" });
    await expect(hours("Moon", { country: "ZZ" })).rejects.toMatchObject({ code: "country-unknown" });
    await expect(hours("Odd", { country: "DE", region: "XX" })).rejects.toMatchObject({
      code: "region-unknown",
    });
    const twice = [
      { weekday: 1, from: "09:00", until: "13:00" },
      { weekday: 1, from: "12:00", until: "18:00" },
    ];
    await expect(hours("Twice", { week: twice })).rejects.toMatchObject({
      code: "hours-overlap",
      values: { weekday: 1, from: "09:00", until: "13:00" },
    });
    for (const wish of [{ zone: "Mars/Olympus" }, { week: [] }, { days: [{ on: "2026-02-30", spans: [] }] }])
      expect(changeHoursSchema.safeParse(wish).success).toBe(false);
  });

  it("change for what starts from now on: targets go over to the new ones, the old stay for what they measured", async () => {
    const night = await hours("Night", { week: [{ weekday: 5, from: "22:00", until: "06:00" }] });
    const promised = await target({ teamId: desk.care, seconds: 1200, calendarId: night.id });
    database.clock.now = new Date(database.clock.now.getTime() + 60_000);
    const later = await replaceHours(admin(), night.id, {
      week: [{ weekday: 5, from: "23:00", until: "05:00" }],
    });
    const now = (await listTargets(admin())).data.find(({ team }) => team?.id === desk.care);
    expect(now).toMatchObject({ seconds: 1200, calendar: { id: later.id, name: "Night" } });
    expect((await getTarget(admin(), promised.id)).untilAt).not.toBeNull();
    const { hours: known } = await readPolicy(admin());
    const { targets } = await readPolicy(admin());
    expect(targets.find(({ teamId }) => teamId === desk.care)?.calendarId).toBe(later.id);
    expect(known.get(night.id)?.week).toEqual([{ weekday: 5, from: "22:00", until: "06:00" }]);
    await expect(replaceHours(admin(), night.id, { name: "Late" })).rejects.toMatchObject({
      code: "hours-replaced",
    });
    await expect(retireHours(admin(), later.id)).rejects.toMatchObject({
      code: "hours-in-use",
      values: { targets: 1 },
    });
    expect((await listHours(admin())).map(({ name, targetCount }) => [name, targetCount])).toContainEqual([
      "Night",
      1,
    ]);
    if (now) await retireTarget(admin(), now.id);
    await retireHours(admin(), later.id);
    expect((await listHours(admin())).map(({ name }) => name)).not.toContain("Night");
  });
});
