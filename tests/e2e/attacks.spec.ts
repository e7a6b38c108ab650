import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { DESK } from "../support/desk";
import { enter, send } from "../support/send";

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const json = { "content-type": "application/json" };
const ADMIN = bearer("sandbox-admin");
const AGENT = bearer("sandbox-agent");
const LEAD = bearer("sandbox-lead");

interface AgentAnswer {
  id: string;
  role: string;
  displayName: string;
}

async function read<T>(path: string, headers: Record<string, string>): Promise<T> {
  const { status, body } = await send(`${DESK()}/api/v1${path}`, { headers });
  expect(status, body).toBe(200);
  return JSON.parse(body) as T;
}

const call = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
  send(`${DESK()}/api/v1${path}`, {
    method,
    headers: { ...json, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const me = (headers: Record<string, string>) => read<AgentAnswer>("/agents/me", headers);

async function sessionOf(email: string, before?: string): Promise<string> {
  const { cookie, answer } = await enter(DESK(), "one-click", { email }, before ? { cookie: before } : {});
  expect(cookie, answer.body).not.toBeNull();
  return cookie ?? "";
}

test.describe("whoever is not signed in", () => {
  test("gets 401 from every call, whatever the bytes of the key or the cookie (A46)", async () => {
    const odd: Record<string, string>[] = [
      {},
      { authorization: "Bearer" },
      { authorization: "Bearer " },
      { authorization: "Bearer a b" },
      { authorization: "Basic c2FuZGJveC1hZG1pbjo=" },
      { authorization: `Bearer ${"a".repeat(600)}` },
      { authorization: "Bearer __proto__" },
      { authorization: "Bearer constructor" },
      { cookie: "caret.session=" },
      { cookie: "caret.session=%00%ff" },
      { cookie: `caret.session=${"a.".repeat(100)}` },
      { cookie: `caret.session=${"e".repeat(5000)}` },
    ];
    for (const headers of odd)
      expect((await send(`${DESK()}/api/v1/agents/me`, { headers })).status, JSON.stringify(headers)).toBe(
        401,
      );
  });

  test("reads no page by any of Next's side doors (A11)", async () => {
    const pages = ["/inbox", "/agents", "/accounts", "/audit", "/keys"];
    const ways: { suffix?: string; headers?: Record<string, string> }[] = [
      {},
      { headers: { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" } },
      { headers: { "x-middleware-subrequest": "src/middleware:proxy" } },
      { headers: { rsc: "1" } },
      { headers: { rsc: "1", "next-router-prefetch": "1" } },
      { headers: { rsc: "1", "next-router-segment-prefetch": "/_tree" } },
      { suffix: "?_rsc=abc", headers: { rsc: "1" } },
      { suffix: ".rsc" },
      { suffix: "?nxtPpath=inbox" },
      { suffix: "%2f" },
    ];
    const { data } = await read<{ data: { displayName: string }[] }>("/agents", ADMIN);
    for (const page of pages)
      for (const { suffix = "", headers = {} } of ways) {
        const { status, body } = await send(`${DESK()}${page}${suffix}`, { headers });
        const where = `${page}${suffix} ${JSON.stringify(headers)}`;
        expect(status, where).not.toBe(500);
        if (status === 200) expect(body, where).not.toContain("@NorthwindHelp");
        for (const { displayName } of data) expect(body, where).not.toContain(`"${displayName}"`);
      }
    const build = await send(`${DESK()}/_next/data/build/inbox.json`);
    expect(build.status).toBe(404);
  });

  test("finds nothing at the metrics, and no map of the scripts (A55)", async () => {
    expect((await send(`${DESK()}/api/metrics`)).status).toBe(404);
    expect((await send(`${DESK()}/api/metrics`, { headers: ADMIN })).status).toBe(404);
    const page = await send(`${DESK()}/login`);
    const scripts = [...page.body.matchAll(/\/_next\/static\/[^"]+\.js/g)].map(([path]) => path);
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of new Set(scripts)) {
      const { body } = await send(`${DESK()}${script}`);
      expect(body).not.toMatch(/AUTH_SECRET|postgres(ql)?:\/\/|sourceMappingURL/);
      expect((await send(`${DESK()}${script}.map`)).status).toBe(404);
    }
  });

  test("is answered alike for an unknown name and a wrong password, however odd the fields (A8, A38)", async () => {
    const wrong = await enter(DESK(), "password", { email: "ana@northwind.example", password: "wrong" });
    const unknown = await enter(DESK(), "password", {
      email: `${randomUUID()}@x.example`,
      password: "wrong",
    });
    expect(wrong.cookie).toBeNull();
    expect(unknown.answer.status).toBe(wrong.answer.status);
    expect(unknown.answer.body).toBe(wrong.answer.body);
    for (const email of [{ contains: "a" }, ["ana@northwind.example"], null, 1, "\u0000", "a".repeat(5000)]) {
      const { cookie, answer } = await enter(DESK(), "password", { email, password: { not: "" } });
      expect(cookie).toBeNull();
      expect([400, 401, 413]).toContain(answer.status);
    }
  });

  test("waits after five wrong tries at one name, however X-Forwarded-For is forged (A37)", async () => {
    const email = `${randomUUID()}@northwind.example`;
    const codes: string[] = [];
    for (let i = 0; i < 7; i++) {
      const forged = { "x-forwarded-for": `203.0.113.${i}` };
      const { answer } = await enter(DESK(), "password", { email, password: "wrong" }, forged);
      codes.push(decodeURIComponent(answer.body).includes("sign-in-wait") ? "wait" : "wrong");
    }
    expect(codes).toEqual(["wrong", "wrong", "wrong", "wrong", "wrong", "wait", "wait"]);
  });
});

test.describe("a page elsewhere", () => {
  test("is not served under a name of its own (DNS rebinding)", async () => {
    for (const path of ["/login", "/inbox", "/api/v1/agents", "/api/auth/session", "/api/v1/openapi.json"]) {
      const { status, body } = await send(`${DESK()}${path}`, {
        headers: { host: "evil.example:80", ...ADMIN },
      });
      expect(status, path).toBe(403);
      expect(body).not.toContain("Greta");
    }
  });

  test("changes nothing with the agent's cookie, by form, text or foreign origin (A14, A15)", async () => {
    const cookie = await sessionOf("ana@northwind.example");
    const before = await read<AgentAnswer & { zone: string }>("/agents/me", { cookie });
    const body = JSON.stringify({ zone: "Pacific/Auckland" });
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      {},
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
      { origin: DESK(), "sec-fetch-site": "cross-site" },
      { origin: `${DESK()}.evil.example` },
    ];
    for (const headers of foreign) {
      const sent = { method: "PATCH", headers: { ...json, cookie, ...headers }, body };
      expect((await send(`${DESK()}/api/v1/agents/me`, sent)).status, JSON.stringify(headers)).toBe(403);
    }
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      const sent = { method: "PATCH", headers: { "content-type": type, cookie, origin: DESK() }, body };
      expect((await send(`${DESK()}/api/v1/agents/me`, sent)).status, type).toBe(415);
    }
    expect(
      (await send(`${DESK()}/api/v1/agents/${before.id}/sign-out`, { headers: { cookie } })).status,
    ).toBe(405);
    expect(await read("/agents/me", { cookie })).toMatchObject({ zone: before.zone });
    const own = { method: "PATCH", headers: { ...json, cookie, origin: DESK() }, body };
    expect((await send(`${DESK()}/api/v1/agents/me`, own)).status).toBe(200);
  });

  test("frames nothing, and every answer carries its headers (A63)", async () => {
    const cookie = await sessionOf("ana@northwind.example");
    const [inbox, api] = [
      await send(`${DESK()}/inbox`, { headers: { cookie } }),
      await send(`${DESK()}/api/v1/agents/me`, { headers: { cookie } }),
    ];
    const policy = String(inbox.headers["content-security-policy"]);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const again = await send(`${DESK()}/inbox`, { headers: { cookie } });
    expect(again.headers["content-security-policy"]).not.toBe(policy);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    for (const [tag] of inbox.body.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g))
      expect(tag).toContain(`nonce="${nonce}"`);
    for (const { headers } of [inbox, api]) {
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["strict-transport-security"]).toMatch(/max-age=\d{7,}/);
      expect(headers["cache-control"]).toContain("no-store");
      expect(headers["x-powered-by"]).toBeUndefined();
    }
  });

  test("is not where a sign-in leads (A41)", async () => {
    for (const to of ["//evil.example", "https:evil.example", "javascript:alert(1)", "/\\evil.example"]) {
      const { body, headers } = await send(`${DESK()}/login?callbackUrl=${encodeURIComponent(to)}`);
      expect(body).not.toContain(`"callbackUrl":${JSON.stringify(to)}`);
      expect(headers.location ?? "").not.toContain("evil");
      const { answer } = await enter(DESK(), "one-click", {
        email: "ana@northwind.example",
        callbackUrl: to,
      });
      expect(answer.body).not.toContain("evil");
      expect(answer.body).not.toContain("javascript:");
    }
  });
});

test.describe("a session", () => {
  test("is a new one at every sign-in, the cookie is out of scripts' reach, and the old one is dead (A42)", async () => {
    const old = await sessionOf("linda@northwind.example");
    const { cookie, answer } = await enter(
      DESK(),
      "one-click",
      { email: "linda@northwind.example" },
      { cookie: old },
    );
    expect(cookie).not.toBe(old);
    const line = answer.headers["set-cookie"]?.find((each) => each.includes("caret.session="));
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Lax/i);
    await expect
      .poll(async () => (await send(`${DESK()}/api/v1/agents/me`, { headers: { cookie: old } })).status)
      .toBe(401);
    expect((await send(`${DESK()}/api/v1/agents/me`, { headers: { cookie: cookie ?? "" } })).status).toBe(
      200,
    );
  });

  test("ends within 5 s of signing out everywhere, its open stream too (A43)", async () => {
    const cookie = await sessionOf("linda@northwind.example");
    const { id } = await me({ cookie });
    const stream = await fetch(`${DESK()}/api/v1/events`, { headers: { cookie } });
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    expect(stream.headers.get("cache-control")).toBe("no-cache, no-transform");
    const reader = stream.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    const started = Date.now();
    expect((await call("POST", `/agents/${id}/sign-out`, ADMIN)).status).toBe(200);
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) break;
    }
    expect(Date.now() - started).toBeLessThan(5000);
    await expect
      .poll(async () => (await send(`${DESK()}/api/v1/agents/me`, { headers: { cookie } })).status, {
        timeout: 5000,
      })
      .toBe(401);
  });
});

test.describe("an agent with a key", () => {
  test("changes neither role, teams nor initials of themselves, nor anybody's (A6, A7)", async () => {
    const before = await me(AGENT);
    for (const body of [
      { role: "admin" },
      { teams: [] },
      { isActive: true },
      { initials: "IH" },
      { id: before.id },
    ])
      expect((await call("PATCH", "/agents/me", AGENT, body)).status).toBe(400);
    const admin = await me(ADMIN);
    for (const headers of [AGENT, LEAD]) {
      expect((await call("PATCH", `/agents/${admin.id}`, headers, { displayName: "Gone" })).status).toBe(403);
      expect((await call("POST", `/agents/${admin.id}/deactivate`, headers)).status).toBe(403);
      expect((await call("POST", "/agents", headers, {})).status).toBe(403);
      expect((await call("GET", "/audit", headers)).status).toBe(403);
      expect((await call("GET", "/keys", headers)).status).toBe(403);
    }
    expect((await call("POST", `/agents/${admin.id}/deactivate`, ADMIN)).status).toBe(422);
    expect((await call("PATCH", `/agents/${admin.id}`, ADMIN, { role: "agent" })).status).toBe(403);
    expect(await me(AGENT)).toEqual(before);
  });

  test("gets 400 for operators, doubled keys and SQL in filters, never a row or a stack (A8, A9, A10)", async () => {
    const queries = [
      "/conversations?status=open&status=resolved",
      "/conversations?assignee[contains]=a&assignee=%7B%22not%22%3A%22%22%7D",
      "/conversations?sort=dueAt%3B+DROP+TABLE+%22Agent%22",
      "/conversations?cursor=%27+OR+1%3D1+--",
      "/conversations?limit=1e9",
      "/conversations/undefined",
      "/agents?cursor=W10",
      "/customers/%27%20OR%201=1/history",
    ];
    for (const query of queries) {
      const { status, body } = await send(`${DESK()}/api/v1${query}`, { headers: AGENT });
      expect([400, 404, 422], `${query} ${body}`).toContain(status);
      expect(body).not.toMatch(/prisma|select |syntax error|at .*\.ts/i);
    }
    for (const body of [[], null, 5, "x", { agentId: { not: null } }, {}])
      expect((await call("POST", `/conversations/${randomUUID()}/assign`, AGENT, body)).status).toBe(400);
    const broken = { method: "POST", headers: { ...json, ...AGENT }, body: '{"a":' };
    expect((await send(`${DESK()}/api/v1/conversations/${randomUUID()}/notes`, broken)).status).toBe(400);
  });

  test("is slowed when flooding, and nobody else is (A62)", async () => {
    const { body } = await call("POST", "/keys", ADMIN, { name: "Flood", scopes: ["conversations:read"] });
    const { key, id } = JSON.parse(body) as { key: string; id: string };
    const flood = await Promise.all(
      Array.from({ length: 700 }, () =>
        send(`${DESK()}/api/v1/conversations?limit=1`, { headers: bearer(key) }),
      ),
    );
    const refused = flood.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(50);
    expect(Number(refused[0]?.headers["retry-after"])).toBeGreaterThan(0);
    expect((await send(`${DESK()}/api/v1/agents/me`, { headers: LEAD })).status).toBe(200);
    expect((await call("DELETE", `/keys/${id}`, ADMIN)).status).toBe(204);
    expect((await send(`${DESK()}/api/v1/conversations`, { headers: bearer(key) })).status).toBe(401);
  });

  test("of a program does only what its scopes say, and signs nothing as nobody", async () => {
    const made = await call("POST", "/keys", ADMIN, { name: "Reader", scopes: ["conversations:read"] });
    const { key, id } = JSON.parse(made.body) as { key: string; id: string };
    const program = bearer(key);
    expect((await call("GET", "/conversations", program)).status).toBe(200);
    expect((await call("GET", "/agents", program)).status).toBe(403);
    expect((await call("GET", "/agents/me", program)).status).toBe(403);
    expect((await call("POST", `/conversations/${randomUUID()}/notes`, program, { text: "x" })).status).toBe(
      403,
    );
    expect((await call("POST", "/keys", program, { name: "More", scopes: ["audit:read"] })).status).toBe(403);
    await call("DELETE", `/keys/${id}`, ADMIN);
  });

  test("gets the same answer for the same Idempotency-Key, and 409 for another body", async () => {
    const headers = { ...ADMIN, "idempotency-key": randomUUID() };
    const name = `Team ${randomUUID()}`;
    const first = await call("POST", "/teams", headers, { name });
    const second = await call("POST", "/teams", headers, { name });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toBe(first.body);
    expect((await call("POST", "/teams", headers, { name: `${name}!` })).status).toBe(409);
    const { id } = JSON.parse(first.body) as { id: string };
    expect((await call("DELETE", `/teams/${id}`, ADMIN)).status).toBe(204);
  });
});

test.describe("a webhook", () => {
  test("is refused without, with a wrong, or with a stranger's signature (A34)", async () => {
    const body = '{"for_user_id":"1"}';
    const url = `${DESK()}/api/webhooks/x`;
    const odd: Record<string, string>[] = [
      {},
      { "x-twitter-webhooks-signature": "sha256=" },
      { "x-twitter-webhooks-signature-oauth2": "sha256=AAAA" },
      { "x-twitter-webhooks-signature-oauth2": "sha1=AAAA" },
    ];
    for (const headers of odd)
      expect((await send(url, { method: "POST", headers: { ...json, ...headers }, body })).status).toBe(401);
    expect((await send(`${DESK()}/api/webhooks/fax`, { method: "POST", headers: json, body })).status).toBe(
      404,
    );
    const huge = await send(url, { method: "POST", headers: json, body: "x".repeat(1_000_001) });
    expect(huge.status).toBe(413);
    expect((await send(url)).status).toBe(400);
    const { status, body: answer } = await send(`${url}?crc_token=abc`);
    expect(status).toBe(200);
    expect(JSON.parse(answer)).toMatchObject({
      response_token: expect.stringMatching(/^sha256=[\w+/]{43}=$/),
    });
  });
});
