import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveHouse, startLive } from "./x-sandbox-house";
import { type Receiver, registering, settled, sign, startReceiver, WEBHOOKS } from "./x-sandbox-receiver";

const HOOK = "HOOK /api/webhooks/x";

let house: LiveHouse;
let receiver: Receiver;
let now: number;

const options = () => ({ now: () => now, webhooks: WEBHOOKS });

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22, 9, 30, 0);
  house = await startLive(options());
  receiver = await startReceiver();
});
afterEach(async () => {
  await house.stop();
  await receiver.stop();
});

const { register, subscribed } = registering(
  () => house,
  () => receiver,
);

describe("delivering to a webhook", () => {
  it("signs the very bytes with both secrets", async () => {
    await subscribed();
    const post = house.post("jo_fly", "@NorthwindHelp Grüße 😀 日本");
    const [delivery] = await receiver.until(1);
    const raw = delivery?.raw ?? "";
    expect(JSON.parse(raw)).toMatchObject({
      data: {
        event_type: "post.mention.create",
        tag: "mentions",
        payload: { id: post.id, text: "@NorthwindHelp Grüße 😀 日本" },
      },
    });
    expect(delivery?.headers).toMatchObject({
      "x-twitter-webhooks-signature": sign("sandbox-consumer-secret", raw),
      "x-twitter-webhooks-signature-oauth2": sign("sandbox-secret", raw),
      "content-type": expect.stringContaining("application/json"),
    });
  });

  it("tries again after anything but 200, waiting longer each time, then gives up", async () => {
    await subscribed();
    receiver.answers = [500, 0, 200];
    house.post("jo_fly", "@NorthwindHelp hello");
    const tries = await receiver.until(3);
    expect(new Set(tries.map(({ raw }) => raw)).size).toBe(1);
    expect((tries[2]?.at ?? 0) - (tries[1]?.at ?? 0)).toBeGreaterThanOrEqual(35);
    receiver.answers = [500, 500, 500, 500];
    house.post("jo_fly", "@NorthwindHelp again");
    await receiver.until(6);
    await settled();
    expect(receiver.received).toHaveLength(6);
  });

  it("gives a webhook that never answers its time, then tries again", async () => {
    await subscribed();
    receiver.answers = [-1];
    house.post("jo_fly", "@NorthwindHelp hello");
    const [first, second] = await receiver.until(2);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(300);
  });

  it("keeps delivering while one delivery hangs", async () => {
    await subscribed();
    house.faults.add({ endpoint: HOOK, times: 1, delayMs: 2000 });
    house.post("jo_fly", "@NorthwindHelp slow");
    house.post("jo_fly", "@NorthwindHelp quick");
    expect((await receiver.until(1))[0]?.raw).toContain("quick");
  });

  it("fails on the way as a test asks: never sent, sent with the answer lost, another body, another signature", async () => {
    await subscribed();
    house.faults.add({ endpoint: HOOK, times: 1, cut: "before" });
    house.post("jo_fly", "@NorthwindHelp one");
    expect(await receiver.until(1)).toHaveLength(1);
    house.faults.add({ endpoint: HOOK, times: 1, cut: "after" });
    house.post("jo_fly", "@NorthwindHelp two");
    const [, first, repeated] = await receiver.until(3);
    expect(first?.raw).toBe(repeated?.raw);
    house.faults.add({ endpoint: HOOK, times: 1, status: 503 });
    house.post("jo_fly", "@NorthwindHelp three");
    expect((await receiver.until(4))[3]?.raw).toContain("three");
    house.faults.add({ endpoint: HOOK, times: 1, body: "{not json" });
    house.post("jo_fly", "@NorthwindHelp four");
    expect((await receiver.until(5))[4]?.raw).toBe("{not json");
    house.faults.add({
      endpoint: HOOK,
      times: 1,
      headers: { "x-twitter-webhooks-signature-oauth2": "sha256=forged" },
    });
    house.post("jo_fly", "@NorthwindHelp five");
    expect((await receiver.until(6))[5]?.headers["x-twitter-webhooks-signature-oauth2"]).toBe(
      "sha256=forged",
    );
  });

  it("tells every webhook of the app when a person disconnects it", async () => {
    await register();
    await house.call("POST", "/sandbox/revoke", { body: { username: "NorthwindHelp" } });
    expect(JSON.parse((await receiver.until(1))[0]?.raw ?? "{}")).toMatchObject({
      data: { event_type: "oauth.revoke" },
    });
  });

  it("knows its webhooks after a restart", async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), "caret-hooks-"));
    try {
      await house.stop();
      house = await startLive({ ...options(), dataDir });
      await subscribed();
      await house.stop();
      house = await startLive({ ...options(), dataDir });
      house.post("jo_fly", "@NorthwindHelp still there?");
      await receiver.until(1);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
