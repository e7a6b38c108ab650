import { afterEach, beforeEach, expect, it } from "vitest";
import { getJob } from "@/lib/customers/get-job";
import { stageImport } from "@/lib/customers/stage-import";
import { startImport } from "@/lib/customers/start-import";
import { startHouse, type TestHouse } from "../support/house";
import { type HouseDesk, openHouseDesk, until } from "../support/house-desk";
import { streamed } from "../support/import-files";

const ROWS = 12_000;
let house: TestHouse;
let desk: HouseDesk;
beforeEach(async () => {
  house = await startHouse({ parts: ["worker"] });
  desk = await openHouseDesk(house);
}, 120_000);
afterEach(async () => {
  await desk.close();
  await house.stop();
});

it("an import goes on by itself after its worker was killed, and makes everybody once", async () => {
  const ctx = desk.ctx();
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `K${i},Person ${i},k${i}@example.com,+1202${2_000_000 + i},${i}00001`,
  );
  const bytes = new TextEncoder().encode(["number,name,email,phone,orders", ...rows].join("\n"));
  const { id } = await stageImport(ctx, { stream: streamed(bytes), name: "killed.csv" });
  await startImport(ctx, id, { isVerified: true, isDryRun: false });
  for (const share of [0.2, 0.6]) {
    await until(`${share} is in`, async () => (await getJob(ctx, id)).doneRows > ROWS * share, 180_000);
    house.kill("worker");
    house.start("worker");
  }
  const job = await until(
    "all are in",
    async () => {
      const now = await getJob(ctx, id);
      return now.state === "done" ? now : null;
    },
    180_000,
  );
  expect([job.createdRows, job.updatedRows, job.unchangedRows, job.failedRows]).toEqual([ROWS, 0, 0, 0]);
  const { db } = desk.database;
  expect(await db.customer.count({ where: { externalNumber: { startsWith: "K" } } })).toBe(ROWS);
  expect(await db.handle.count({ where: { channel: { in: ["email", "phone"] } } })).toBe(ROWS * 2);
  expect(await db.customerFact.count()).toBe(ROWS);
}, 600_000);
