import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestSandbox, type TestSandbox, twitterApi } from "@/tests/support/sandbox";
import { help, writing } from "./sandbox-writing";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

const { reply, write } = writing(() => sandbox);

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
