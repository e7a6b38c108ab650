import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import type { HistoryWish } from "@/lib/conversations/history-job-schemas";
import { runHistoryImports } from "@/lib/conversations/import/run-history-imports";
import { stageHistory } from "@/lib/conversations/import/stage-history";
import { startHistory } from "@/lib/conversations/import/start-history";
import { cancelJob } from "@/lib/customers/cancel-job";
import { exportJobErrors } from "@/lib/customers/export-job-errors";
import { getJob, listJobs } from "@/lib/customers/get-job";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import {
  clear,
  countsIn,
  historyOf,
  recordedLine,
  TWEETS,
  TWEETS_FILE,
  tweet,
} from "../support/history-file";

let database: TestDatabase;
let desk: Desk;
let ida: Ctx;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  ida = database.ctx(desk.ida);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.jobError.deleteMany();
  await database.db.job.deleteMany();
  await clear(database);
});

const CSV: HistoryWish = { format: "tweets-csv", zone: null, account: null, charset: null };
const worker = () => database.ctx({ type: "system", task: "history-imports" });
const never = new AbortController().signal;

function stage(text: string, wish: Partial<HistoryWish> = {}, isDryRun = false, ctx = ida) {
  const stream = Readable.from([Buffer.from(text)]);
  return stageHistory(ctx, { name: "old.csv", wish: { ...CSV, ...wish }, isDryRun, stream });
}

async function taken(text: string, wish: Partial<HistoryWish> = {}, isDryRun = false) {
  const { id } = await stage(text, wish, isDryRun);
  await runHistoryImports(worker(), never);
  return getJob(ida, id);
}

describe("a file of history sent in", () => {
  it("is checked first: what it would become, which accounts it would make, and nothing is written", async () => {
    const before = await countsIn(database);
    const checked = await taken(TWEETS_FILE + tweet('"1,577,157,915"', "700", 5), {}, true);
    expect(checked).toMatchObject({
      kind: "history-import",
      state: "checked",
      totalRows: 4,
      doneRows: 4,
      createdRows: 9,
      unchangedRows: 0,
      failedRows: 1,
      failure: null,
      history: {
        format: "tweets-csv",
        isDryRun: true,
        found: {
          from: 0,
          conversations: 3,
          accounts: [{ channel: "x", handle: "NorthwindHelp", isNew: true }],
        },
      },
    });
    expect(checked.errors).toMatchObject([{ line: 11, code: "history-mangled-id" }]);
    expect(await countsIn(database)).toEqual(before);
  });

  it("is taken in after the check, and says so when it comes again", async () => {
    const { id } = await taken(TWEETS_FILE, {}, true);
    await startHistory(ida, id, { dryRun: false });
    await runHistoryImports(worker(), never);
    expect(await getJob(ida, id)).toMatchObject({ state: "done", createdRows: 9, doneRows: 4 });
    const before = await historyOf(database);
    const again = await taken(TWEETS_FILE);
    expect(again).toMatchObject({ state: "done", createdRows: 0, unchangedRows: 9, failedRows: 0 });
    expect(again.history?.found?.accounts).toEqual([{ channel: "x", handle: "NorthwindHelp", isNew: false }]);
    expect(await historyOf(database)).toEqual(before);
  });

  it.each([
    ["half a file", `${recordedLine(1)}\n${recordedLine(2).slice(0, 80)}`, "json-lines", "history-half"],
    ["wrong columns", "a,b,c\n1,2,3\n", "tweets-csv", "history-columns"],
    ["another form", TWEETS_FILE, "json-lines", "history-not-json-lines"],
    ["an array that breaks off", '[{"dialogHeader":{"company":"A"},', "timed-conversations", "history-half"],
  ] as const)("is refused with why and writes nothing: %s", async (_, text, format, code) => {
    const before = await countsIn(database);
    const job = await taken(text, { format });
    expect(job).toMatchObject({ state: "failed", failure: { code } });
    expect(await countsIn(database)).toEqual(before);
    expect(await database.db.historyImport.count()).toBe(0);
  });

  it("is refused before it is kept where the zone is none, or nothing is in it", async () => {
    await expect(stage(TWEETS_FILE, { zone: "Mars/Base" })).rejects.toMatchObject({ code: "history-zone" });
    await expect(stage("")).rejects.toMatchObject({ code: "empty-file" });
    expect(await database.db.job.count()).toBe(0);
  });

  it("is read anew in another zone after the first turned out wrong", async () => {
    const text = `${recordedLine(1).replaceAll(/(\d\d:\d\d):00\.000Z/g, "$1")}\n`;
    const checked = await taken(text, { format: "json-lines" }, true);
    expect(checked.errors).toMatchObject([{ code: "history-no-zone" }]);
    await startHistory(ida, checked.id, { zone: "Europe/Berlin", dryRun: true });
    await runHistoryImports(worker(), never);
    const again = await getJob(ida, checked.id);
    expect(again).toMatchObject({ state: "checked", createdRows: 3, failedRows: 0, errors: [] });
    expect(again.history).toMatchObject({ zone: "Europe/Berlin", format: "json-lines" });
  });

  it("keeps every wrong row with why, several of one line too, and hands them out as a file", async () => {
    await taken(TWEETS_FILE);
    const rows = TWEETS.map((row) => row.replace("2017-10-31T12", "2017-10-31T15")).join("");
    const job = await taken(`${TWEETS_FILE.split("\n")[0]}\n${rows}`);
    expect(job.failedRows).toBe(8);
    const lines: string[] = [];
    for await (const line of await exportJobErrors(ida, job.id, (code) => code)) lines.push(line);
    expect(lines.join("").match(/history-id-taken/g)).toHaveLength(8);
  });

  it("is the business of admins: a lead may neither send one in nor see one", async () => {
    const ana = database.ctx(desk.ana);
    await expect(stage(TWEETS_FILE, {}, false, ana)).rejects.toMatchObject({ code: "admins-only" });
    const { id } = await stage(TWEETS_FILE);
    await expect(getJob(ana, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(cancelJob(ana, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(startHistory(ana, id, { dryRun: false })).rejects.toMatchObject({ code: "admins-only" });
    expect(await listJobs(ana)).toEqual([]);
    expect(await listJobs(ida)).toHaveLength(1);
  });
});

describe("an import of history that is interrupted", () => {
  const CONVERSATIONS = 700;
  const FILE = `${Array.from({ length: CONVERSATIONS }, (_, n) => recordedLine(n)).join("\n")}\n{"account":1}\n`;

  /** A worker that dies when so many conversations are in. */
  async function dieAfter(conversations: number): Promise<void> {
    const ctx = worker();
    const files = { ...ctx.files };
    const death = new AbortController();
    const watch = setInterval(async () => {
      const [run] = await database.db.historyImport.findMany();
      if (run && run.done >= conversations) death.abort();
    }, 5);
    await runHistoryImports({ ...ctx, files }, death.signal).catch(() => undefined);
    clearInterval(watch);
  }

  it("goes on where its worker stopped, counts nothing twice and keeps no error twice", async () => {
    const { id } = await stage(FILE, { format: "json-lines" });
    await dieAfter(1);
    const halfway = await getJob(ida, id);
    expect(halfway.doneRows).toBeGreaterThan(0);
    await runHistoryImports(worker(), never);
    const job = await getJob(ida, id);
    expect(job).toMatchObject({
      state: "done",
      doneRows: CONVERSATIONS,
      createdRows: CONVERSATIONS * 3,
      failedRows: 1,
    });
    expect(job.errors).toHaveLength(1);
    expect(await database.db.interaction.count()).toBe(CONVERSATIONS * 3);
  });

  /** Cancelled by a person as soon as something of it is in. */
  async function cancelledOnTheWay(id: string): Promise<void> {
    const cancelled = (async () => {
      for (;;) {
        const [run] = await database.db.historyImport.findMany();
        if (run && run.done > 0) return cancelJob(ida, id);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    await runHistoryImports(worker(), never);
    await cancelled;
  }

  it("stops when it is cancelled, keeps what is in, and goes on when it is started again", async () => {
    const { id } = await stage(FILE, { format: "json-lines" });
    await cancelledOnTheWay(id);
    const stopped = await getJob(ida, id);
    expect(stopped.state).toBe("cancelled");
    expect(stopped.doneRows).toBeLessThan(CONVERSATIONS);
    expect(await database.db.interaction.count()).toBe(stopped.createdRows);
    await startHistory(ida, id, { dryRun: false });
    await runHistoryImports(worker(), never);
    expect(await getJob(ida, id)).toMatchObject({
      state: "done",
      createdRows: CONVERSATIONS * 3,
      failedRows: 1,
    });
  });

  it("goes on where it was stopped when the same file is sent in anew, and says after how much", async () => {
    const { id } = await stage(FILE, { format: "json-lines" });
    await cancelledOnTheWay(id);
    const { doneRows } = await getJob(ida, id);
    const job = await taken(FILE, { format: "json-lines" });
    expect(job).toMatchObject({ state: "done", doneRows: CONVERSATIONS, failedRows: 1 });
    expect(job.history?.found?.from).toBe(doneRows);
    expect(await database.db.interaction.count()).toBe(CONVERSATIONS * 3);
  });
});
