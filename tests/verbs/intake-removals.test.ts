import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Channel } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { readRaw } from "@/lib/intake/read-raw";
import { reconcileAccount } from "@/lib/intake/reconcile-account";
import { storeRaw } from "@/lib/intake/store-raw";
import { wipeRaw } from "@/lib/intake/wipe-raw";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { nativeAnswer, post } from "../support/inbound";
import { arrived, bytesOf, plainWire } from "../support/plain-wire";

let desk: HistoryDesk;
let ctx: WorkerCtx;

beforeAll(async () => {
  desk = await historyDesk();
});
beforeEach(() => {
  desk.database.clock.now = desk.now;
  ctx = { ...desk.database.ctx(), channels: new Map([["x", plainWire()]]) };
});
afterAll(() => desk.database.drop());

const raw = (events: unknown, source = "stream") => ({
  channel: "x",
  accountId: desk.account.id,
  source,
  body: bytesOf(events),
});
const held = (externalId: string) =>
  desk.database.db.interaction.findUnique({ where: { channel_externalId: { channel: "x", externalId } } });

describe("what is gone at the provider", () => {
  it("removes text, files, versions and raw bytes of what is gone, keeps the tombstone and the turn", async () => {
    const p = post(desk.id(), desk.id(), {
      media: [{ externalId: "3_9", sourceUrl: "https://pbs.example/9.jpg" }],
      text: "my secret",
    });
    const edited = post(p.externalId.slice(5), p.customer?.externalId ?? "", {
      aliases: [`post:${desk.id()}`],
      version: 2,
      text: "my other secret",
    });
    const rows = await storeRaw(ctx, [raw([arrived(p), arrived(edited)])]);
    await readRaw(ctx, rows);
    const before = await held(p.externalId);
    const key = await ctx.files.put(new Uint8Array([1, 2, 3]));
    await desk.database.db.attachment.updateMany({
      where: { interactionId: before?.id ?? "" },
      data: { key, state: "stored" },
    });
    const gone = raw([{ type: "removed", externalId: edited.aliases[0], reason: "deleted" }]);
    await readRaw(ctx, await storeRaw(ctx, [gone]));
    const after = await held(p.externalId);
    expect(after).toMatchObject({ text: "", deletedAt: desk.now, conversationId: before?.conversationId });
    expect(
      await desk.database.db.interactionVersion.count({ where: { interactionId: after?.id ?? "" } }),
    ).toBe(0);
    expect(await ctx.files.get(key)).toBeNull();
    expect(
      (await desk.database.db.rawEvent.findFirst({ where: { id: rows[0]?.id ?? "" } }))?.body,
    ).toBeNull();
    const conversation = await desk.database.db.conversation.findUniqueOrThrow({
      where: { id: after?.conversationId ?? "" },
    });
    expect(conversation).toMatchObject({ status: "open", preview: "", turnStartedAt: desk.minutes(-1) });
    await readRaw(ctx, await storeRaw(ctx, [raw([arrived(p)])]));
    expect((await held(p.externalId))?.text).toBe("");
  });

  it("takes a removal that overtook its post: the post comes in as a tombstone", async () => {
    const p = post(desk.id(), desk.id());
    await readRaw(
      ctx,
      await storeRaw(ctx, [raw([{ type: "removed", externalId: p.externalId, reason: "deleted" }])]),
    );
    await readRaw(ctx, await storeRaw(ctx, [raw([arrived(p)])]));
    expect(await held(p.externalId)).toMatchObject({ text: "", conversationId: null, opensTurn: false });
  });

  it("reopens the turn with its old start when our native answer is deleted", async () => {
    const p = post(desk.id(), desk.id());
    const answer = nativeAnswer(desk.id(), p.customer?.externalId ?? "", {
      place: p.place,
      inReplyToExternalId: p.externalId,
      publishedAt: desk.minutes(1),
    });
    await readRaw(ctx, await storeRaw(ctx, [raw([arrived(p), arrived(answer)])]));
    const { conversationId } = (await held(p.externalId)) ?? { conversationId: null };
    const find = () =>
      desk.database.db.conversation.findUniqueOrThrow({ where: { id: conversationId ?? "" } });
    expect((await find()).status).toBe("waiting");
    await readRaw(
      ctx,
      await storeRaw(ctx, [raw([{ type: "removed", externalId: answer.externalId, reason: "deleted" }])]),
    );
    expect(await find()).toMatchObject({
      status: "open",
      turnStartedAt: desk.minutes(-1),
      dueAt: desk.minutes(9),
    });
  });

  it("asks again for what it holds and removes what is gone there, page after page", async () => {
    const p = post(desk.id(), desk.id(), { publishedAt: new Date(desk.now.getTime() - 1000) });
    await readRaw(ctx, await storeRaw(ctx, [raw([arrived(p)])]));
    const asked: string[] = [];
    const lookUp: Channel["lookUp"] = async (of, ids) => {
      asked.push(...ids);
      return [
        {
          account: of,
          source: "lookup",
          body: bytesOf([{ type: "removed", externalId: p.externalId, reason: "suspended" }]),
        },
      ];
    };
    await reconcileAccount({ ...ctx, channels: new Map([["x", plainWire({ lookUp })]]) }, desk.account.id);
    expect(asked).toContain(p.externalId);
    expect(await held(p.externalId)).toMatchObject({
      text: "",
      withheldReason: "suspended",
      deletedAt: null,
    });
  });

  it("looks its own posts up once an hour, and notices what was deleted while nobody listened", async () => {
    const { db } = desk.database;
    const accountId = desk.account.id;
    const postId = desk.database.id();
    const post = { id: postId, accountId, state: "sent", zone: "Etc/UTC", createdAt: desk.now };
    await db.plannedPost.create({ data: { ...post, sentAt: desk.now } });
    const part = { position: 0, text: "We fly again", textHash: "x", attachmentIds: [], state: "sent" };
    const externalId = `post:${desk.id()}`;
    await db.plannedPart.create({ data: { postId, ...part, externalId, sentAt: desk.now } });
    await db.cursor.deleteMany({ where: { kind: "reconcile-own" } });
    const asked: string[][] = [];
    const lookUp: Channel["lookUp"] = async (of, ids) => {
      asked.push([...ids]);
      if (!ids.includes(externalId)) return [];
      const body = bytesOf([{ type: "removed", externalId, reason: "deleted" }]);
      return [{ account: of, source: "lookup", body }];
    };
    const wired = { ...ctx, channels: new Map([["x", plainWire({ lookUp })]]) };
    const own = () => asked.filter((ids) => ids.includes(externalId)).length;
    desk.database.clock.now = new Date(desk.now.getTime() + 120 * 60_000);
    await reconcileAccount(wired, accountId);
    expect(own()).toBe(1);
    const removedAt = async () => (await db.plannedPart.findFirstOrThrow({ where: { postId } })).removedAt;
    expect(await removedAt()).toEqual(desk.database.clock.now);
    await db.plannedPart.updateMany({ where: { postId }, data: { removedAt: null } });
    await reconcileAccount(wired, accountId);
    expect(own()).toBe(1);
    desk.database.clock.now = new Date(desk.now.getTime() + 181 * 60_000);
    await reconcileAccount(wired, accountId);
    expect(own()).toBe(2);
  });

  it("lets go of raw bytes after thirty days", async () => {
    const [row] = await storeRaw(ctx, [raw([])]);
    desk.database.clock.now = new Date(desk.now.getTime() + 31 * 86_400_000);
    await wipeRaw(ctx);
    const left = await desk.database.db.rawEvent.findFirst({ where: { id: row?.id ?? "" } });
    expect(left === null || left.body === null).toBe(true);
  });
});
