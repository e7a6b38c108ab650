import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PulledPage } from "@/lib/channels/channel";
import type { ListeningTrouble } from "@/lib/channels/listening";
import { startTestSandbox, type TestSandbox } from "../support/sandbox";
import { arrived, help, type WiredX, wireX } from "../support/x-wire";

let sandbox: TestSandbox;
let x: WiredX;
beforeEach(async () => {
  sandbox = await startTestSandbox({ limits: "raised" });
  x = wireX(sandbox);
});
afterEach(() => sandbox.stop());

const post = async (as: string, text: string, more: Record<string, unknown> = {}): Promise<string> =>
  (await sandbox.call("POST", "/sandbox/posts", undefined, { as, text, ...more })).body.id;

async function read(query: string, cursor: unknown = null, wire = x) {
  const pages: PulledPage[] = [];
  let trouble: ListeningTrouble | null = null;
  for await (const page of wire.channel.listening?.read(help, { key: "q1", query, cursor }) ?? []) {
    if ("trouble" in page) trouble = page.trouble;
    else {
      pages.push(page);
      page.taken?.();
    }
  }
  const events = await Promise.all(pages.flatMap(({ raw }) => (raw ? [wire.channel.fold(raw)] : [])));
  return { pages, trouble, found: arrived(events.flat()), cursor: pages.at(-1)?.cursor ?? cursor };
}

describe("a query of X's recent search", () => {
  it("is read on from where it stood, with overlap, and hands nothing over twice", async () => {
    const first = await post("jo_rivers", "my northwind parcel is stuck", { language: "en" });
    const one = await read("northwind parcel");
    expect(one.found).toMatchObject([
      { externalId: `post:${first}`, names: "none", mayApiReply: false, customer: { username: "jo_rivers" } },
    ]);
    expect(one.found[0]?.customer?.followers).toBeGreaterThan(0);
    expect(one.pages[0]?.raw?.source).toBe("listening:q1");
    expect((await read("northwind parcel", one.cursor)).pages).toEqual([]);
    const second = await post("kim_sol", "northwind lost a parcel");
    const again = await read("northwind parcel", one.cursor);
    expect(again.pages).toHaveLength(1);
    expect(again.found.map(({ externalId }) => externalId)).toContain(`post:${second}`);
    const other = await read("northwind parcel", one.cursor, wireX(sandbox));
    expect(other.found).toHaveLength(2);
  });

  it("finds reposts only when asked for them, and then tells them as reposts", async () => {
    const id = await post("jo_rivers", "northwind parcel gone");
    await post("kim_sol", "", { repost: id });
    expect((await read("northwind parcel")).found).toHaveLength(1);
    const asked = await read("northwind parcel is:retweet", null, wireX(sandbox));
    expect(asked.found).toMatchObject([{ isRepost: true, customer: { username: "kim_sol" } }]);
  });

  it("tells in X's words why it is refused, that nothing is left to pay with, or when to come back", async () => {
    const refused = (await read("northwind sentiment:bad")).trouble;
    expect(refused).toMatchObject({ kind: "refused", detail: expect.stringContaining("sentiment") });
    const fail = (status: number, body: unknown, headers = {}) =>
      sandbox.call("POST", "/sandbox/faults", undefined, {
        endpoint: "GET /2/tweets/search/recent",
        status,
        body,
        headers,
      });
    await fail(402, { title: "CreditsDepleted", type: "https://api.x.com/2/problems/credits" });
    expect((await read("northwind")).trouble).toEqual({ kind: "spent" });
    const reset = Math.floor(Date.now() / 1000) + 600;
    await fail(429, { title: "Too Many Requests" }, { "x-rate-limit-reset": String(reset) });
    expect((await read("northwind")).trouble).toEqual({ kind: "limited", until: new Date(reset * 1000) });
    await fail(503, {});
    expect((await read("northwind")).trouble).toEqual({ kind: "away" });
  });

  it("is tried out with its number by day and a few posts", async () => {
    await post("jo_rivers", "northwind parcel today");
    await post("jo_rivers", "northwind parcel two days ago", {
      at: new Date(Date.now() - 2 * 86_400_000).toISOString(),
    });
    const tried = await x.channel.listening?.tryOut(help, "northwind parcel");
    if (!tried || "trouble" in tried) throw new Error("not tried");
    expect(tried.hits).toBe(2);
    expect(tried.perDay.reduce((sum, { hits }) => sum + hits, 0)).toBe(2);
    expect(tried.perDay.length).toBeGreaterThanOrEqual(7);
    expect(arrived(await x.channel.fold(tried.raw))).toHaveLength(2);
    expect(await x.channel.listening?.tryOut(help, "lang:en")).toMatchObject({
      trouble: { kind: "refused" },
    });
  });
});

describe("recent counts of the sandbox", () => {
  const count = (query: Record<string, string>) =>
    sandbox.call("GET", `/2/tweets/counts/recent?${new URLSearchParams(query)}`, "sandbox-app");

  it.each([
    [{}, "tweet_count"],
    [{ "post.fields": "id" }, "post_count"],
  ])("speak the vocabulary of the request: %j", async (more, name) => {
    await post("jo_rivers", "zebra crossing");
    const { status, body } = await count({ query: "zebra", granularity: "day", ...more });
    expect(status).toBe(200);
    expect(body.meta).toEqual({ [`total_${name}`]: 1 });
    expect(body.data.at(-1)).toEqual({
      start: expect.any(String),
      end: expect.any(String),
      [name]: 1,
    });
  });

  it("count by hour unless told, and refuse what a search refuses with X's problem", async () => {
    expect((await count({ query: "zebra" })).body.data.length).toBeGreaterThanOrEqual(168);
    for (const query of ["-zebra", "(zebra", "zebra shade:dark", "z".repeat(513)]) {
      const { status, headers, body } = await count({ query });
      expect(status).toBe(400);
      expect(headers.get("content-type")).toContain("application/problem+json");
      expect(body).toMatchObject({ title: "Invalid Request", errors: [{ parameters: { query: [query] } }] });
    }
    expect((await count({ query: "zebra", granularity: "week" })).status).toBe(400);
  });
});
