import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import webPush from "web-push";
import { createPushSender } from "@/lib/channels/push/create-push-sender";
import type { PushCall } from "@/lib/channels/push-call";

/** A browser's public point and secret; any valid ones do. */
const browser = {
  p256dh: "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
  auth: "tBHItJI5svbpez7KI4CCXg",
};
const keys = webPush.generateVAPIDKeys();
const heard: { headers: http.IncomingHttpHeaders; body: string }[] = [];
let status = 201;
let server: http.Server;
let endpoint: string;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    let body = "";
    request.setEncoding("latin1");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(status, status === 429 ? { "retry-after": "7" } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push/abc`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const call = (over: Partial<PushCall> = {}): PushCall => ({
  subscription: { endpoint, keys: browser },
  keys,
  contact: "mailto:caret@desk.example",
  payload: JSON.stringify({ kind: "mentioned" }),
  ttlSeconds: 3600,
  timeoutMs: 5000,
  ...over,
});
const sandbox = createPushSender({ world: "sandbox", allowedPrivate: "127.0.0.1" });

describe("the sender to browsers", () => {
  it("sends what only the browser can read, signed with the desk's key", async () => {
    expect(await sandbox(call())).toEqual({ kind: "sent" });
    const { headers, body } = heard.at(-1) ?? { headers: {}, body: "" };
    expect(headers["content-encoding"]).toBe("aes128gcm");
    expect(headers.ttl).toBe("3600");
    expect(headers.authorization).toContain(`k=${keys.publicKey}`);
    expect(body.length).toBeGreaterThan(50);
    expect(body).not.toContain("mentioned");
  });

  it.each([
    [404, { kind: "gone" }],
    [410, { kind: "gone" }],
    [403, { kind: "refused", code: "http-403" }],
    [503, { kind: "later", code: "http-503" }],
    [429, { kind: "later", code: "http-429", afterSeconds: 7 }],
  ])("takes a %i as what the standard means by it", async (answered, outcome) => {
    status = answered;
    expect(await sandbox(call())).toEqual(outcome);
    status = 201;
  });

  it("calls no private address and nothing without https, but what the sandbox was allowed", async () => {
    const before = heard.length;
    const live = createPushSender({ world: "live", allowedPrivate: "127.0.0.1" });
    expect(await live(call())).toEqual({ kind: "refused", code: "insecure" });
    const strict = createPushSender({ world: "sandbox" });
    expect(await strict(call())).toEqual({ kind: "refused", code: "insecure" });
    const secure = endpoint.replace("http:", "https:");
    expect(await strict(call({ subscription: { endpoint: secure, keys: browser } }))).toEqual({
      kind: "refused",
      code: "private-address",
    });
    expect(heard.length).toBe(before);
  });

  it("refuses keys that are none instead of failing", async () => {
    const bad = { endpoint, keys: { p256dh: "abc", auth: "abc" } };
    expect(await sandbox(call({ subscription: bad }))).toEqual({ kind: "refused", code: "bad-keys" });
  });
});
