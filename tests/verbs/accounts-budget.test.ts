import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noteBudget } from "@/lib/accounts/note-budget";
import { takeBudget } from "@/lib/accounts/take-budget";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const minutes = (n: number) => new Date(database.clock.now.getTime() + n * 60_000);
const take = (endpoint: string) => takeBudget(database.ctx(), { scope: "a", endpoint });
const note = (endpoint: string, limit: number, remaining: number, resetAt: Date) =>
  noteBudget(database.ctx(), { scope: "a", endpoint, limit, remaining, resetAt });

describe("the budget of all processes", () => {
  it("grants what nobody has seen a limit of", async () => {
    expect(await take("GET /2/new")).toEqual({ granted: true });
  });

  it("grants exactly what remains, however many ask at once, and says when more comes", async () => {
    await note("POST /2/dm", 15, 4, minutes(10));
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => take("POST /2/dm")));
    expect(verdicts.filter(({ granted }) => granted)).toHaveLength(4);
    expect(verdicts.find(({ granted }) => !granted)).toEqual({ granted: false, resetAt: minutes(10) });
  });

  it("believes the lower count of one window and the newer window whatever its count", async () => {
    await note("GET /2/m", 300, 10, minutes(5));
    await note("GET /2/m", 300, 200, minutes(5));
    const row = () =>
      database.db.rateBudget.findUniqueOrThrow({
        where: { scope_endpoint: { scope: "a", endpoint: "GET /2/m" } },
      });
    expect((await row()).remaining).toBe(10);
    await note("GET /2/m", 300, 299, minutes(15));
    expect((await row()).remaining).toBe(299);
    await note("GET /2/m", 300, 0, minutes(-1));
    expect((await row()).remaining).toBe(299);
  });

  it("begins anew when the window is over", async () => {
    await note("GET /2/w", 2, 0, minutes(5));
    expect((await take("GET /2/w")).granted).toBe(false);
    const before = database.clock.now;
    database.clock.now = minutes(6);
    expect([
      (await take("GET /2/w")).granted,
      (await take("GET /2/w")).granted,
      (await take("GET /2/w")).granted,
    ]).toEqual([true, true, false]);
    database.clock.now = before;
  });
});
