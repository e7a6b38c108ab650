import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveHouse, startLive } from "./x-sandbox-house";

const HOOK = "HOOK /api/webhooks/x";

interface Received {
  headers: http.IncomingHttpHeaders;
  raw: string;
  at: number;
}

interface Receiver {
  url: string;
  received: Received[];
  crcTokens: string[];
  /** What the next deliveries are answered (0 cuts, -1 never answers); 200 when none is left. */
  answers: number[];
  /** How a CRC is answered. */
  crc: (token: string) => { status: number; body: string };
  until(count: number, timeoutMs?: number): Promise<Received[]>;
  stop(): Promise<void>;
}

const sign = (secret: string, text: string) =>
  `sha256=${createHmac("sha256", secret).update(text).digest("base64")}`;

const goodCrc = (secret: string) => (token: string) => ({
  status: 200,
  body: JSON.stringify({ response_token: sign(secret, token) }),
});

async function startReceiver(): Promise<Receiver> {
  const server = http.createServer((request, response) => {
    const token = new URL(request.url ?? "/", "http://x").searchParams.get("crc_token");
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (token !== null) {
        receiver.crcTokens.push(token);
        const { status, body } = receiver.crc(token);
        response.writeHead(status, { location: "/elsewhere" }).end(body);
        return;
      }
      receiver.received.push({
        headers: request.headers,
        raw: Buffer.concat(chunks).toString("utf8"),
        at: Date.now(),
      });
      const status = receiver.answers.shift() ?? 200;
      if (status === 0) request.socket.destroy();
      else if (status > 0) response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/x`,
    received: [],
    crcTokens: [],
    answers: [],
    crc: goodCrc("sandbox-secret"),
    async until(count, timeoutMs = 5000) {
      const deadline = Date.now() + timeoutMs;
      while (receiver.received.length < count) {
        if (Date.now() > deadline)
          throw new Error(`only ${receiver.received.length} of ${count} deliveries came`);
        await new Promise((next) => setTimeout(next, 5));
      }
      return receiver.received;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

let house: LiveHouse;
let receiver: Receiver;
let now: number;

const options = () => ({
  now: () => now,
  webhooks: { retryDelaysMs: [20, 40], timeoutMs: 300, crcEveryMs: 20 },
});

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22, 9, 30, 0);
  house = await startLive(options());
  receiver = await startReceiver();
});
afterEach(async () => {
  await house.stop();
  await receiver.stop();
});

const register = (url = receiver.url) => house.call("POST", "/2/webhooks", { body: { url } });

async function subscribed(): Promise<string> {
  const { id } = (await register()).body.data as { id: string };
  const brand = house.world.ensureUser("NorthwindHelp");
  const answer = await house.call("POST", "/2/activity/subscriptions", {
    as: "sandbox-NorthwindHelp",
    body: {
      event_type: "post.mention.create",
      filter: { user_id: brand.id },
      tag: "mentions",
      webhook_id: id,
    },
  });
  expect(answer.status).toBe(200);
  return id;
}

const settled = (ms = 120) => new Promise((resolve) => setTimeout(resolve, ms));
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

describe("replaying to a webhook", () => {
  const minute = (at: number) => new Date(at).toISOString().replace(/[-:T]/g, "").slice(0, 12);
  const replay = (id: string, from: number, to: number) =>
    house.call("POST", "/2/webhooks/replay", {
      body: { webhook_id: id, from_date: minute(from), to_date: minute(to) },
    });

  it("sends the events of the asked time once more, with the same ids, then says it is done", async () => {
    const id = await subscribed();
    house.post("jo_fly", "@NorthwindHelp early");
    now += 10 * 60_000;
    house.post("jo_fly", "@NorthwindHelp middle");
    now += 10 * 60_000;
    house.post("jo_fly", "@NorthwindHelp late");
    const live = (await receiver.until(3)).map(({ raw }) => raw);
    const answer = await replay(id, now - 11 * 60_000, now - 9 * 60_000);
    expect(answer).toMatchObject({
      status: 200,
      body: { data: { job_id: expect.any(String), created_at: expect.any(String) } },
    });
    const [again, notice] = (await receiver.until(5)).slice(3);
    expect(again?.raw).toBe(live[1]);
    expect(JSON.parse(notice?.raw ?? "{}")).toEqual({
      replay_job_status: {
        webhook_id: id,
        job_state: "Complete",
        job_state_description: "Job completed successfully",
        job_id: (answer.body.data as { job_id: string }).job_id,
      },
    });
  });

  it("says Incomplete when the webhook did not take everything", async () => {
    const id = await subscribed();
    house.post("jo_fly", "@NorthwindHelp hello");
    await receiver.until(1);
    receiver.answers = [500, 500, 500];
    await replay(id, now, now);
    expect(JSON.parse((await receiver.until(5))[4]?.raw ?? "{}")).toMatchObject({
      replay_job_status: { job_state: "Incomplete" },
    });
  });

  it("runs one job at a time", async () => {
    const id = await subscribed();
    house.post("jo_fly", "@NorthwindHelp hello");
    await receiver.until(1);
    receiver.answers = [500];
    expect((await replay(id, now, now)).status).toBe(200);
    expect(await replay(id, now, now)).toMatchObject({ status: 409, body: { title: "ReplayConflictError" } });
    await receiver.until(4);
    await settled(30);
    expect((await replay(id, now, now)).status).toBe(200);
  });

  it("refuses another time than the last 24 hours, and other people's webhooks", async () => {
    const id = await subscribed();
    expect((await replay(id, now - 26 * 3_600_000, now)).status).toBe(400);
    expect((await replay(id, now, now + 3_600_000)).status).toBe(400);
    expect((await replay(id, now, now - 3_600_000)).status).toBe(400);
    expect((await replay("77", now, now)).body.title).toBe("WebhookIdInvalid");
    const bad = await house.call("POST", "/2/webhooks/replay", {
      body: { webhook_id: id, from_date: "x", to_date: "y" },
    });
    expect(bad.status).toBe(400);
  });
});
