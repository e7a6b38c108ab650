import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveHouse, startLive } from "./x-sandbox-house";
import { goodCrc, type Receiver, registering, settled, startReceiver, WEBHOOKS } from "./x-sandbox-receiver";

let house: LiveHouse;
let receiver: Receiver;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22, 9, 30, 0);
  house = await startLive({ now: () => now, webhooks: WEBHOOKS });
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
const validity = async () => (await house.call("GET", "/2/webhooks")).body.data;

describe("registering a webhook", () => {
  it("asks for the CRC and lists what passed", async () => {
    const created = await register();
    expect(created).toMatchObject({
      status: 200,
      body: {
        data: {
          id: expect.stringMatching(/^\d+$/),
          url: receiver.url,
          valid: true,
          created_at: expect.any(String),
        },
      },
    });
    expect(receiver.crcTokens).toHaveLength(1);
    expect((await house.call("GET", "/2/webhooks")).body).toMatchObject({
      data: [{ valid: true }],
      meta: { result_count: 1 },
    });
  });

  it("takes a CRC made with the consumer secret too", async () => {
    receiver.crc = goodCrc("sandbox-consumer-secret");
    expect((await register()).status).toBe(200);
  });

  it.each([
    ["http elsewhere", "http://desk.example/hook"],
    ["a port elsewhere", "https://desk.example:8443/hook"],
    ["even the usual port", "https://desk.example:443/hook"],
    ["credentials", "https://me:pw@desk.example/hook"],
    ["another protocol", "ftp://127.0.0.1/hook"],
    ["no address", "hook"],
    ["201 characters", `https://desk.example/${"h".repeat(180)}`],
  ])("refuses %s", async (_what, url) => {
    expect(await register(url)).toMatchObject({ status: 400, body: { title: "UrlValidationFailed" } });
  });

  it.each([
    ["a wrong token", () => ({ status: 200, body: JSON.stringify({ response_token: "sha256=x" }) })],
    ["something that is no JSON", () => ({ status: 200, body: "<html>" })],
    ["a redirect", () => ({ status: 302, body: "" })],
    ["an error", () => ({ status: 500, body: "" })],
  ])("refuses an address that answers %s", async (_what, crc) => {
    receiver.crc = crc;
    expect(await register()).toMatchObject({ status: 400, body: { title: "CrcValidationFailed" } });
    expect(await validity()).toEqual([]);
  });

  it("refuses an address nobody answers at, a second time the same, and too many", async () => {
    expect((await register("http://127.0.0.1:9/hook")).body.title).toBe("CrcValidationFailed");
    await register();
    expect((await register()).body.title).toBe("DuplicateUrlFailed");
    for (let i = 0; i < 4; i += 1) expect((await register(`${receiver.url}?n=${i}`)).status).toBe(200);
    expect((await register(`${receiver.url}?n=5`)).body.title).toBe("WebhookLimitExceeded");
  });

  it("re-validates on PUT and forgets on DELETE", async () => {
    const id = await subscribed();
    receiver.crc = () => ({ status: 200, body: "{}" });
    expect((await house.call("PUT", `/2/webhooks/${id}`)).body).toEqual({ data: { valid: false } });
    house.post("jo_fly", "@NorthwindHelp lost to you");
    receiver.crc = goodCrc("sandbox-secret");
    expect((await house.call("PUT", `/2/webhooks/${id}`)).body).toEqual({ data: { valid: true } });
    house.post("jo_fly", "@NorthwindHelp seen");
    expect((await receiver.until(1))[0]?.raw).toContain("seen");
    expect((await house.call("DELETE", `/2/webhooks/${id}`)).body).toEqual({ data: { deleted: true } });
    expect((await house.call("PUT", `/2/webhooks/${id}`)).body.title).toBe("WebhookIdInvalid");
  });

  it("looks again after a day: a wrong answer ends it at once, silence after 28 hours", async () => {
    await register();
    receiver.crc = () => ({ status: 503, body: "" });
    now += 25 * 3_600_000;
    await settled();
    expect(await validity()).toMatchObject([{ valid: true }]);
    now += 4 * 3_600_000;
    await expect.poll(validity).toMatchObject([{ valid: false }]);

    receiver.crc = goodCrc("sandbox-secret");
    await register(`${receiver.url}?third`);
    receiver.crc = () => ({ status: 200, body: "{}" });
    now += 24 * 3_600_000;
    await expect.poll(validity).toMatchObject([{ valid: false }, { valid: false }]);
  });
});
