import { afterAll, beforeAll, expect, it } from "vitest";
import { logOf } from "@/lib/base/log";
import type { WorkerCtx } from "@/lib/context/ctx";
import { listTasks, release, renew, takeDue } from "@/lib/worker/lease";
import { startPump } from "@/lib/worker/pump";
import { startSchedule } from "@/lib/worker/run-schedule";
import { sweeps, tasks } from "@/lib/worker/schedule";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let ctx: WorkerCtx;
const log = logOf("test");
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
beforeAll(async () => {
  database = await testDatabase();
  ctx = { ...database.ctx(), now: () => new Date(), channels: new Map() };
});
afterAll(() => database.drop());

it("runs each task once though two workers run the timetable", async () => {
  let runs = 0;
  let atOnce = 0;
  let most = 0;
  const task = {
    name: "counted",
    everyMs: 300,
    run: async () => {
      runs++;
      most = Math.max(most, ++atOnce);
      await pause(150);
      atOnce--;
    },
  };
  const workers = [startSchedule(ctx, log, [task]), startSchedule(ctx, log, [task])];
  const begun = Date.now();
  while (runs < 4) await pause(20);
  const mostPossible = (Date.now() - begun) / (task.everyMs + 150) + 1;
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(most).toBe(1);
  expect(runs).toBeLessThanOrEqual(mostPossible + 1);
});

it("keeps what went wrong beside the task and runs it again", async () => {
  let runs = 0;
  const task = { name: "broken", everyMs: 100, run: async () => Promise.reject(new Error(`no ${++runs}`)) };
  const schedule = startSchedule(ctx, log, [task]);
  while (runs < 2) await pause(20);
  await schedule.stop();
  const row = await database.db.scheduledTask.findUniqueOrThrow({ where: { name: "broken" } });
  expect(row.lastError).toMatch(/^no \d$/);
  expect(row.leaseUntil).toBeNull();
});

it("lets another take over when a lease has run out, and the first one neither renew nor release it", async () => {
  await listTasks(ctx, ["held"]);
  const [first] = await takeDue(ctx, ["held"], 1500);
  expect(await takeDue(ctx, ["held"], 1500)).toEqual([]);
  await pause(1600);
  const [second] = await takeDue(ctx, ["held"], 60_000);
  expect(second).toBeDefined();
  if (!first || !second) return;
  expect(await renew(ctx, first, 5000)).toBeNull();
  await release(ctx, first, 0, null);
  expect(await takeDue(ctx, ["held"], 50)).toEqual([]);
  expect(await renew(ctx, second, 60_000)).not.toBeNull();
});

it("keeps pumping after trouble, and stops only when what is in hand is done", async () => {
  let runs = 0;
  let isDone = false;
  const pump = startPump(log, 60_000, async () => {
    runs++;
    if (runs === 1) throw new Error("the database is away");
    await pause(100);
    isDone = true;
    return 0;
  });
  while (runs < 2) await pause(20);
  await pump.stop();
  expect({ runs, isDone }).toEqual({ runs: 2, isDone: true });
});

it("names each task once", () => {
  const names = [...tasks, ...sweeps].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
