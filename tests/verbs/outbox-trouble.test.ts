import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { retryReply } from "@/lib/replies/retry-reply";
import { until } from "../support/house-desk";
import { uniqueWord } from "../support/unique-word";
import { wireDesk } from "../support/wire-desk";

vi.setConfig({ testTimeout: 120_000 });

const t = wireDesk();

describe("a wire in trouble", () => {
  it("whose answer is lost: the post is found and adopted, not sent twice", async () => {
    const { conversationId } = await t.mention();
    await t.desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, cut: "after" });
    const text = `Once only ${uniqueWord()}`;
    const reply = await t.answer(conversationId, text);
    await t.ends(reply.id, "sent");
    expect(await t.inLedger(text)).toHaveLength(1);
    const row = await t.db.interaction.findMany({ where: { text: `${text} ^GT` } });
    expect(row).toMatchObject([{ id: reply.id, externalId: expect.stringMatching(/^post:\d+$/) }]);
  });

  it("that eats the request: sent once, after three looks", async () => {
    const { conversationId } = await t.mention();
    await t.desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, cut: "before" });
    const text = `Not lost ${uniqueWord()}`;
    const reply = await t.answer(conversationId, text);
    await t.ends(reply.id, "unconfirmed");
    const conversation = await t.db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
    });
    expect(conversation.status).toBe("open");
    await until(
      "it is sent in the end",
      async () => {
        await t.hurry(reply.id);
        return (await t.replyOf(reply.id)).state === "sent";
      },
      25_000,
    );
    expect(await t.inLedger(text)).toHaveLength(1);
    expect(await t.db.attempt.count({ where: { replyId: reply.id } })).toBe(2);
  });

  it("that answers 503 without effect: as if eaten", async () => {
    const { conversationId } = await t.mention();
    await t.desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, status: 503 });
    const text = `Server trouble ${uniqueWord()}`;
    const reply = await t.answer(conversationId, text);
    await until(
      "it is sent in the end",
      async () => {
        await t.hurry(reply.id);
        return (await t.replyOf(reply.id)).state === "sent";
      },
      25_000,
    );
    expect(await t.inLedger(text)).toHaveLength(1);
  });

  it("that says wait: it waits, asks nothing before, then sends", async () => {
    const { conversationId } = await t.mention();
    const reset = Math.floor(Date.now() / 1000) + 4;
    const headers = {
      "x-rate-limit-limit": "100",
      "x-rate-limit-remaining": "0",
      "x-rate-limit-reset": String(reset),
    };
    await t.desk.fault({
      endpoint: "POST /2/tweets",
      account: "NorthwindHelp",
      times: 1,
      status: 429,
      headers,
    });
    const text = `Patience ${uniqueWord()}`;
    const reply = await t.answer(conversationId, text);
    await until("it waits", async () => (await t.replyOf(reply.id)).code === "x-rate-limited");
    const waiting = await t.replyOf(reply.id);
    expect(waiting).toMatchObject({ state: "queued", attempts: 0 });
    expect(waiting.sendAfter.getTime()).toBeGreaterThanOrEqual(reset * 1000 - 1000);
    await t.ends(reply.id, "sent");
    expect(await t.inLedger(text)).toHaveLength(1);
  });

  it.each([
    [
      "x-not-summoned",
      "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.",
    ],
    ["x-reply-restricted", "The original Tweet author restricted who can reply to this Tweet."],
    ["x-target-gone", "You attempted to reply to a Tweet that is deleted or not visible to you."],
    ["x-duplicate", "You are not allowed to create a Tweet with duplicate content."],
  ])(
    "that says no for good (%s): refused with the reason, text kept, conversation open",
    async (code, detail) => {
      const { conversationId } = await t.mention();
      await t.desk.fault({
        endpoint: "POST /2/tweets",
        account: "NorthwindHelp",
        times: 1,
        status: 403,
        body: { title: "Forbidden", status: 403, detail, type: "about:blank" },
      });
      const text = `Refused ${uniqueWord()}`;
      const reply = await t.answer(conversationId, text);
      await t.ends(reply.id, "refused");
      expect((await t.replyOf(reply.id)).code).toBe(code);
      expect(await t.inLedger(text)).toHaveLength(0);
      const conversation = await t.db.conversation.findUniqueOrThrow({
        where: { id: conversationId },
      });
      expect(conversation.status).toBe("open");
    },
  );

  it("in the middle of a thread of ours: one of two is out, the rest goes on from there", async () => {
    const { conversationId } = await t.mention();
    const mark = randomUUID();
    const text = `${mark} ${"We are sorry about that. ".repeat(15)}`;
    const detail = "The original Tweet author restricted who can reply to this Tweet.";
    await t.desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, cut: "after" });
    const reply = await t.answer(conversationId, text);
    await until(
      "its first part is adopted",
      async () =>
        (await t.db.replyPart.findFirst({ where: { replyId: reply.id, position: 0 } }))?.state === "sent",
    );
    await t.ends(reply.id, "sent");
    const again = await t.mention();
    await t.desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, delayMs: 700 });
    const second = await t.answer(again.conversationId, text.replace(mark, randomUUID()));
    await until("its first part is on its way", async () =>
      t.db.attempt.findFirst({ where: { replyId: second.id } }),
    );
    await t.desk.fault({
      endpoint: "POST /2/tweets",
      account: "NorthwindHelp",
      times: 1,
      status: 403,
      body: { detail },
    });
    await t.ends(second.id, "refused");
    await retryReply(t.desk.ctx(t.desk.greta), second.id);
    await t.ends(second.id, "sent");
    const parts = await t.db.replyPart.findMany({
      where: { replyId: second.id },
      orderBy: { position: "asc" },
    });
    const ids = parts.map(({ externalId }) => externalId?.slice(5));
    const posted = (await t.desk.ledger()).filter(
      ({ externalId, kind }) => kind === "post" && ids.includes(externalId),
    );
    expect(posted).toHaveLength(2);
    expect(posted[1]?.inReplyTo).toBe(ids[0]);
  });
});
