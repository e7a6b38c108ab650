import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainFigure } from "@/lib/response-times/explain-figure";
import { exportRows } from "@/lib/response-times/export-rows";
import { listReportRows } from "@/lib/response-times/list-report-rows";
import { reportBalance } from "@/lib/response-times/report-balance";
import { reportResponseTimes } from "@/lib/response-times/report-response-times";
import { explainQuerySchema, reportQuerySchema, rowsQuerySchema } from "@/lib/response-times/report-schemas";
import { reportWallboard } from "@/lib/response-times/report-wallboard";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { differences } from "../support/report-check";
import { bystandersOf, quarterOf } from "../support/report-quarter";
import { idOf, type Places, storeQuarter } from "../support/report-store";

const FROM = new Date("2026-08-24T22:00:00Z");
const NOW = new Date("2026-11-23T09:00:00Z");
const RANGE = { from: FROM.toISOString(), to: NOW.toISOString(), zone: "Europe/Berlin" };

let database: TestDatabase;
let desk: Desk;
let places: Places;
const known = quarterOf(2000, FROM, NOW, 4);
const bystanders = bystandersOf(100, FROM, NOW, 7);
beforeAll(async () => {
  database = await testDatabase(NOW);
  desk = await seedDesk(database);
  const mailbox = idOf(11, 1);
  await database.db.account.create({
    data: {
      id: mailbox,
      channel: "email",
      purpose: "care",
      handle: "help@x.example",
      displayName: "Help",
      createdAt: NOW,
    },
  });
  const agents = [desk.greta, desk.linda, desk.noah, desk.ana].map(({ agentId }) => agentId);
  places = { accounts: [desk.account, desk.brandAccount, mailbox], teams: [desk.care, desk.brand], agents };
  await storeQuarter(database.ctx(), places, known, bystanders);
}, 180_000);
afterAll(() => database.drop());

describe("a quarter whose every figure is known", () => {
  it("is reported with those figures: every metric, row, filter and part of the balance", async () => {
    const ctx = database.ctx();
    const { compared, differing } = await differences({
      ctx,
      places,
      known,
      bystanders,
      from: FROM,
      to: NOW,
    });
    expect(compared).toBeGreaterThan(3000);
    expect(differing.slice(0, 20)).toEqual([]);
  }, 120_000);

  it("has a balance that equals the plain count of what came in, for any range", async () => {
    for (let n = 0; n < 12; n++) {
      const from = new Date(FROM.getTime() + n * 7.3 * 86_400_000 + n * 1_234_567);
      const to = new Date(from.getTime() + (n + 1) * 3_333_333);
      const query = reportQuerySchema.parse({ from: from.toISOString(), to: to.toISOString() });
      const balance = await reportBalance(database.ctx(), query);
      const [plain] = await database.db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM "Interaction" WHERE direction = 'inbound'
          AND CASE WHEN channel = 'x' THEN least("publishedAt", "receivedAt") ELSE "receivedAt" END >= ${from}::timestamptz
          AND CASE WHEN channel = 'x' THEN least("publishedAt", "receivedAt") ELSE "receivedAt" END < ${to}::timestamptz`;
      expect(balance.received).toBe(plain?.count);
    }
  });

  it("has rows behind each figure that are as many, in pages and in the file, and add up to its sum", async () => {
    const ctx = database.ctx();
    const query = { ...RANGE, metric: "all", groupBy: "weekdayHour", key: "2-13" };
    const { rows } = await reportResponseTimes(
      ctx,
      reportQuerySchema.parse({ ...RANGE, metric: "all", groupBy: "weekdayHour" }),
    );
    const row = rows.find(({ key }) => key === "2-13");
    expect(row?.n).toBeGreaterThan(5);
    const paged: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listReportRows(
        ctx,
        rowsQuerySchema.parse({ ...query, limit: "3", ...(cursor ? { cursor } : {}) }),
      );
      paged.push(...page.data.map(({ seconds }) => seconds));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toHaveLength(row?.n ?? 0);
    expect(paged.reduce((sum, each) => sum + each, 0)).toBeCloseTo(row?.sumSeconds ?? 0, 3);

    const lines: string[] = [];
    for await (const text of await exportRows(ctx, rowsQuerySchema.parse({ ...RANGE, metric: "all" })))
      lines.push(text);
    const cells = lines
      .join("")
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.slice(1, -1).split('","'));
    const { totals } = await reportResponseTimes(ctx, reportQuerySchema.parse({ ...RANGE, metric: "all" }));
    expect(cells).toHaveLength(totals.n);
    expect(cells.reduce((sum, each) => sum + Number(each[8]), 0)).toBeCloseTo(totals.sumSeconds, 2);
    expect(cells.filter((each) => each[9] === "true")).toHaveLength(totals.counts.withinTarget);
  });

  it("explains each figure by terms that give it again, and names what was left out", async () => {
    const ctx = database.ctx();
    const explain = (figure: string) =>
      explainFigure(ctx, explainQuerySchema.parse({ ...RANGE, metric: "all", figure }));
    const value = (terms: readonly { name: string; value: number }[], name: string) =>
      terms.find((term) => term.name === name)?.value ?? Number.NaN;
    for (const [figure, open] of [
      ["within600", "open600"],
      ["within1800", "open1800"],
      ["withinTarget", "openOverdue"],
    ] as const) {
      const { terms, value: share } = await explain(figure);
      expect(value(terms, "within") / (value(terms, "n") + value(terms, open))).toBeCloseTo(
        share ?? Number.NaN,
        9,
      );
    }
    const mean = await explain("mean");
    expect(value(mean.terms, "sum") / value(mean.terms, "n")).toBeCloseTo(mean.value ?? 0, 2);
    const received = await explain("received");
    expect(received.terms.reduce((sum, term) => sum + term.value, 0)).toBe(received.value);
    expect(received.leftOut.map(({ reason }) => reason).sort()).toEqual(["closed", "closer", "open", "spam"]);
    const late = await listReportRows(
      ctx,
      rowsQuerySchema.parse({ ...RANGE, metric: "all", which: "late", sort: "slowest", limit: "10" }),
    );
    const seconds = late.data.map((row) => row.seconds);
    expect(seconds).toEqual([...seconds].sort((a, b) => b - a));
    expect(late.data.every(({ isInTime }) => isInTime === false)).toBe(true);
  });

  it("says of today what the wallboard says, where the day began as in any zone", async () => {
    const ctx = database.ctx();
    for (const zone of ["Europe/Berlin", "Asia/Kathmandu", "America/Los_Angeles"]) {
      const { today } = await reportWallboard(ctx, { zone });
      const asked = { from: today.fromAt, to: NOW.toISOString(), zone, metric: "all" };
      const { totals } = await reportResponseTimes(ctx, reportQuerySchema.parse(asked));
      expect(totals.n).toBeGreaterThan(0);
      const { answered, inTime, openOverdue, share } = today;
      expect({ answered, inTime, openOverdue }).toEqual({
        answered: totals.n,
        inTime: totals.counts.withinTarget,
        openOverdue: totals.openOverdue,
      });
      expect(share).toBeCloseTo(totals.withinTarget ?? Number.NaN, 9);
      expect(today.p50Seconds).toBeCloseTo(totals.p50Seconds ?? Number.NaN, 2);
      expect(today.p90Seconds).toBeCloseTo(totals.p90Seconds ?? Number.NaN, 2);
    }
  });
});
