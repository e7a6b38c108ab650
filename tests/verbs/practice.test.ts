import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerPractice } from "@/lib/quality/practice/answer-practice";
import { getPractice } from "@/lib/quality/practice/get-practice";
import { listPractice } from "@/lib/quality/practice/list-practice";
import { previewPractice } from "@/lib/quality/practice/preview-practice";
import { startPractice } from "@/lib/quality/practice/start-practice";
import type { Desk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

/** How many rows each table of the desk holds, but the practice room's own. */
async function counts(): Promise<Record<string, number>> {
  const tables = await database.db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'Practice%'`;
  const rows = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await database.db.$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM "${name}"`,
      );
      return [name, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(rows);
}

describe("the practice room", () => {
  it("plays a script to its end, measures and judges, and leaves nothing outside itself", async () => {
    const before = await counts();
    const ctx = database.ctx(desk.greta);
    const run = await startPractice(ctx, "lost-bag");
    expect(run.steps).toHaveLength(1);
    database.clock.now = new Date(database.clock.now.getTime() + 95_000);
    const first = await answerPractice(ctx, run.id, {
      step: 0,
      audience: "public",
      text: "We are sorry, we apologise. Sorry!",
    });
    const answer = first.steps[0]?.answer;
    expect(answer).toMatchObject({ seconds: 95 });
    expect(answer?.verdict.wants.filter(({ isMet }) => !isMet).map(({ want }) => want)).toEqual([
      "names-person",
      "sorry-once",
      "moves-private",
      "says-when",
    ]);
    expect(first.steps).toHaveLength(2);
    database.clock.now = new Date(database.clock.now.getTime() + 30_000);
    const text = "Marisol, I am sending it to you by 17:00 today.";
    const over = await answerPractice(ctx, run.id, { step: 1, audience: "private", text });
    expect(over.endedAt).not.toBeNull();
    expect(over.steps[1]?.answer?.verdict.wants.every(({ isMet }) => isMet)).toBe(true);
    expect(await counts()).toEqual(before);
    expect((await listPractice(ctx)).runs).toMatchObject([
      { script: "lost-bag", meanSeconds: 63, met: 3, wanted: 7 },
    ]);
  });

  it("holds an answer against guard and voice as a real one", async () => {
    const ctx = database.ctx(desk.greta);
    const run = await startPractice(ctx, "earlier-flight");
    const read = (text: string, audience: "public" | "private") =>
      previewPractice(ctx, run.id, { text, audience });
    const found = await read("Devon, your locator QX7R4K is changed. As I said, please wait.", "public");
    expect(found.guard.map(({ text }) => text)).toContain("QX7R4K");
    expect(found.voice.map(({ text }) => text.toLowerCase()).join(" ")).toContain("as i said");
    expect((await read("Hi Devon, QX7R4K is changed now.", "private")).guard).toEqual([]);
  });

  it("is everybody's own, and each step is answered once", async () => {
    const ctx = database.ctx(desk.greta);
    const run = await startPractice(ctx, "wedding-flowers");
    await expect(getPractice(database.ctx(desk.ana), run.id)).rejects.toMatchObject({ code: "not-found" });
    const answer = () => answerPractice(ctx, run.id, { step: 0, audience: "private", text: "I am on it." });
    await answer();
    await expect(answer()).rejects.toMatchObject({ code: "practice-answered" });
    await expect(startPractice(ctx, "no-such")).rejects.toMatchObject({ code: "not-found" });
    expect((await listPractice(database.ctx(desk.linda))).runs).toEqual([]);
  });
});
