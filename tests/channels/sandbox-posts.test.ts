import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  northwindHelpId,
  startTestSandbox,
  type TestSandbox,
  twitterApi,
  xdk,
} from "@/tests/support/sandbox";
import { help, writing } from "./sandbox-writing";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

const { write } = writing(() => sandbox);

describe("a post of a customer", () => {
  it("is listed among the mentions, with what was asked for and nothing else", async () => {
    const id = await write("jo", "hey @NorthwindHelp my parcel is late #fail");
    const client = twitterApi(sandbox, "NorthwindHelp");
    const bare = await client.v2.userMentionTimeline(northwindHelpId, { max_results: 5 });
    expect(bare.data.data[0]).toEqual({
      id,
      text: "hey @NorthwindHelp my parcel is late #fail",
      edit_history_tweet_ids: [id],
    });
    const full = await client.v2.userMentionTimeline(northwindHelpId, {
      max_results: 5,
      "tweet.fields": ["author_id", "created_at", "entities", "conversation_id", "public_metrics", "lang"],
      expansions: ["author_id"],
      "user.fields": ["public_metrics", "connection_status"],
    });
    const [post] = full.data.data;
    expect(post).toMatchObject({
      conversation_id: id,
      lang: "en",
      public_metrics: { retweet_count: 0, reply_count: 0 },
    });
    expect(post?.entities?.mentions?.[0]).toMatchObject({
      start: 4,
      end: 18,
      username: "NorthwindHelp",
      id: northwindHelpId,
    });
    expect(full.includes.users[0]).toMatchObject({ username: "jo", name: "Jo" });
    expect(full.meta).toMatchObject({ result_count: 1, newest_id: id, oldest_id: id });
  });

  it("is answered in the post vocabulary to a client that speaks it", async () => {
    const id = await write("mia", "@NorthwindHelp where is my bag");
    const client = xdk(sandbox, "NorthwindHelp");
    const page = await client.users.getMentions(northwindHelpId, {
      maxResults: 5,
      postFields: ["created_at", "public_metrics"],
      expansions: ["author_id", "edit_history_post_ids"],
    });
    const post = page.data?.[0];
    expect(post).toMatchObject({ id, publicMetrics: { repostCount: 0 }, editHistoryPostIds: [id] });
    const plain = await sandbox.call("GET", `/2/tweets/${id}?post.fields=author_id,created_at`, help);
    expect(plain.body.data).not.toHaveProperty("author_id");
    expect(plain.body.data).toHaveProperty("edit_history_post_ids");
  });

  it("gives 1,000 mentions in pages without a gap or a repeat, and only the last 800", async () => {
    const own = await startTestSandbox();
    for (let i = 0; i < 1000; i += 1)
      await own.call("POST", "/sandbox/posts", undefined, {
        as: `p${i % 40}`,
        text: `@NorthwindHelp number ${i}`,
      });
    const client = twitterApi(own, "NorthwindHelp");
    const timeline = await client.v2.userMentionTimeline(northwindHelpId, { max_results: 100 });
    await timeline.fetchLast(2000);
    const ids = timeline.tweets.map((post) => post.id);
    expect(ids).toHaveLength(800);
    expect(new Set(ids).size).toBe(800);
    expect(ids).toEqual([...ids].sort().reverse());
    const newer = await client.v2.userMentionTimeline(northwindHelpId, {
      since_id: ids[3] as string,
      max_results: 100,
    });
    expect(newer.tweets.map((post) => post.id)).toEqual(ids.slice(0, 3));
    await own.stop();
  });
});

describe("a body X does not know", () => {
  it.each([
    [{ text: "a", colour: "red" }, "colour"],
    [{ text: "" }, "text"],
    [{ text: 5 }, "text"],
    [{ text: "a", reply: { in_reply_to_tweet_id: "abc" } }, "reply.in_reply_to_tweet_id"],
    [{ text: "a", media: { media_ids: ["1"] }, quote_tweet_id: "1" }, "media"],
  ])("%j is a 400 that names it", async (body, name) => {
    const answer = await sandbox.call("POST", "/2/tweets", help, body);
    expect(answer.status).toBe(400);
    expect(answer.body.type).toMatch(/invalid-request$/);
    expect(Object.keys(answer.body.errors[0].parameters)).toContain(name);
  });

  it("refuses a quote and a like of a self-serve account", async () => {
    const id = await write("quin", "@NorthwindHelp nice");
    expect((await sandbox.call("POST", "/2/tweets", help, { text: "look", quote_tweet_id: id })).status).toBe(
      403,
    );
    expect(
      (await sandbox.call("POST", `/2/users/${northwindHelpId}/likes`, help, { tweet_id: id })).status,
    ).toBe(403);
  });
});

describe("hiding and deleting", () => {
  it("hides only replies under own posts and deletes only own posts", async () => {
    const root = await write("NorthwindHelp", "We are open all night");
    const rude = await write("wim", "rubbish", { reply: { in_reply_to_tweet_id: root } });
    const client = twitterApi(sandbox, "NorthwindHelp");
    expect((await client.v2.hideReply(rude, true)).data).toEqual({ hidden: true });
    expect(
      (await sandbox.call("PUT", `/2/tweets/${rude}/hidden`, "sandbox-jo", { hidden: true })).status,
    ).toBe(403);
    expect((await sandbox.call("DELETE", `/2/tweets/${rude}`, help)).status).toBe(403);
    expect((await client.v2.deleteTweet(root)).data).toEqual({ deleted: true });
    const ledger = (await sandbox.call("GET", "/sandbox/ledger")).body.data;
    expect(
      ledger
        .filter((entry: { externalId: string }) => [root, rude].includes(entry.externalId))
        .map((e: { kind: string }) => e.kind),
    ).toEqual(["post", "post", "hide", "delete"]);
  });
});
