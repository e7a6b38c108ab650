import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { ADMIN, AGENT, bearer, call, read } from "../support/api";
import { DESK, postAs } from "../support/desk";
import { uniqueWord } from "../support/unique-word";

interface Row {
  id: string;
  customer: { id: string };
  preview: string;
}
interface Whole extends Row {
  interactions: { id: string; direction: string }[];
}

let noah: Record<string, string>;

/** What a customer writes to care, as the desk's rows hold it. */
async function arrive(word: string): Promise<Row> {
  await postAs(`jo_${word.slice(0, 6)}`, `@NorthwindHelp where is my bag ${word}`);
  let found: Row | undefined;
  await expect
    .poll(
      async () => {
        const { data } = await read<{ data: Row[] }>("/conversations?sort=newest&limit=20", ADMIN);
        found = data.find(({ preview }) => preview.includes(word));
        return found !== undefined;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  if (!found) throw new Error("nothing arrived");
  return found;
}

test.beforeAll(async () => {
  const { data } = await read<{ data: { id: string; displayName: string }[] }>("/agents", ADMIN);
  const agentId = data.find(({ displayName }) => displayName === "Noah Lind")?.id;
  const { body } = await call("POST", "/keys", ADMIN, { name: "Noah", agentId });
  noah = bearer((JSON.parse(body) as { key: string }).key);
});

test("an agent of another team gets for every id of care what a missing id gets (A1)", async () => {
  const { id, customer } = await arrive(uniqueWord().slice(0, 8));
  const { interactions } = await read<Whole>(`/conversations/${id}`, AGENT);
  const text = { channel: "x", audience: "public", text: "We look into it" };
  const answer = await call("POST", `/conversations/${id}/replies`, AGENT, { ...text, sendAt: inAnHour() });
  expect(answer.status, answer.body).toBe(201);
  const reply = JSON.parse(answer.body) as { id: string };
  const tries: [method: string, path: (id: string) => string, real: string | undefined, body?: unknown][] = [
    ["GET", (some) => `/conversations/${some}`, id],
    ["GET", (some) => `/conversations/${some}/draft`, id],
    ["GET", (some) => `/conversations/${some}/presence`, id],
    ["GET", (some) => `/conversations/${some}/proposals`, id],
    ["POST", (some) => `/conversations/${some}/notes`, id, { text: "I was here" }],
    ["POST", (some) => `/conversations/${some}/assign`, id, { agentId: null }],
    ["POST", (some) => `/conversations/${some}/take`, id],
    ["POST", (some) => `/conversations/${some}/resolve`, id, { reason: "done" }],
    ["POST", (some) => `/conversations/${some}/reopen`, id],
    ["POST", (some) => `/conversations/${some}/snooze`, id, { until: inAnHour() }],
    ["POST", (some) => `/conversations/${some}/replies`, id, text],
    ["PUT", (some) => `/conversations/${some}/tags`, id, { tags: ["mine"] }],
    ["PUT", (some) => `/conversations/${some}/reasons`, id, { reasonIds: [] }],
    ["PUT", (some) => `/conversations/${some}/presence`, id, { state: "typing" }],
    [
      "PUT",
      (some) => `/conversations/${some}/draft`,
      id,
      { mode: "note", text: "x", attachmentIds: [], inReplyToId: null },
    ],
    ["GET", (some) => `/customers/${some}`, customer.id],
    ["GET", (some) => `/customers/${some}/history`, customer.id],
    [
      "POST",
      (some) => `/interactions/${some}/hide`,
      interactions[0]?.id,
      { hidden: true, reason: "why not" },
    ],
    ["GET", (some) => `/conversations/${some}/routes`, id],
    ["GET", (some) => `/conversations/${some}/records`, id],
    ["GET", (some) => `/conversations/${some}/notices`, id],
    ["POST", (some) => `/conversations/${some}/bridge-codes`, id],
    ["POST", (some) => `/conversations/${some}/keep-apart`, id],
    ["GET", (some) => `/customers/${some}/facts`, customer.id],
    ["POST", (some) => `/customers/${some}/facts`, customer.id, { kind: "tier", value: "gold" }],
    ["GET", (some) => `/customers/${some}/links/candidates?q=jo`, customer.id],
    [
      "POST",
      (some) => `/customers/${some}/handles`,
      customer.id,
      { typed: "a@b.example", evidence: "told me so" },
    ],
    ["GET", (some) => `/interactions/${some}/mail`, interactions[0]?.id],
    ["GET", (some) => `/interactions/${some}/raw`, interactions[0]?.id],
    ["POST", (some) => `/interactions/${some}/mail-pictures`, interactions[0]?.id],
    ["GET", (some) => `/replies/${some}`, reply.id],
    ["DELETE", (some) => `/replies/${some}`, reply.id],
    ["POST", (some) => `/replies/${some}/retry`, reply.id],
    ["POST", (some) => `/replies/${some}/settle`, reply.id, { as: "not-sent" }],
    ["POST", (some) => `/replies/${some}/take-back`, reply.id, { reason: "mine" }],
  ];
  const before = await read<Whole>(`/conversations/${id}`, ADMIN);
  for (const [method, path, real, body] of tries) {
    const [foreign, missing] = [
      await call(method, path(real ?? ""), noah, body),
      await call(method, path(randomUUID()), noah, body),
    ];
    const where = `${method} ${path("{id}")} ${foreign.body}`;
    expect(foreign.status, where).toBe(missing.status);
    expect(foreign.body, where).toBe(missing.body);
    expect([404, 405], where).toContain(foreign.status);
  }
  expect(await read<Whole>(`/conversations/${id}`, ADMIN)).toEqual(before);
  expect((await call("DELETE", `/replies/${reply.id}`, AGENT)).status).toBeLessThan(300);
});

test("nothing of care's reaches another team's list, counts or stream (A2, A4)", async () => {
  const heard: Record<"noah" | "admin", string> = { noah: "", admin: "" };
  const stop = new AbortController();
  for (const [name, headers] of [
    ["noah", noah],
    ["admin", ADMIN],
  ] as const) {
    const stream = await fetch(`${DESK()}/api/v1/events`, { headers, signal: stop.signal });
    void (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of stream.body ?? []) heard[name] += decoder.decode(chunk, { stream: true });
    })().catch(() => undefined);
  }
  const { id, customer } = await arrive(uniqueWord().slice(0, 8));
  await expect.poll(() => heard.admin).toContain(id);
  await call("POST", `/conversations/${id}/notes`, AGENT, { text: "Only care knows" });
  await expect.poll(() => heard.admin).toContain("Only care knows");
  await new Promise((resolve) => setTimeout(resolve, 500));
  stop.abort();
  for (const secret of [id, customer.id, "Only care knows"]) expect(heard.noah).not.toContain(secret);
  for (const list of [
    "/conversations?limit=200",
    "/conversations?sort=newest&limit=200",
    "/conversations?assignee=none",
  ]) {
    const { data } = await read<{ data: Row[] }>(list, noah);
    expect(data.map((row) => row.id)).not.toContain(id);
  }
  const preview = await call("POST", "/bulk/preview", noah, { on: { ids: [id] }, deed: { kind: "resolve" } });
  expect(preview.body).not.toContain(id);
  expect(
    (await call("POST", "/bulk", noah, { on: { ids: [id] }, deed: { kind: "resolve", reason: "x" } })).body,
  ).not.toContain(`"${id}"`);
  expect(await read<Row & { status: string }>(`/conversations/${id}`, ADMIN)).toMatchObject({
    status: "open",
  });
});

function inAnHour(): string {
  return new Date(Date.now() + 3_600_000).toISOString();
}
