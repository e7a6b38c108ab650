import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { ADMIN, json, read } from "../support/api";
import { DESK } from "../support/desk";
import { enter, send } from "../support/send";

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
