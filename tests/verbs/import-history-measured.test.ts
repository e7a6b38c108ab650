import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importHistory } from "@/lib/conversations/import/import-history";
import { type TestDatabase, testDatabase } from "../support/database";

/** Real conversations with known answer times; they lie beside the project, never in it. */
const FOLDER = path.resolve("../shared/data/timed-conversations");

interface Figures {
  n: number;
  median: number;
  p90: number;
}
interface Truth {
  first_response_seconds: Figures & { within_600: number; within_1800: number };
  companies: Record<string, Figures>;
}

describe.skipIf(!fs.existsSync(FOLDER))("real conversations, where ../shared/data has them", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    const imported = await importHistory(database.ctx(), {
      ...{
        format: "timed-conversations",
        name: "dev.json",
        zone: null,
        account: null,
        charset: null,
        isDryRun: false,
      },
      open: () => fs.createReadStream(path.join(FOLDER, "dev.json")),
    });
    expect(imported.errors).toBe(0);
  });
  afterAll(() => database.drop());

  it("give the first response times that are known of them, in all and per company, to the second", async () => {
    const truth = JSON.parse(fs.readFileSync(path.join(FOLDER, "truth.json"), "utf8")) as Truth;
    const rows = await database.db.$queryRaw<
      (Figures & { company: string | null; within600: number; within1800: number })[]
    >`
      WITH first AS (
        SELECT a.handle AS company, extract(epoch FROM t."endedAt" - t."startedAt")::float8 AS seconds
        FROM "Turn" t JOIN "Account" a ON a.id = t."accountId" JOIN "Conversation" c ON c.id = t."conversationId"
        WHERE t.position = 1 AND t.ending = 'answered' AND c."importId" IS NOT NULL
      )
      SELECT company, count(*)::int AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median,
        percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS p90,
        (count(*) FILTER (WHERE seconds <= 600))::float8 / count(*) AS within600,
        (count(*) FILTER (WHERE seconds <= 1800))::float8 / count(*) AS within1800
      FROM first GROUP BY GROUPING SETS ((), (company))`;
    const whole = rows.find(({ company }) => company === null);
    const wanted = truth.first_response_seconds;
    expect(whole?.n).toBe(wanted.n);
    expect(whole?.median).toBeCloseTo(wanted.median, 2);
    expect(whole?.p90).toBeCloseTo(wanted.p90, 2);
    expect(whole?.within600).toBeCloseTo(wanted.within_600, 4);
    expect(whole?.within1800).toBeCloseTo(wanted.within_1800, 4);
    for (const [company, figures] of Object.entries(truth.companies)) {
      const found = rows.find((row) => row.company === company);
      expect(found?.n, company).toBe(figures.n);
      expect(found?.median, company).toBeCloseTo(figures.median, 2);
      expect(found?.p90, company).toBeCloseTo(figures.p90, 2);
    }
  });
});
