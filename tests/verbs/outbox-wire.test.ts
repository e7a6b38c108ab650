import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { hideInteraction } from "@/lib/replies/hide-interaction";
import { queueReply } from "@/lib/replies/queue-reply";
import { retryReply } from "@/lib/replies/retry-reply";
import { takeBackReply } from "@/lib/replies/take-back-reply";
import { uploadAttachment } from "@/lib/replies/upload-attachment";
import { startHouse, type TestHouse } from "../support/house";
import { type HouseDesk, openHouseDesk, until } from "../support/house-desk";
import { privateReply, publicReply } from "../support/reply-desk";

vi.setConfig({ testTimeout: 120_000 });

const CARE = "1100000000000000111";
let house: TestHouse;
let desk: HouseDesk;
beforeAll(async () => {
  house = await startHouse({ parts: ["sandbox", "worker"] });
  desk = await openHouseDesk(house);
});
afterAll(async () => {
  await desk.close();
  await house.stop();
});

/** Someone posts to us over the wire; answers with the conversation that came of it. */
async function mention(text = "my bag is lost") {
  const who = `jo${randomUUID().slice(0, 8)}`;
  const { body } = await desk.x(who, "POST", "/2/tweets", { text: `@NorthwindHelp ${text}` });
  const postId = (body.data as { id: string }).id;
  return { who, postId, ...(await arrived(`post:${postId}`)) };
}

function arrived(externalId: string) {
  // After a kill the live way in passes to the next worker when the lease is over.
  const patience = 60_000;
  return until(
    `${externalId} arrives`,
    async () => {
      const found = await desk.database.db.interaction.findFirst({ where: { externalId } });
      if (!found?.conversationId) return null;
      return { conversationId: found.conversationId, interactionId: found.id };
    },
    patience,
  );
}

const answer = (conversationId: string, text: string, over = {}) =>
  queueReply(desk.ctx(desk.greta), conversationId, publicReply({ text, undo: false, ...over }));
const replyOf = (id: string) => desk.database.db.reply.findUniqueOrThrow({ where: { id } });
const ends = (id: string, state: string, ms?: number) =>
  until(`the reply is ${state}`, async () => (await replyOf(id)).state === state, ms);
const inLedger = async (text: string) =>
  (await desk.ledger()).filter((row) => row.text.startsWith(text) && row.kind !== "media");
/** Lets the time pass that looks and leases wait for. */
async function hurry(id: string): Promise<void> {
  await desk.database.db
    .$executeRaw`UPDATE "Reply" SET "nextLookAt" = now() WHERE id = ${id}::uuid AND state = 'unconfirmed' AND "nextLookAt" > now()`;
  await desk.database.db
    .$executeRaw`UPDATE "Reply" SET "leaseUntil" = now() - interval '1 second' WHERE id = ${id}::uuid AND state = 'sending'`;
}

describe("a reply over the real wire", () => {
  it("leaves signed, is answered by the account that was summoned, and comes back as the same interaction", async () => {
    const { conversationId, postId } = await mention();
    const text = `Found it ${randomUUID()}`;
    const reply = await answer(conversationId, text);
    await ends(reply.id, "sent");
    expect(await inLedger(text)).toMatchObject([{ text: `${text} ^GT`, inReplyTo: postId, native: false }]);
    await until(
      "it comes back over the wire",
      async () => (await desk.database.db.rawEvent.count({ where: { state: "done" } })) > 1,
    );
    const rows = await desk.database.db.interaction.findMany({ where: { text: `${text} ^GT` } });
    expect(rows).toMatchObject([{ id: reply.id, isNative: false }]);
    const conversation = await desk.database.db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
    });
    expect(conversation.status).toBe("waiting");
  });

  it("goes as a direct message when the answer is private", async () => {
    const who = `dm${randomUUID().slice(0, 8)}`;
    const { body } = await desk.x(who, "POST", `/2/dm_conversations/with/${CARE}/messages`, {
      text: "here is my number",
    });
    const { conversationId } = await arrived(`dm:${(body.data as { dm_event_id: string }).dm_event_id}`);
    const text = `All yours ${randomUUID()}`;
    const reply = await queueReply(desk.ctx(desk.greta), conversationId, privateReply({ text, undo: false }));
    await ends(reply.id, "sent");
    expect(await inLedger(text)).toMatchObject([{ kind: "dm", text: `${text} ^GT` }]);
  });

  it("moves a public post to direct messages", async () => {
    const { conversationId } = await mention();
    const text = `Details please ${randomUUID()}`;
    const reply = await queueReply(desk.ctx(desk.greta), conversationId, privateReply({ text, undo: false }));
    await until("it is over", async () => !["queued", "sending"].includes((await replyOf(reply.id)).state));
    expect(await replyOf(reply.id)).toMatchObject({ state: "sent" });
    const turns = await desk.database.db.turn.findMany({ where: { conversationId } });
    expect(turns).toMatchObject([{ ending: "answered", movedToPrivate: true }]);
  });

  it("takes a picture along, without EXIF", async () => {
    const { conversationId } = await mention();
    const exif = {
      IFD0: { Copyright: "somewhere" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "59/1 26/1 0/1" },
    };
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#369" } })
      .withExif(exif)
      .jpeg()
      .toBuffer();
    const file = await uploadAttachment(desk.ctx(desk.greta), {
      bytes: new Uint8Array(bytes),
      name: "../office.png",
    });
    expect(file).toMatchObject({ name: "office.jpg", type: "image/jpeg" });
    const stored = await desk.database.db.attachment.findUniqueOrThrow({ where: { id: file.id } });
    const kept = await desk.ctx().files.get(stored.key ?? "");
    expect((await sharp(kept ?? new Uint8Array()).metadata()).exif).toBeUndefined();
    const text = `Here we are ${randomUUID()}`;
    const reply = await answer(conversationId, text, { attachmentIds: [file.id] });
    await ends(reply.id, "sent");
    expect((await desk.ledger()).some(({ kind }) => kind === "media")).toBe(true);
  });

  it("can be taken back, which reopens the turn with its old start", async () => {
    const { conversationId } = await mention();
    const reply = await answer(conversationId, `Too soon ${randomUUID()}`);
    await ends(reply.id, "sent");
    const [before] = await desk.database.db.turn.findMany({ where: { conversationId } });
    await takeBackReply(desk.ctx(desk.greta), reply.id, { reason: "wrong flight" });
    await until("it is deleted", async () => (await replyOf(reply.id)).takeBackState === "done");
    const [turn] = await desk.database.db.turn.findMany({ where: { conversationId } });
    expect(turn).toMatchObject({ endedAt: null, startedAt: before?.startedAt });
    expect(
      (await desk.ledger()).some(
        ({ kind, externalId }) => kind === "delete" && `post:${externalId}` === reply.externalId,
      ),
    ).toBe(false);
    const row = await desk.database.db.interaction.findUniqueOrThrow({ where: { id: reply.id } });
    expect(row.deletedAt).not.toBeNull();
    const deleted = (await desk.ledger()).filter(({ kind }) => kind === "delete");
    expect(deleted.map(({ externalId }) => `post:${externalId}`)).toContain(row.externalId);
  });

  it("hides what somebody wrote under a post of ours", async () => {
    const ours = await desk.x("NorthwindHelp", "POST", "/2/tweets", {
      text: `Our hours are new ${randomUUID()}`,
    });
    const postId = (ours.body.data as { id: string }).id;
    const reply = { in_reply_to_tweet_id: postId };
    const { body } = await desk.x("rude", "POST", "/2/tweets", {
      text: "@NorthwindHelp shame on you",
      reply,
    });
    const { interactionId } = await arrived(`post:${(body.data as { id: string }).id}`);
    await hideInteraction(desk.ctx(desk.greta), interactionId, { hidden: true, reason: "abuse" });
    await until(
      "it is hidden",
      async () =>
        (await desk.database.db.interaction.findUniqueOrThrow({ where: { id: interactionId } })).isHidden,
    );
    expect((await desk.ledger()).some(({ kind }) => kind === "hide")).toBe(true);
  });
});

describe("a wire in trouble", () => {
  it("whose answer is lost: the post is found and adopted, not sent twice", async () => {
    const { conversationId } = await mention();
    await desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, cut: "after" });
    const text = `Once only ${randomUUID()}`;
    const reply = await answer(conversationId, text);
    await ends(reply.id, "sent");
    expect(await inLedger(text)).toHaveLength(1);
    const row = await desk.database.db.interaction.findMany({ where: { text: `${text} ^GT` } });
    expect(row).toMatchObject([{ id: reply.id, externalId: expect.stringMatching(/^post:\d+$/) }]);
  });

  it("that eats the request: sent once, after three looks", async () => {
    const { conversationId } = await mention();
    await desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, cut: "before" });
    const text = `Not lost ${randomUUID()}`;
    const reply = await answer(conversationId, text);
    await ends(reply.id, "unconfirmed");
    const conversation = await desk.database.db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
    });
    expect(conversation.status).toBe("open");
    await until(
      "it is sent in the end",
      async () => {
        await hurry(reply.id);
        return (await replyOf(reply.id)).state === "sent";
      },
      25_000,
    );
    expect(await inLedger(text)).toHaveLength(1);
    expect(await desk.database.db.attempt.count({ where: { replyId: reply.id } })).toBe(2);
  });

  it("that answers 503 without effect: as if eaten", async () => {
    const { conversationId } = await mention();
    await desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, status: 503 });
    const text = `Server trouble ${randomUUID()}`;
    const reply = await answer(conversationId, text);
    await until(
      "it is sent in the end",
      async () => {
        await hurry(reply.id);
        return (await replyOf(reply.id)).state === "sent";
      },
      25_000,
    );
    expect(await inLedger(text)).toHaveLength(1);
  });

  it("that says wait: it waits, asks nothing before, then sends", async () => {
    const { conversationId } = await mention();
    const reset = Math.floor(Date.now() / 1000) + 4;
    const headers = {
      "x-rate-limit-limit": "100",
      "x-rate-limit-remaining": "0",
      "x-rate-limit-reset": String(reset),
    };
    await desk.fault({
      endpoint: "POST /2/tweets",
      account: "NorthwindHelp",
      times: 1,
      status: 429,
      headers,
    });
    const text = `Patience ${randomUUID()}`;
    const reply = await answer(conversationId, text);
    await until("it waits", async () => (await replyOf(reply.id)).code === "x-rate-limited");
    const waiting = await replyOf(reply.id);
    expect(waiting).toMatchObject({ state: "queued", attempts: 0 });
    expect(waiting.sendAfter.getTime()).toBeGreaterThanOrEqual(reset * 1000 - 1000);
    await ends(reply.id, "sent");
    expect(await inLedger(text)).toHaveLength(1);
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
      const { conversationId } = await mention();
      await desk.fault({
        endpoint: "POST /2/tweets",
        account: "NorthwindHelp",
        times: 1,
        status: 403,
        body: { title: "Forbidden", status: 403, detail, type: "about:blank" },
      });
      const text = `Refused ${randomUUID()}`;
      const reply = await answer(conversationId, text);
      await ends(reply.id, "refused");
      expect((await replyOf(reply.id)).code).toBe(code);
      expect(await inLedger(text)).toHaveLength(0);
      const conversation = await desk.database.db.conversation.findUniqueOrThrow({
        where: { id: conversationId },
      });
      expect(conversation.status).toBe("open");
    },
  );

  it("in the middle of a thread of ours: one of two is out, the rest goes on from there", async () => {
    const { conversationId } = await mention();
    const mark = randomUUID();
    const text = `${mark} ${"We are sorry about that. ".repeat(15)}`;
    const detail = "The original Tweet author restricted who can reply to this Tweet.";
    await desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, cut: "after" });
    const reply = await answer(conversationId, text);
    await until(
      "its first part is adopted",
      async () =>
        (await desk.database.db.replyPart.findFirst({ where: { replyId: reply.id, position: 0 } }))?.state ===
        "sent",
    );
    await ends(reply.id, "sent");
    const again = await mention();
    await desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, delayMs: 700 });
    const second = await answer(again.conversationId, text.replace(mark, randomUUID()));
    await until("its first part is on its way", async () =>
      desk.database.db.attempt.findFirst({ where: { replyId: second.id } }),
    );
    await desk.fault({
      endpoint: "POST /2/tweets",
      account: "NorthwindHelp",
      times: 1,
      status: 403,
      body: { detail },
    });
    await ends(second.id, "refused");
    await retryReply(desk.ctx(desk.greta), second.id);
    await ends(second.id, "sent");
    const parts = await desk.database.db.replyPart.findMany({
      where: { replyId: second.id },
      orderBy: { position: "asc" },
    });
    const ids = parts.map(({ externalId }) => externalId?.slice(5));
    const posted = (await desk.ledger()).filter(
      ({ externalId, kind }) => kind === "post" && ids.includes(externalId),
    );
    expect(posted).toHaveLength(2);
    expect(posted[1]?.inReplyTo).toBe(ids[0]);
  });
});

describe("kill -9 of the worker", () => {
  it.each(["before", "after"])(
    "between its attempt and the answer (%s the effect): the post goes out once",
    async (when) => {
      const { conversationId } = await mention();
      const fault = when === "before" ? { cut: "before", delayMs: 2000 } : { delayMs: 2000 };
      await desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, ...fault });
      const text = `Killed ${when} ${randomUUID()}`;
      const reply = await answer(conversationId, text);
      await until("the attempt is committed", async () =>
        desk.database.db.attempt.findFirst({ where: { replyId: reply.id } }),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      house.kill("worker");
      await new Promise((resolve) => setTimeout(resolve, 2500));
      // Our own post may have come back over the stream before the kill: then it is known as sent already.
      expect(when === "before" ? ["sending"] : ["sending", "sent"]).toContain(
        (await replyOf(reply.id)).state,
      );
      house.start("worker");
      await until(
        "it is sent in the end",
        async () => {
          await hurry(reply.id);
          return (await replyOf(reply.id)).state === "sent";
        },
        40_000,
      );
      expect(await inLedger(text)).toHaveLength(1);
    },
  );

  it("before its attempt: the next one sends it", async () => {
    const { conversationId } = await mention();
    house.kill("worker");
    const text = `Later ${randomUUID()}`;
    const reply = await answer(conversationId, text);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await replyOf(reply.id)).state).toBe("queued");
    house.start("worker");
    await ends(reply.id, "sent", 25_000);
    expect(await inLedger(text)).toHaveLength(1);
  });
});

describe("SIGTERM in the middle of a send", () => {
  it("lets the call end, writes its answer down and leaves with 0", async () => {
    const { conversationId } = await mention();
    house.kill("worker");
    const worker = spawn(process.execPath, ["--import", "tsx", "lib/worker/main.ts"], {
      env: { ...house.env, NODE_ENV: "production" },
      stdio: "ignore",
    });
    const exited = new Promise<number | null>((resolve) => worker.once("exit", resolve));
    await desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, delayMs: 1500 });
    const text = `Drained ${randomUUID()}`;
    const reply = await answer(conversationId, text);
    await until(
      "the attempt is committed",
      async () => desk.database.db.attempt.findFirst({ where: { replyId: reply.id } }),
      30_000,
    );
    const begun = Date.now();
    worker.kill("SIGTERM");
    expect(await exited).toBe(0);
    expect(Date.now() - begun).toBeLessThan(20_000);
    expect((await replyOf(reply.id)).state).toBe("sent");
    expect(await inLedger(text)).toHaveLength(1);
    house.start("worker");
  });
});
