import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { ADMIN, AGENT, bearer, call, json, LEAD, me, read } from "../support/api";
import { DESK } from "../support/desk";
import { send } from "../support/send";

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
    const told = await read<{ data: { action: string; address: string | null }[] }>(
      `/audit?subject=team&subjectId=${id}`,
      ADMIN,
    );
    expect(told.data.map(({ action }) => action)).toEqual(["team.deleted", "team.created"]);
    expect(told.data[0]?.address).toMatch(/127\.0\.0\.1|::1/);
    await expect
      .poll(async () => (await read<{ ok: boolean; waiting: number }>("/audit/verify", ADMIN)).waiting)
      .toBe(0);
    expect(await read("/audit/verify", ADMIN)).toMatchObject({ ok: true, firstBad: null });
  });
});
