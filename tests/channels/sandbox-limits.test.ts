import http from "node:http";
import { ApiResponseError } from "twitter-api-v2";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { northwindHelpId, startTestSandbox, type TestSandbox, twitterApi } from "@/tests/support/sandbox";

let sandbox: TestSandbox;
beforeEach(async () => {
  sandbox = await startTestSandbox();
});
afterEach(() => sandbox.stop());

const help = "sandbox-NorthwindHelp";
const fault = (body: object) => sandbox.call("POST", "/sandbox/faults", undefined, body);
const ledger = async () => (await sandbox.call("GET", "/sandbox/ledger")).body.data;
const window = (headers: Headers, name = "x-rate-limit") =>
  ["limit", "remaining"].map((part) => Number(headers.get(`${name}-${part}`)));

describe("rate limits", () => {
  it("stand on every answer and end in 429, per person", async () => {
    for (let i = 1; i <= 15; i += 1) {
      const answer = await sandbox.call("GET", "/2/dm_events", help);
      expect([answer.status, window(answer.headers)]).toEqual([200, [15, 15 - i]]);
    }
    const refused = await sandbox.call("GET", "/2/dm_events", help);
    expect(refused.status).toBe(429);
    expect(refused.body).toEqual({
      title: "Too Many Requests",
      detail: "Too Many Requests",
      type: "about:blank",
      status: 429,
    });
    const reset = Number(refused.headers.get("x-rate-limit-reset")) * 1000;
    expect(reset - Date.now()).toBeGreaterThan(14 * 60_000);
    expect((await sandbox.call("GET", "/2/dm_events", "sandbox-other")).status).toBe(200);
  });

  it("are the listed ones for mentions, search and posts, also the 24-hour windows", async () => {
    const mentions = `/2/users/${northwindHelpId}/mentions`;
    expect(window((await sandbox.call("GET", mentions, help)).headers)).toEqual([300, 299]);
    expect(window((await sandbox.call("GET", mentions, "sandbox-app")).headers)).toEqual([450, 449]);
    expect(window((await sandbox.call("GET", "/2/tweets/search/recent?query=a", help)).headers)).toEqual([
      300, 299,
    ]);
    const post = await sandbox.call("POST", "/2/tweets", help, { text: "one" });
    expect([window(post.headers), window(post.headers, "x-app-limit-24hour")]).toEqual([
      [100, 99],
      [10_000, 9999],
    ]);
    const message = await sandbox.call("POST", "/2/dm_conversations/with/1/messages", help, { text: "one" });
    expect([message.status, window(message.headers)]).toEqual([403, [15, 14]]);
    expect(window(message.headers, "x-user-limit-24hour")).toEqual([1440, 1439]);
  });

  it("say so when raised", async () => {
    const raised = await startTestSandbox({ limits: "raised" });
    expect((await raised.call("GET", "/sandbox/state")).body).toMatchObject({
      limits: "raised",
      limitsFactor: 100_000,
    });
    expect(window((await raised.call("GET", "/2/dm_events", help)).headers)[0]).toBe(1_500_000);
    await raised.stop();
  });
});

describe("who asks", () => {
  it("is refused without a token, with a wrong one, and as an app where a person is needed", async () => {
    expect((await sandbox.call("GET", "/2/users/me")).status).toBe(401);
    const wrong = await sandbox.call("GET", "/2/users/me", "nonsense");
    expect(wrong.body).toEqual({
      title: "Unauthorized",
      detail: "Unauthorized",
      type: "about:blank",
      status: 401,
    });
    const app = await sandbox.call("GET", "/2/dm_events", "sandbox-app");
    expect([app.status, app.body.type.split("/").at(-1)]).toEqual([403, "unsupported-authentication"]);
    expect((await sandbox.call("GET", "/2/nowhere", help)).status).toBe(404);
  });
});

describe("a planned fault", () => {
  it("answers in X's words, leaves no effect, and meets only the account and number it was meant for", async () => {
    await fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 2, status: 402 });
    expect((await sandbox.call("POST", "/2/tweets", "sandbox-jo", { text: "fine" })).status).toBe(201);
    const client = twitterApi(sandbox, "NorthwindHelp");
    const error = await client.v2.tweet("first").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiResponseError);
    expect((error as ApiResponseError).data).toMatchObject({
      title: "CreditsDepleted",
      detail: `Your enrolled account [${northwindHelpId}] does not have any credits to fulfill this request.`,
    });
    expect((await sandbox.call("POST", "/2/tweets", help, { text: "second" })).status).toBe(402);
    expect((await sandbox.call("POST", "/2/tweets", help, { text: "third" })).status).toBe(201);
    expect((await ledger()).map((entry: { text: string }) => entry.text)).toEqual(["fine", "third"]);
    const log = (await sandbox.call("GET", "/sandbox/requests")).body.data;
    expect(log.filter((r: { fault: boolean }) => r.fault)).toHaveLength(2);
  });

  it("cuts the connection before or after the effect", async () => {
    const cut = (text: string) =>
      new Promise<string>((resolve) => {
        const headers = { authorization: `Bearer ${help}`, "content-type": "application/json" };
        const request = http.request(`${sandbox.url}/2/tweets`, { method: "POST", headers, agent: false });
        request.on("response", (answer) => resolve(`status ${answer.statusCode}`));
        request.on("error", () => resolve("cut"));
        request.end(JSON.stringify({ text }));
      });
    await fault({ endpoint: "POST /2/tweets", times: 1, cut: "before" });
    expect(await cut("never")).toBe("cut");
    expect(await ledger()).toEqual([]);
    await fault({ endpoint: "POST /2/tweets", times: 1, cut: "after" });
    expect(await cut("landed")).toBe("cut");
    expect(await ledger()).toMatchObject([
      { n: 1, kind: "post", account: "NorthwindHelp", text: "landed", native: false },
    ]);
    expect(await cut("plain")).toBe("status 201");
  });

  it("takes its own headers and body, delays, fits templates by shape, and is forgotten on demand", async () => {
    await fault({
      endpoint: "GET /2/users/:user_id/mentions",
      times: 1,
      status: 503,
      body: "<html>down</html>",
      headers: { "x-a": "b" },
    });
    const down = await fetch(`${sandbox.url}/2/users/5/mentions`, {
      headers: { authorization: `Bearer ${help}` },
    });
    expect([down.status, down.headers.get("x-a"), await down.text()]).toEqual([
      503,
      "b",
      "<html>down</html>",
    ]);
    await fault({ endpoint: "GET /2/users/me", times: 1, status: 429 });
    const limited = await sandbox.call("GET", "/2/users/me", help);
    const wait = Number(limited.headers.get("x-rate-limit-reset")) - Date.now() / 1000;
    expect([limited.status, wait > 3.9 && wait <= 6.1]).toEqual([429, true]);
    await fault({ endpoint: "GET /2/users/me", times: 1, delayMs: 150 });
    const startedAt = performance.now();
    expect((await sandbox.call("GET", "/2/users/me", help)).status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThan(140);
    await fault({ endpoint: "GET /2/users/me", times: 9, status: 500 });
    await sandbox.call("DELETE", "/sandbox/faults");
    expect((await sandbox.call("GET", "/2/users/me", help)).status).toBe(200);
    expect((await fault({ endpoint: "POST /2/tweets", times: 0 })).status).toBe(400);
  });
});

describe("the control paths", () => {
  const raw = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const request = http.request(`${sandbox.url}/sandbox/posts`, { method: "POST", headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      request.on("error", reject);
      request.end(JSON.stringify({ as: "jo", text: "hi" }));
    });
  const type = "application/json";

  it("refuse a foreign Host, a foreign page and anything but JSON", async () => {
    expect(await raw({ "content-type": type })).toBe(201);
    expect(await raw({ "content-type": type, host: "evil.example" })).toBe(403);
    expect(await raw({ "content-type": type, origin: "https://evil.example" })).toBe(403);
    expect(await raw({ "content-type": type, host: "127.0.0.1.evil.example" })).toBe(403);
    expect(await raw({ "content-type": "text/plain" })).toBe(415);
    expect(await raw({})).toBe(415);
  });

  it("ring the desk's phone webhook", async () => {
    const rung: string[] = [];
    const desk = http.createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        rung.push(`${request.url} ${JSON.parse(body).outcome}`);
        response.end("{}");
      });
    });
    await new Promise<void>((resolve) => desk.listen(0, "127.0.0.1", resolve));
    const address = desk.address();
    const port = typeof address === "object" ? address?.port : 0;
    const own = await startTestSandbox({ deskUrl: `http://127.0.0.1:${port}` });
    const call = { from: "+12025550123", outcome: "missed" };
    expect((await own.call("POST", "/sandbox/calls", undefined, call)).status).toBe(201);
    expect(rung).toEqual(["/api/webhooks/phone ringing", "/api/webhooks/phone missed"]);
    await own.stop();
    desk.closeAllConnections();
    desk.close();
  });
});
