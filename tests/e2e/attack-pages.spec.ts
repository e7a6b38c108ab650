import { expect, test } from "@playwright/test";
import { ADMIN, type AgentAnswer, call, json, me, read, sessionOf } from "../support/api";
import { DESK } from "../support/desk";
import { enter, send } from "../support/send";

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
