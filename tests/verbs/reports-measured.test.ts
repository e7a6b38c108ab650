import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importHistory } from "@/lib/conversations/import/import-history";
import { explainFigure } from "@/lib/response-times/explain-figure";
import { exportRows } from "@/lib/response-times/export-rows";
import { reportOverview } from "@/lib/response-times/report-overview";
import { reportResponseTimes } from "@/lib/response-times/report-response-times";
import { explainQuerySchema, reportQuerySchema, rowsQuerySchema } from "@/lib/response-times/report-schemas";
import { type TestDatabase, testDatabase } from "../support/database";

/** Real conversations with known answer times; they lie beside the project, never in it. */
const FOLDER = path.resolve("../shared/data/timed-conversations");
const asked = { from: "2016-07-01", to: "2021-01-01", zone: "America/Los_Angeles" };

interface Known {
  n: number;
  median: number;
  p90: number;
}
interface Truth {
  first_response_seconds: Known & { within_600: number; within_1800: number };
  companies: Record<string, Known>;
}

describe.skipIf(!fs.existsSync(FOLDER))("real conversations, where ../shared/data has them", () => {
  let database: TestDatabase;
  let truth: Truth;
  beforeAll(async () => {
    database = await testDatabase();
    truth = JSON.parse(fs.readFileSync(path.join(FOLDER, "truth.json"), "utf8")) as Truth;
    const wish = { zone: null, account: null, charset: null, isDryRun: false };
    await importHistory(database.ctx(), {
      ...wish,
      format: "timed-conversations",
      name: "dev.json",
      open: () => fs.createReadStream(path.join(FOLDER, "dev.json")),
    });
  }, 120_000);
  afterAll(() => database.drop());

  it("are reported with the figures that are known of them, in all and per company, to the second", async () => {
    const query = reportQuerySchema.parse({ ...asked, groupBy: "account" });
    const { totals, rows } = await reportResponseTimes(database.ctx(), query);
    const known = truth.first_response_seconds;
    expect(totals.n).toBe(known.n);
    expect(totals.p50Seconds).toBeCloseTo(known.median, 2);
    expect(totals.p90Seconds).toBeCloseTo(known.p90, 2);
    expect(totals.within600).toBeCloseTo(known.within_600, 4);
    expect(totals.within1800).toBeCloseTo(known.within_1800, 4);
    expect(Object.keys(truth.companies).length).toBeGreaterThan(10);
    for (const [company, figures] of Object.entries(truth.companies)) {
      const row = rows.find(({ label }) => label?.replace("@", "") === company);
      expect(row?.n, company).toBe(figures.n);
      expect(row?.p50Seconds, company).toBeCloseTo(figures.median, 2);
      expect(row?.p90Seconds, company).toBeCloseTo(figures.p90, 2);
    }
  });

  it("stand on the first screen, in the file behind it and in the sum beside it with the same figures", async () => {
    const overview = await reportOverview(database.ctx(), reportQuerySchema.parse(asked));
    expect(overview.totals.p90Seconds).toBeCloseTo(truth.first_response_seconds.p90, 2);
    expect(overview.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(overview.totals.n);
    expect(overview.ingestDelay.n).toBe(0);

    const lines: string[] = [];
    for await (const text of await exportRows(database.ctx(), rowsQuerySchema.parse(asked))) lines.push(text);
    const rows = lines.join("").trim().split("\r\n").slice(1);
    const seconds = rows.map((row) => Number(row.split('","')[8]));
    expect(rows).toHaveLength(overview.totals.n);
    expect(seconds.reduce((sum, each) => sum + each, 0)).toBeCloseTo(overview.totals.sumSeconds, 2);

    const explained = await explainFigure(
      database.ctx(),
      explainQuerySchema.parse({ ...asked, figure: "p90" }),
    );
    const term = (name: string) => explained.terms.find((each) => each.name === name)?.value ?? Number.NaN;
    expect(term("below") + (term("above") - term("below")) * term("weight")).toBeCloseTo(
      truth.first_response_seconds.p90,
      2,
    );
  });
});
