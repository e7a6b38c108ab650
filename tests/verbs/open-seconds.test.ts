import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHours } from "@/lib/response-times/create-hours";
import { fillHours } from "@/lib/response-times/fill-hours";
import { createHoursSchema } from "@/lib/response-times/hours-schemas";
import { readPolicy } from "@/lib/response-times/read-policy";
import { openSeconds } from "@/lib/response-times/rules/open-time";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const CALENDARS = [
  {
    name: "Office",
    zone: "Europe/Berlin",
    country: "DE",
    region: "BE",
    weekdays: [1, 2, 3, 4, 5],
    spans: [
      ["09:00", "12:30"],
      ["13:15", "18:00"],
    ],
  },
  {
    name: "Night",
    zone: "America/New_York",
    country: "US",
    region: null,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    spans: [["22:00", "06:00"]],
  },
  {
    name: "Half hours",
    zone: "Australia/Lord_Howe",
    country: null,
    region: null,
    weekdays: [1, 3, 6, 7],
    spans: [["01:45", "03:15"]],
  },
  {
    name: "Chatham",
    zone: "Pacific/Chatham",
    country: "NZ",
    region: null,
    weekdays: [7],
    spans: [["00:00", "24:00"]],
  },
  {
    name: "Ramadan",
    zone: "Africa/Casablanca",
    country: "MA",
    region: null,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    spans: [
      ["02:15", "02:45"],
      ["08:00", "20:00"],
    ],
  },
  {
    name: "Always",
    zone: "Asia/Kathmandu",
    country: null,
    region: null,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    spans: [["00:00", "24:00"]],
  },
] as const;

interface Measured {
  from: number;
  to: number;
  seconds: number;
}

describe("open seconds in the database", () => {
  it.each(["Etc/UTC", "Pacific/Kiritimati", "America/New_York"])(
    "agree with the rule for every calendar, through every change of the clocks, in a session of %s",
    async (session) => {
      const ids = new Map<string, string>();
      for (const { name, zone, country, region, weekdays, spans } of CALENDARS) {
        const week = weekdays.flatMap((weekday) => spans.map(([from, until]) => ({ weekday, from, until })));
        const wish = {
          name: `${name} ${session}`,
          zone,
          country,
          region,
          week,
          days: [{ on: "2025-06-03", spans: [] }],
        };
        const made = await createHours(database.ctx(desk.ida), createHoursSchema.parse(wish));
        ids.set(name, made.id);
      }
      const { hours } = await readPolicy(database.ctx());
      for (const [name, id] of ids) {
        const rows = await database.db.$transaction(async (tx) => {
          await tx.$executeRawUnsafe(`SET LOCAL TIME ZONE '${session}'`);
          // Instants that fall everywhere in the week, at odd milliseconds, over 16 years.
          return tx.$queryRaw<Measured[]>`
            SELECT (extract(epoch FROM a.at) * 1000)::float8 AS "from",
              (extract(epoch FROM a.at + b.length) * 1000)::float8 AS "to", open_seconds(${id}::uuid, a.at, a.at + b.length) AS seconds
            FROM (SELECT timestamptz '2015-01-01T00:00:00.123Z' + n * interval '37 hours 11 minutes 13.457 seconds' AS at
                FROM generate_series(0, 3700) n) a
              CROSS JOIN (VALUES (interval '11 minutes'), (interval '53 hours 7 seconds')) AS b(length)`;
        });
        expect(rows.length).toBe(7402);
        const calendar = hours.get(id) ?? null;
        const wrong = rows.filter(
          ({ from, to, seconds }) => openSeconds(calendar, new Date(from), new Date(to)) !== seconds,
        );
        expect(wrong.slice(0, 3), name).toEqual([]);
        expect(rows.some(({ seconds }) => seconds > 0)).toBe(true);
      }
    },
  );

  it("are the whole time round the clock, and none backwards", async () => {
    const [row] = await database.db.$queryRaw<Record<string, number>[]>`
      SELECT open_seconds(NULL, '2026-03-28T00:00:00Z', '2026-03-30T00:00:00.999Z') AS always,
        open_seconds(NULL, '2026-03-30T00:00:00Z', '2026-03-28T00:00:00Z') AS backwards`;
    expect(row).toEqual({ always: 2 * 86_400, backwards: 0 });
  });

  it("are written again only where something has changed: a new year", async () => {
    expect(await fillHours(database.ctx())).toBe(0);
    database.clock.now = new Date("2027-01-02T00:00:00.000Z");
    const calendars = await database.db.hoursCalendar.count();
    expect(await fillHours(database.ctx())).toBe(calendars);
    const last = await database.db.hoursSpan.findFirst({ orderBy: { endAt: "desc" } });
    expect(last?.endAt.getUTCFullYear()).toBe(2032);
    expect(await fillHours(database.ctx())).toBe(0);
  });
});
