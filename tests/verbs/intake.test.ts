import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Channel } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { pullAccount } from "@/lib/intake/pull-account";
import { readCursors } from "@/lib/intake/read-cursors";
import { readRaw } from "@/lib/intake/read-raw";
import { readStored } from "@/lib/intake/read-stored";
import { receiveWebhook } from "@/lib/intake/receive-webhook";
import { storeRaw } from "@/lib/intake/store-raw";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { careAccount, nativeAnswer, person, post } from "../support/inbound";
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

describe("intake", () => {
  it("has bytes committed before it reads them, and reads what a crash left behind", async () => {
    const p = post(desk.id(), desk.id());
    const [row] = await storeRaw(ctx, [raw([arrived(p)])]);
    expect(await desk.database.db.rawEvent.findFirst({ where: { id: row?.id ?? "" } })).toMatchObject({
      state: "stored",
    });
    expect(await held(p.externalId)).toBeNull();
    expect(await readStored(ctx)).toBe(0);
    desk.database.clock.now = desk.minutes(1);
    expect(await readStored(ctx)).toBe(1);
    expect(await held(p.externalId)).toMatchObject({ receivedAt: desk.now });
    expect(await desk.database.db.rawEvent.findFirst({ where: { id: row?.id ?? "" } })).toMatchObject({
      state: "done",
    });
    expect(await readStored(ctx)).toBe(0);
  });

  it("reads the same bytes twice without a second of anything", async () => {
    const p = post(desk.id(), desk.id());
    const answer = nativeAnswer(desk.id(), p.customer?.externalId ?? "", {
      place: p.place,
      inReplyToExternalId: p.externalId,
      publishedAt: desk.minutes(1),
    });
    const rows = await storeRaw(ctx, [raw([arrived(answer), arrived(p), arrived(p)])]);
    await readRaw(ctx, rows);
    await readRaw(ctx, rows);
    const interaction = await held(p.externalId);
    expect(
      await desk.database.db.interaction.count({
        where: { conversationId: interaction?.conversationId ?? "" },
      }),
    ).toBe(2);
    expect(await held(answer.externalId)).toMatchObject({
      direction: "outbound",
      isNative: true,
      inReplyToId: interaction?.id,
    });
    const conversation = await desk.database.db.conversation.findUniqueOrThrow({
      where: { id: interaction?.conversationId ?? "" },
    });
    expect(conversation.status).toBe("waiting");
  });

  it("moves a cursor only after what it brought is in, and goes on from there", async () => {
    const [a, b] = [post(desk.id(), desk.id()), post(desk.id(), desk.id())];
    let seen: unknown;
    const pull: Channel["pull"] = async function* (of, cursors) {
      seen = cursors.get("mentions");
      yield {
        raw: { account: of, source: "mentions", body: bytesOf([arrived(a)]) },
        cursorKind: "mentions",
        cursor: { at: 1 },
        more: true,
      };
      yield {
        raw: { account: of, source: "mentions", body: bytesOf([arrived(b)]) },
        cursorKind: "mentions",
        cursor: { at: 2 },
        more: false,
      };
      throw new Error("the wire broke");
    };
    const pulling = { ...ctx, channels: new Map([["x", plainWire({ pull })]]) };
    await expect(pullAccount(pulling, desk.account.id)).rejects.toThrow("the wire broke");
    expect(seen).toBeUndefined();
    expect((await readCursors(ctx, desk.account.id)).get("mentions")).toEqual({ at: 2 });
    expect(await held(b.externalId)).not.toBeNull();
  });

  it("stores a genuine webhook and nothing of a forged one", async () => {
    const p = post(desk.id(), desk.id());
    const request = { bytes: bytesOf([arrived(p)]), header: () => null };
    const door = (verdict: "genuine" | "forged") => ({
      verify: () => verdict,
      challenge: () => null,
      addressees: () => ["900"],
    });
    const settings = { world: "sandbox", env: {} } as unknown as Parameters<
      typeof receiveWebhook
    >[1]["settings"];
    const before = await desk.database.db.rawEvent.count();
    expect(await receiveWebhook(ctx, { channel: "x", door: door("forged"), settings, request })).toBe(
      "forged",
    );
    expect(await desk.database.db.rawEvent.count()).toBe(before);
    expect(await receiveWebhook(ctx, { channel: "x", door: door("genuine"), settings, request })).toBe(
      "stored",
    );
    expect(await readStored(ctx)).toBe(1);
    expect(await held(p.externalId)).not.toBeNull();
  });

  it("holds what it reads, so that many sweeps at once read it once", async () => {
    await storeRaw(ctx, [raw([arrived(post(desk.id(), desk.id()))], "webhook")]);
    const counts = await Promise.all(Array.from({ length: 5 }, () => readStored(ctx)));
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(1);
  });

  it("takes another account of ours for nobody's customer", async () => {
    await careAccount(desk.database, { handle: "NorthwindAir", externalId: "901" });
    const p = post(desk.id(), "901", { customer: person("901") });
    await readRaw(ctx, await storeRaw(ctx, [raw([arrived(p)])]));
    expect(await held(p.externalId)).toBeNull();
  });
});
