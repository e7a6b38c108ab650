import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  northwindHelpId,
  startTestSandbox,
  type TestSandbox,
  twitterApi,
  xdk,
} from "@/tests/support/sandbox";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

const help = "sandbox-NorthwindHelp";
const write = async (as: string, text: string, more: object = {}) =>
  (await sandbox.call("POST", "/2/tweets", `sandbox-${as}`, { text, ...more })).body.data.id as string;
const reply = (token: string, id: string, text: string) =>
  sandbox.call("POST", "/2/tweets", token, { text, reply: { in_reply_to_tweet_id: id } });

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

describe("a reply", () => {
  it("gets the prefix of everyone in the post it answers, and is free of it in the count", async () => {
    const id = await write("kim", "@NorthwindHelp and @NorthwindAir my flight is gone");
    const text = "x".repeat(280);
    const sent = await reply(help, id, text);
    expect(sent.status).toBe(201);
    expect(sent.body).toEqual({
      data: { id: expect.any(String), text: `@kim @NorthwindAir ${text}`, edit_history_tweet_ids: [""] },
    });
    const again = await sandbox.call(
      "GET",
      `/2/tweets/${sent.body.data.id}?tweet.fields=display_text_range,conversation_id,in_reply_to_user_id,referenced_tweets`,
      "sandbox-app",
    );
    expect(again.body.data).toMatchObject({
      conversation_id: id,
      display_text_range: [19, 299],
      referenced_tweets: [{ type: "replied_to", id }],
    });
    expect((await reply(help, id, `@kim ${text}`)).body.detail).toMatch(/duplicate/);
    const tooLong = await reply(help, id, `${text}!`);
    expect([tooLong.status, tooLong.body.detail]).toEqual([
      400,
      expect.stringMatching(/^Your Tweet text is too long\./),
    ]);
  });

  it("counts a link as 23 and a family emoji as 2", async () => {
    const link = `https://example.com/${"a".repeat(200)}`;
    expect(
      (await sandbox.call("POST", "/2/tweets", help, { text: `${link} ${"y".repeat(256)}` })).status,
    ).toBe(201);
    expect(
      (await sandbox.call("POST", "/2/tweets", help, { text: `${link} ${"z".repeat(257)}` })).status,
    ).toBe(400);
    expect((await sandbox.call("POST", "/2/tweets", help, { text: "👨‍👩‍👧‍👦".repeat(140) })).status).toBe(
      201,
    );
  });

  it("is refused to a self-serve account that was not summoned, and allowed to people and Enterprise", async () => {
    const id = await write("lee", "northwind lost my bag, no one answers");
    const refused = await reply(help, id, "We are sorry ^GT");
    expect(refused.status).toBe(403);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect(refused.body).toEqual({
      title: "Forbidden",
      status: 403,
      type: "about:blank",
      detail:
        "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.",
    });
    expect((await reply("sandbox-neighbour", id, "same here")).status).toBe(201);
    await sandbox.call("POST", "/sandbox/users", undefined, { username: "smallshop", plan: "self_serve" });
    expect((await reply("sandbox-smallshop", id, "buy from us")).status).toBe(403);
    const summoned = await reply("sandbox-lee", id, "calling @NorthwindHelp now");
    expect((await reply(help, summoned.body.data.id, "Here we are ^GT")).status).toBe(201);
  });

  it("is refused in X's words to a deleted post, one of a blocker, and a restricted one", async () => {
    const gone = await write("max", "@NorthwindHelp forget it");
    await twitterApi(sandbox, "max").v2.deleteTweet(gone);
    const words = "You attempted to reply to a Tweet that is deleted or not visible to you.";
    expect((await reply(help, gone, "hello")).body.detail).toBe(words);
    await sandbox.call("POST", "/sandbox/users", undefined, { username: "ned", blocking: ["NorthwindHelp"] });
    const blocked = await write("ned", "@NorthwindHelp I block you");
    expect((await reply(help, blocked, "hello")).body.detail).toBe(words);
    const narrow = await write("oda", "@NorthwindAir only you", { reply_settings: "mentionedUsers" });
    expect((await reply(help, narrow, "hello")).body.detail).toBe(
      "The original Tweet author restricted who can reply to this Tweet.",
    );
  });

  it("is refused when the same text was written within a day", async () => {
    const id = await write("pia", "@NorthwindHelp twice please");
    expect((await reply(help, id, "Same words ^GT")).status).toBe(201);
    const second = await reply(help, id, "Same   words ^GT");
    expect([second.status, second.body.detail]).toEqual([
      403,
      "You are not allowed to create a Tweet with duplicate content.",
    ]);
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

describe("lookups", () => {
  it("answer what is there and name what is not", async () => {
    const seen = await write("rosa", "here");
    const gone = await write("rosa", "gone");
    await sandbox.call("DELETE", `/sandbox/posts/${gone}`);
    await sandbox.call("POST", "/sandbox/users", undefined, { username: "shy", protected: true });
    const hiddenPost = await write("shy", "only for friends");
    const answer = await sandbox.call("GET", `/2/tweets?ids=${seen},${gone},${hiddenPost},456`, help);
    expect(answer.status).toBe(200);
    expect(answer.body.data.map((post: { id: string }) => post.id)).toEqual([seen]);
    const kinds = answer.body.errors.map((error: { type: string; resource_id: string }) => [
      error.resource_id,
      error.type.split("/").at(-1),
    ]);
    expect(kinds).toEqual([
      [gone, "resource-not-found"],
      [hiddenPost, "not-authorized-for-resource"],
      ["456", "resource-not-found"],
    ]);
    expect(answer.body.errors[2].detail).toBe("Could not find tweet with id: [456].");
    const one = await sandbox.call("GET", `/2/tweets/${gone}`, help);
    expect([one.status, one.body.data, one.body.errors.length]).toEqual([200, undefined, 1]);
    const names = await sandbox.call("GET", "/2/users/by?usernames=rosa,nobody_here", "sandbox-app");
    expect([names.body.data.length, names.body.errors[0].value]).toEqual([1, "nobody_here"]);
  });

  it("know the edit chain, hide older versions from timelines and delete all of it", async () => {
    const wrote = await sandbox.call("POST", "/sandbox/posts", undefined, {
      as: "tim",
      text: "@NorthwindHelp teh bag",
    });
    const edited = await sandbox.call("POST", "/sandbox/posts", undefined, {
      as: "tim",
      text: "@NorthwindHelp the bag",
      edit: wrote.body.id,
    });
    const chain = [wrote.body.id, edited.body.id];
    const old = await sandbox.call("GET", `/2/tweets/${wrote.body.id}`, help);
    expect(old.body.data).toMatchObject({ text: "@NorthwindHelp teh bag", edit_history_tweet_ids: chain });
    const page = await sandbox.call("GET", `/2/users/${northwindHelpId}/mentions?max_results=100`, help);
    const listed = page.body.data.map((post: { id: string }) => post.id);
    expect([listed.includes(chain[0]), listed.includes(chain[1])]).toEqual([false, true]);
    await sandbox.call("DELETE", `/2/tweets/${edited.body.id}`, "sandbox-tim");
    const after = await sandbox.call("GET", `/2/tweets?ids=${chain.join(",")}`, help);
    expect([after.body.data, after.body.errors.length]).toEqual([undefined, 2]);
  });

  it("cut a long post of a subscriber and give the whole as a note", async () => {
    await sandbox.call("POST", "/sandbox/users", undefined, { username: "una", verifiedType: "blue" });
    const text = `@NorthwindHelp ${"many words ".repeat(60)}end`;
    const id = await write("una", text);
    const tweet = await sandbox.call("GET", `/2/tweets/${id}?tweet.fields=note_tweet`, help);
    expect(tweet.body.data.text.length).toBeLessThan(290);
    expect(tweet.body.data.note_tweet.text).toBe(text);
    const post = await sandbox.call("GET", `/2/tweets/${id}?post.fields=note_post`, help);
    expect(post.body.data.note_post.text).toBe(text);
  });

  it("shorten links in the text and tell the whole in the entities", async () => {
    const id = await write("vera", "look at https://example.com/a?b=1 now 😀 @NorthwindHelp");
    const { data } = (await sandbox.call("GET", `/2/tweets/${id}?tweet.fields=entities`, help)).body;
    expect(data.text).toMatch(/^look at https:\/\/t\.co\/\w{10} now 😀 @NorthwindHelp$/);
    expect(data.entities.urls[0]).toMatchObject({
      start: 8,
      end: 31,
      expanded_url: "https://example.com/a?b=1",
    });
    expect(data.entities.mentions[0]).toMatchObject({ start: 38, end: 52 });
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
