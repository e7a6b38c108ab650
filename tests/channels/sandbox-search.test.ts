import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestSandbox, type TestSandbox, twitterApi, xdk } from "@/tests/support/sandbox";

let now = Date.parse("2026-03-02T09:00:00Z");
let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox({ searchLagSeconds: 30, now: () => now });
});
afterAll(() => sandbox.stop());

const native = async (as: string, text: string, at?: string) =>
  (await sandbox.call("POST", "/sandbox/posts", undefined, { as, text, ...(at ? { at } : {}) })).body
    .id as string;
const search = (query: string) =>
  sandbox.call("GET", `/2/tweets/search/recent?${new URLSearchParams({ query })}`, "sandbox-app");

describe("recent search", () => {
  it("finds a post 30 s after it was written, for 7 days", async () => {
    const id = await native("ida", "zebra suitcase lost");
    expect((await search("zebra")).body).toEqual({ meta: { result_count: 0 } });
    now += 30_001;
    expect((await search("zebra")).body.data.map((post: { id: string }) => post.id)).toEqual([id]);
    now += 7 * 86_400_000;
    expect((await search("zebra")).body.meta.result_count).toBe(0);
  });

  it("leaves out deleted posts, protected people and reposts, and pages by keyset in both clients", async () => {
    for (let i = 0; i < 23; i += 1) {
      now += 10;
      await native(`crowd${i}`, `giraffe delay number ${i}`);
    }
    await sandbox.call("POST", "/sandbox/users", undefined, { username: "shy", protected: true });
    await native("shy", "giraffe unseen");
    const gone = await native("crowd1", "giraffe gone");
    await sandbox.call("DELETE", `/sandbox/posts/${gone}`);
    now += 31_000;
    const found = await twitterApi(sandbox, "NorthwindHelp").v2.search("giraffe -from:crowd0 lang:en", {
      max_results: 10,
    });
    await found.fetchLast(100);
    expect(found.tweets.map((post) => Number(post.text.split(" ").at(-1)))).toEqual(
      Array.from({ length: 22 }, (_, i) => 22 - i),
    );
    const first = await xdk(sandbox, "NorthwindHelp").posts.searchRecent("giraffe", { maxResults: 10 });
    expect(first.meta).toMatchObject({ resultCount: 10 });
    expect(first.data?.[0]).toHaveProperty("text");
  });

  it("dates a native post back, with an id that sorts by that time", async () => {
    const late = await native("ole", "okapi late", new Date(now - 3_600_000).toISOString());
    const fresh = await native("ole", "okapi fresh");
    expect(BigInt(late) < BigInt(fresh)).toBe(true);
    const { body } = await sandbox.call("GET", `/2/tweets/${late}?tweet.fields=created_at`, "sandbox-app");
    expect(body.data.created_at).toBe(new Date(now - 3_600_000).toISOString());
    expect((await search("okapi")).body.data.map((post: { id: string }) => post.id)).toEqual([late]);
  });

  it.each([
    ["", "query"],
    ["query=a&max_results=9", "max_results"],
    ["query=a&since_id=5", "since_id"],
    ["query=a&since_id=2000000000000000000&start_time=2026-03-01T00:00:00Z", "since_id"],
    ["query=a&next_token=xyz", "pagination_token"],
    ["query=a&start_time=yesterday", "start_time"],
  ])("answers 400 to %s, naming %s", async (query, name) => {
    const answer = await sandbox.call("GET", `/2/tweets/search/recent?${query}`, "sandbox-app");
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors[0].parameters)).toContain(name);
  });
});
