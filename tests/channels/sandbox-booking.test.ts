import { createHmac, randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSignedCaller } from "@/lib/channels/signed-json/create-caller";
import { startTestSandbox, type TestSandbox } from "../support/sandbox";

const SECRET = "sandbox-booking-secret";
const OFFER = "NW 1184, 12:40 to 18:05, Boston to San Diego via Denver";
let sandbox: TestSandbox;
let dataDir: string;
beforeEach(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "caret-booking-"));
  sandbox = await startTestSandbox({ dataDir });
});
afterEach(async () => {
  await sandbox.stop();
  fs.rmSync(dataDir, { recursive: true });
});

const call = (where: string, body?: unknown) =>
  createSignedCaller(
    { world: "sandbox", sandboxPort: sandbox.port },
    () => new Date(),
  )({
    url: `sandbox:${where}`,
    secret: SECRET,
    ...(body === undefined ? {} : { body }),
    timeoutMs: 5000,
  });
const rebook = (key: string, over: object = {}) =>
  call("/booking/rebook", { key, subject: "QX7R4K", values: { flight: OFFER, keepSeat: true, ...over } });
const effects = () =>
  sandbox.world.ledger.all().filter(({ kind }) => kind === "booking" || kind === "parcel");

describe("the sandbox's booking system", () => {
  it("rebooks once for each key and keeps a window seat", async () => {
    const key = randomUUID();
    const first = await rebook(key);
    expect(first).toMatchObject({ status: 200, body: { seat: "14A", toPay: "Nothing to pay" } });
    expect(await rebook(key)).toEqual(first);
    expect(await call(`/booking/rebook?key=${key}`)).toEqual(first);
    expect(effects()).toHaveLength(1);
  });

  it("remembers over a restart", async () => {
    const key = randomUUID();
    const first = await rebook(key);
    await sandbox.stop();
    sandbox = await startTestSandbox({ dataDir });
    expect(await rebook(key)).toEqual(first);
    expect(await call("/booking/look-up", { input: "QX7R4K" })).toMatchObject({ body: { seat: "14A" } });
    expect(effects()).toHaveLength(1);
  });

  it("says no where no window is left, and changes nothing", async () => {
    const flight = "NW 1460, 14:25 to 20:50, Boston to San Diego via Chicago";
    expect(await rebook(randomUUID(), { flight })).toMatchObject({ status: 422 });
    expect(effects()).toEqual([]);
    expect(await call(`/booking/rebook?key=${randomUUID()}`)).toMatchObject({ status: 404 });
  });

  it("takes no call that is unsigned, signed long ago, or changed on the way", async () => {
    const send = (headers: Record<string, string>, body = '{"input":"QX7R4K"}') =>
      fetch(`${sandbox.url}/booking/look-up`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body,
      }).then(({ status }) => status);
    const signed = (t: number, body: string) =>
      `t=${t},v1=${createHmac("sha256", SECRET).update(`${t}.${body}`).digest("hex")}`;
    const now = Math.floor(Date.now() / 1000);
    const body = '{"input":"QX7R4K"}';
    expect(await send({ "caret-signature": signed(now, body) })).toBe(200);
    expect(await send({})).toBe(401);
    expect(await send({ "caret-signature": signed(now - 900, body) })).toBe(401);
    expect(await send({ "caret-signature": signed(now, body) }, '{"input": "QX7R4K"}')).toBe(401);
  });

  it("sends parcels again and pays back no more than was paid", async () => {
    const subject = "NW123456785US";
    const refund = (amount: number) =>
      call("/parcels/refund", { key: randomUUID(), subject, values: { amount } });
    expect(await refund(100)).toMatchObject({ status: 200, body: { amount: "100.00 USD" } });
    expect(await refund(20)).toMatchObject({ status: 422 });
    expect(await refund(-5)).toMatchObject({ status: 422 });
    expect(await call("/parcels/reship", { key: randomUUID(), subject, values: {} })).toMatchObject({
      status: 422,
    });
    const lost = { key: randomUUID(), subject: "NW555666778US", values: {} };
    expect(await call("/parcels/reship", lost)).toMatchObject({ status: 200 });
    expect(effects()).toHaveLength(2);
  });
});
