import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { blockPerson } from "@/lib/replies/block-person";
import { hideInteraction } from "@/lib/replies/hide-interaction";
import { queueReply } from "@/lib/replies/queue-reply";
import { takeBackReply } from "@/lib/replies/take-back-reply";
import { uploadAttachment } from "@/lib/replies/upload-attachment";
import { until } from "../support/house-desk";
import { privateReply } from "../support/reply-desk";
import { uniqueWord } from "../support/unique-word";
import { CARE, wireDesk } from "../support/wire-desk";

vi.setConfig({ testTimeout: 120_000 });

const t = wireDesk();

describe("a reply over the real wire", () => {
  it("leaves signed, is answered by the account that was summoned, and comes back as the same interaction", async () => {
    const { conversationId, postId } = await t.mention();
    const text = `Found it ${uniqueWord()}`;
    const reply = await t.answer(conversationId, text);
    await t.ends(reply.id, "sent");
    expect(await t.inLedger(text)).toMatchObject([{ text: `${text} ^GT`, inReplyTo: postId, native: false }]);
    await until(
      "it comes back over the wire",
      async () => (await t.db.rawEvent.count({ where: { state: "done" } })) > 1,
    );
    const rows = await t.db.interaction.findMany({ where: { text: `${text} ^GT` } });
    expect(rows).toMatchObject([{ id: reply.id, isNative: false }]);
    const conversation = await t.db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
    });
    expect(conversation.status).toBe("waiting");
  });

  it("goes as a direct message when the answer is private", async () => {
    const who = `dm${randomUUID().slice(0, 8)}`;
    const { body } = await t.desk.x(who, "POST", `/2/dm_conversations/with/${CARE}/messages`, {
      text: "here is my number",
    });
    const { conversationId } = await t.arrived(`dm:${(body.data as { dm_event_id: string }).dm_event_id}`);
    const text = `All yours ${uniqueWord()}`;
    const reply = await queueReply(
      t.desk.ctx(t.desk.greta),
      conversationId,
      privateReply({ text, undo: false }),
    );
    await t.ends(reply.id, "sent");
    expect(await t.inLedger(text)).toMatchObject([{ kind: "dm", text: `${text} ^GT` }]);
  });

  it("moves a public post to direct messages", async () => {
    const { conversationId } = await t.mention();
    const text = `Details please ${uniqueWord()}`;
    const reply = await queueReply(
      t.desk.ctx(t.desk.greta),
      conversationId,
      privateReply({ text, undo: false }),
    );
    await until("it is over", async () => !["queued", "sending"].includes((await t.replyOf(reply.id)).state));
    expect(await t.replyOf(reply.id)).toMatchObject({ state: "sent" });
    const turns = await t.db.turn.findMany({ where: { conversationId } });
    expect(turns).toMatchObject([{ ending: "answered", movedToPrivate: true }]);
  });

  it("takes a picture along, without EXIF", async () => {
    const { conversationId } = await t.mention();
    const exif = {
      IFD0: { Copyright: "somewhere" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "59/1 26/1 0/1" },
    };
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#369" } })
      .withExif(exif)
      .jpeg()
      .toBuffer();
    const file = await uploadAttachment(t.desk.ctx(t.desk.greta), {
      bytes: new Uint8Array(bytes),
      name: "../office.png",
    });
    expect(file).toMatchObject({ name: "office.jpg", type: "image/jpeg" });
    const stored = await t.db.attachment.findUniqueOrThrow({ where: { id: file.id } });
    const kept = await t.desk.ctx().files.get(stored.key ?? "");
    expect((await sharp(kept ?? new Uint8Array()).metadata()).exif).toBeUndefined();
    const text = `Here we are ${uniqueWord()}`;
    const reply = await t.answer(conversationId, text, { attachmentIds: [file.id] });
    await t.ends(reply.id, "sent");
    expect((await t.desk.ledger()).some(({ kind }) => kind === "media")).toBe(true);
  });

  it("can be taken back, which reopens the turn with its old start", async () => {
    const { conversationId } = await t.mention();
    const reply = await t.answer(conversationId, `Too soon ${uniqueWord()}`);
    await t.ends(reply.id, "sent");
    const [before] = await t.db.turn.findMany({ where: { conversationId } });
    await takeBackReply(t.desk.ctx(t.desk.greta), reply.id, { reason: "wrong flight" });
    await until("it is deleted", async () => (await t.replyOf(reply.id)).takeBackState === "done");
    const [turn] = await t.db.turn.findMany({ where: { conversationId } });
    expect(turn).toMatchObject({ endedAt: null, startedAt: before?.startedAt });
    expect(
      (await t.desk.ledger()).some(
        ({ kind, externalId }) => kind === "delete" && `post:${externalId}` === reply.externalId,
      ),
    ).toBe(false);
    const row = await t.db.interaction.findUniqueOrThrow({ where: { id: reply.id } });
    expect(row.deletedAt).not.toBeNull();
    const deleted = (await t.desk.ledger()).filter(({ kind }) => kind === "delete");
    expect(deleted.map(({ externalId }) => `post:${externalId}`)).toContain(row.externalId);
  });

  it("hides what somebody wrote under a post of ours", async () => {
    const ours = await t.desk.x("NorthwindHelp", "POST", "/2/tweets", {
      text: `Our hours are new ${uniqueWord()}`,
    });
    const postId = (ours.body.data as { id: string }).id;
    const reply = { in_reply_to_tweet_id: postId };
    const { body } = await t.desk.x("rude", "POST", "/2/tweets", {
      text: "@NorthwindHelp shame on you",
      reply,
    });
    const { interactionId } = await t.arrived(`post:${(body.data as { id: string }).id}`);
    await hideInteraction(t.desk.ctx(t.desk.greta), interactionId, { hidden: true, reason: "abuse" });
    await until(
      "it is hidden",
      async () => (await t.db.interaction.findUniqueOrThrow({ where: { id: interactionId } })).isHidden,
    );
    expect((await t.desk.ledger()).some(({ kind }) => kind === "hide")).toBe(true);
  });

  it("blocks a person and lets them in again, and says in the order how far it reaches", async () => {
    const { who, interactionId } = await t.mention();
    const { handleId } = await t.db.interaction.findUniqueOrThrow({ where: { id: interactionId } });
    const write = () =>
      t.desk.x(who, "POST", `/2/dm_conversations/with/${CARE}/messages`, { text: `Again ${uniqueWord()}` });
    const ordered = (blocked: boolean) =>
      blockPerson(t.desk.ctx(t.desk.greta), handleId, { blocked, reason: "threats" });
    const done = (blocked: boolean) =>
      until("the order is done", async () => {
        const tried = { handleId, state: "waiting", code: { not: null } };
        await t.db.blockOrder.updateMany({ where: tried, data: { nextTryAt: new Date(0) } });
        return t.db.blockOrder.findFirst({ where: { handleId, blocked, state: "done" } });
      });
    await t.desk.fault({ endpoint: "POST /2/users/:id/dm/block", times: 1, status: 503 });
    expect(await ordered(true)).toBe(1);
    expect((await done(true)).code).toMatch(/^(messages|everything)$/);
    expect((await write()).status).toBe(403);
    await ordered(false);
    await done(false);
    expect((await write()).status).toBe(201);
  });
});
