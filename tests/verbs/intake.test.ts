import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Channel, Inbound, WireEvent } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import type { ArrivalAccount } from "@/lib/conversations/arrival";
import { getQuarantinedRaw } from "@/lib/intake/get-quarantined-raw";
import { listQuarantine } from "@/lib/intake/list-quarantine";
import { pullAccount } from "@/lib/intake/pull-account";
import { readCursors } from "@/lib/intake/read-cursors";
import { readRaw } from "@/lib/intake/read-raw";
import { readStored } from "@/lib/intake/read-stored";
import { receiveWebhook } from "@/lib/intake/receive-webhook";
import { reconcileAccount } from "@/lib/intake/reconcile-account";
import { releaseQuarantined } from "@/lib/intake/release-quarantined";
import { retryQuarantined } from "@/lib/intake/retry-quarantined";
import { storeRaw } from "@/lib/intake/store-raw";
import { takeRaw } from "@/lib/intake/take-raw";
import { wipeRaw } from "@/lib/intake/wipe-raw";
import { type TestDatabase, testDatabase } from "../support/database";
import { careAccount, nativeAnswer, person, post } from "../support/inbound";

let database: TestDatabase;
let account: ArrivalAccount;
let ctx: WorkerCtx;
let next = 1000;
const NOW = new Date("2026-11-23T09:00:00.000Z");
const id = () => String(next++);
const bytes = (events: unknown) => new TextEncoder().encode(JSON.stringify(events));
const arrived = (inbound: Inbound): WireEvent => ({ type: "arrived", inbound });
const stored = (externalId: string) =>
  database.db.interaction.findUnique({ where: { channel_externalId: { channel: "x", externalId } } });
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

/** A wire whose bytes are the events themselves. */
function plainWire(over: Partial<Channel> = {}): Channel {
  const never = () => Promise.reject(new Error("not of this wire"));
  const traits = database.ctx().traits.get("x");
  if (!traits) throw new Error("no traits");
  return {
    traits,
    fold: ({ body }) => {
      try {
        const events = JSON.parse(new TextDecoder().decode(body)) as WireEvent[];
        return events.map((event) =>
          event.type === "arrived"
            ? { ...event, inbound: { ...event.inbound, publishedAt: new Date(event.inbound.publishedAt) } }
            : event,
        );
      } catch {
        return [{ type: "unreadable", reason: "plain-not-json" }];
      }
    },
    listen: never,
    pull: async function* () {},
    lookUp: async () => [],
    send: never,
    newestOwnId: never,
    lookFor: never,
    takeBack: never,
    hide: never,
    fetchMedia: never,
    check: async () => [],
    beginConnect: () => ({ url: "", verifier: "" }),
    finishConnect: never,
    ...over,
  };
}

beforeAll(async () => {
  database = await testDatabase(NOW);
  account = await careAccount(database);
});
beforeEach(() => {
  database.clock.now = NOW;
  ctx = { ...database.ctx(), channels: new Map([["x", plainWire()]]) };
});
afterAll(() => database.drop());

const raw = (events: unknown, source = "stream") => ({
  channel: "x",
  accountId: account.id,
  source,
  body: bytes(events),
});
const ref = () => ({
  id: account.id,
  channel: "x",
  externalId: "900",
  handle: "NorthwindHelp",
  plan: "self_serve" as const,
});
const quarantined = async () => (await listQuarantine(database.ctx(), { limit: 200 })).data;

describe("intake", () => {
  it("has bytes committed before it reads them, and reads what a crash left behind", async () => {
    const p = post(id(), id());
    const [row] = await storeRaw(ctx, [raw([arrived(p)])]);
    expect(await database.db.rawEvent.findFirst({ where: { id: row?.id ?? "" } })).toMatchObject({
      state: "stored",
    });
    expect(await stored(p.externalId)).toBeNull();
    expect(await readStored(ctx)).toBe(0);
    database.clock.now = minutes(1);
    expect(await readStored(ctx)).toBe(1);
    expect(await stored(p.externalId)).toMatchObject({ receivedAt: NOW });
    expect(await database.db.rawEvent.findFirst({ where: { id: row?.id ?? "" } })).toMatchObject({
      state: "done",
    });
    expect(await readStored(ctx)).toBe(0);
  });

  it("reads the same bytes twice without a second of anything", async () => {
    const p = post(id(), id());
    const answer = nativeAnswer(id(), p.customer?.externalId ?? "", {
      place: p.place,
      inReplyToExternalId: p.externalId,
      publishedAt: minutes(1),
    });
    const rows = await storeRaw(ctx, [raw([arrived(answer), arrived(p), arrived(p)])]);
    await readRaw(ctx, rows);
    await readRaw(ctx, rows);
    const interaction = await stored(p.externalId);
    expect(
      await database.db.interaction.count({ where: { conversationId: interaction?.conversationId ?? "" } }),
    ).toBe(2);
    expect(await stored(answer.externalId)).toMatchObject({
      direction: "outbound",
      isNative: true,
      inReplyToId: interaction?.id,
    });
    const conversation = await database.db.conversation.findUniqueOrThrow({
      where: { id: interaction?.conversationId ?? "" },
    });
    expect(conversation.status).toBe("waiting");
  });

  it("sets the poisonous one of a batch aside and takes in all others", async () => {
    const good = Array.from({ length: 9 }, () => post(id(), id()));
    const bad = post(id(), id(), { kind: "smoke" as "post" });
    const nobody = { ...post(id(), id()), customer: null };
    const result = await takeRaw(ctx, [
      { account: ref(), source: "stream", body: bytes([...good, bad, nobody].map(arrived)) },
      { account: ref(), source: "stream", body: new TextEncoder().encode("{ not json") },
      {
        account: ref(),
        source: "stream",
        body: bytes([{ type: "unreadable", reason: "x-event-of-unknown-type" }]),
      },
    ]);
    expect(result).toMatchObject({ arrived: 9, quarantined: 4 });
    for (const each of good) expect(await stored(each.externalId)).not.toBeNull();
    const aside = (await quarantined()).filter((each) => each.rawUrl !== null);
    expect(aside.map((each) => each.reason).sort()).toEqual([
      "no-author",
      "not-stored",
      "plain-not-json",
      "x-event-of-unknown-type",
    ]);
    expect(aside.find((each) => each.reason === "not-stored")).toMatchObject({
      externalId: bad.externalId,
      attempts: 1,
      accountHandle: "NorthwindHelp",
    });
  });

  it("retries what was set aside: mended it is released, poisonous it comes back with one attempt more", async () => {
    const p = post(id(), id());
    let broken = true;
    const wire = plainWire();
    const fold: Channel["fold"] = (arrival) =>
      broken ? [{ type: "unreadable", reason: "x-fold-failed" }] : wire.fold(arrival);
    const mended = { ...ctx, channels: new Map([["x", plainWire({ fold })]]) };
    await takeRaw(mended, [{ account: ref(), source: "stream", body: bytes([arrived(p)]) }]);
    const find = async () => (await quarantined()).find((each) => each.reason === "x-fold-failed");
    const first = await find();
    expect(new TextDecoder().decode(await getQuarantinedRaw(database.ctx(), first?.id ?? ""))).toContain(
      p.externalId,
    );
    await retryQuarantined(database.ctx(), first?.id ?? "");
    database.clock.now = minutes(1);
    await readStored(mended);
    expect(await find()).toMatchObject({ id: first?.id, attempts: 2 });
    broken = false;
    await retryQuarantined(database.ctx(), first?.id ?? "");
    await readStored(mended);
    expect(await find()).toBeUndefined();
    expect(await stored(p.externalId)).not.toBeNull();
  });

  it("shows raw bytes to admins alone", async () => {
    const agent = { type: "agent" as const, agentId: database.id(), role: "agent" as const, teamIds: [] };
    await expect(listQuarantine(database.ctx(agent), { limit: 5 })).rejects.toThrow("forbidden");
    await expect(retryQuarantined(database.ctx(agent), database.id())).rejects.toThrow("forbidden");
    await expect(releaseQuarantined(database.ctx(), database.id())).rejects.toThrow("not-found");
  });

  it("sets aside what has ended its reader three times", async () => {
    const [row] = await storeRaw(ctx, [raw([arrived(post(id(), id()))])]);
    await database.db.rawEvent.updateMany({ where: { id: row?.id ?? "" }, data: { attempts: 3 } });
    database.clock.now = minutes(1);
    await readStored(ctx);
    expect(await quarantined()).toContainEqual(expect.objectContaining({ reason: "ends-its-reader" }));
    expect(await database.db.rawEvent.findFirst({ where: { id: row?.id ?? "" } })).toMatchObject({
      state: "quarantined",
    });
  });

  it("gives bytes their attempt back when the database was away, and calls nothing poisonous", async () => {
    const p = post(id(), id());
    const [row] = await storeRaw(ctx, [raw([arrived(p)])]);
    database.clock.now = minutes(1);
    const away: Channel["fold"] = () => {
      throw Object.assign(new Error("Connection terminated unexpectedly"), { code: "ECONNRESET" });
    };
    await expect(
      readStored({ ...ctx, channels: new Map([["x", plainWire({ fold: away })]]) }),
    ).rejects.toThrow("terminated");
    expect(await database.db.rawEvent.findFirst({ where: { id: row?.id ?? "" } })).toMatchObject({
      state: "stored",
      attempts: 0,
    });
    await readStored(ctx);
    expect(await stored(p.externalId)).not.toBeNull();
  });

  it("moves a cursor only after what it brought is in, and goes on from there", async () => {
    const [a, b] = [post(id(), id()), post(id(), id())];
    let seen: unknown;
    const pull: Channel["pull"] = async function* (of, cursors) {
      seen = cursors.get("mentions");
      yield {
        raw: { account: of, source: "mentions", body: bytes([arrived(a)]) },
        cursorKind: "mentions",
        cursor: { at: 1 },
        more: true,
      };
      yield {
        raw: { account: of, source: "mentions", body: bytes([arrived(b)]) },
        cursorKind: "mentions",
        cursor: { at: 2 },
        more: false,
      };
      throw new Error("the wire broke");
    };
    const pulling = { ...ctx, channels: new Map([["x", plainWire({ pull })]]) };
    await expect(pullAccount(pulling, account.id)).rejects.toThrow("the wire broke");
    expect(seen).toBeUndefined();
    expect((await readCursors(ctx, account.id)).get("mentions")).toEqual({ at: 2 });
    expect(await stored(b.externalId)).not.toBeNull();
  });

  it("stores a genuine webhook and nothing of a forged one", async () => {
    const p = post(id(), id());
    const request = { bytes: bytes([arrived(p)]), header: () => null };
    const door = (verdict: "genuine" | "forged") => ({
      verify: () => verdict,
      challenge: () => null,
      addressees: () => ["900"],
    });
    const settings = { world: "sandbox", env: {} } as unknown as Parameters<
      typeof receiveWebhook
    >[1]["settings"];
    const before = await database.db.rawEvent.count();
    expect(await receiveWebhook(ctx, { channel: "x", door: door("forged"), settings, request })).toBe(
      "forged",
    );
    expect(await database.db.rawEvent.count()).toBe(before);
    expect(await receiveWebhook(ctx, { channel: "x", door: door("genuine"), settings, request })).toBe(
      "stored",
    );
    expect(await readStored(ctx)).toBe(1);
    expect(await stored(p.externalId)).not.toBeNull();
  });

  it("removes text, files, versions and raw bytes of what is gone, keeps the tombstone and the turn", async () => {
    const p = post(id(), id(), {
      media: [{ externalId: "3_9", sourceUrl: "https://pbs.example/9.jpg" }],
      text: "my secret",
    });
    const edited = post(p.externalId.slice(5), p.customer?.externalId ?? "", {
      aliases: [`post:${id()}`],
      version: 2,
      text: "my other secret",
    });
    const rows = await storeRaw(ctx, [raw([arrived(p), arrived(edited)])]);
    await readRaw(ctx, rows);
    const before = await stored(p.externalId);
    const key = await ctx.files.put(new Uint8Array([1, 2, 3]));
    await database.db.attachment.updateMany({
      where: { interactionId: before?.id ?? "" },
      data: { key, state: "stored" },
    });
    const gone = raw([{ type: "removed", externalId: edited.aliases[0], reason: "deleted" }]);
    await readRaw(ctx, await storeRaw(ctx, [gone]));
    const after = await stored(p.externalId);
    expect(after).toMatchObject({ text: "", deletedAt: NOW, conversationId: before?.conversationId });
    expect(await database.db.interactionVersion.count({ where: { interactionId: after?.id ?? "" } })).toBe(0);
    expect(await ctx.files.get(key)).toBeNull();
    expect((await database.db.rawEvent.findFirst({ where: { id: rows[0]?.id ?? "" } }))?.body).toBeNull();
    const conversation = await database.db.conversation.findUniqueOrThrow({
      where: { id: after?.conversationId ?? "" },
    });
    expect(conversation).toMatchObject({ status: "open", preview: "", turnStartedAt: minutes(-1) });
    await readRaw(ctx, await storeRaw(ctx, [raw([arrived(p)])]));
    expect((await stored(p.externalId))?.text).toBe("");
  });

  it("takes a removal that overtook its post: the post comes in as a tombstone", async () => {
    const p = post(id(), id());
    await readRaw(
      ctx,
      await storeRaw(ctx, [raw([{ type: "removed", externalId: p.externalId, reason: "deleted" }])]),
    );
    await readRaw(ctx, await storeRaw(ctx, [raw([arrived(p)])]));
    expect(await stored(p.externalId)).toMatchObject({ text: "", conversationId: null, opensTurn: false });
  });

  it("reopens the turn with its old start when our native answer is deleted", async () => {
    const p = post(id(), id());
    const answer = nativeAnswer(id(), p.customer?.externalId ?? "", {
      place: p.place,
      inReplyToExternalId: p.externalId,
      publishedAt: minutes(1),
    });
    await readRaw(ctx, await storeRaw(ctx, [raw([arrived(p), arrived(answer)])]));
    const { conversationId } = (await stored(p.externalId)) ?? { conversationId: null };
    const find = () => database.db.conversation.findUniqueOrThrow({ where: { id: conversationId ?? "" } });
    expect((await find()).status).toBe("waiting");
    await readRaw(
      ctx,
      await storeRaw(ctx, [raw([{ type: "removed", externalId: answer.externalId, reason: "deleted" }])]),
    );
    expect(await find()).toMatchObject({ status: "open", turnStartedAt: minutes(-1), dueAt: minutes(9) });
  });

  it("asks again for what it holds and removes what is gone there, page after page", async () => {
    const p = post(id(), id(), { publishedAt: new Date(NOW.getTime() - 1000) });
    await readRaw(ctx, await storeRaw(ctx, [raw([arrived(p)])]));
    const asked: string[] = [];
    const lookUp: Channel["lookUp"] = async (of, ids) => {
      asked.push(...ids);
      return [
        {
          account: of,
          source: "lookup",
          body: bytes([{ type: "removed", externalId: p.externalId, reason: "suspended" }]),
        },
      ];
    };
    await reconcileAccount({ ...ctx, channels: new Map([["x", plainWire({ lookUp })]]) }, account.id);
    expect(asked).toContain(p.externalId);
    expect(await stored(p.externalId)).toMatchObject({
      text: "",
      withheldReason: "suspended",
      deletedAt: null,
    });
  });

  it("takes another account of ours for nobody's customer", async () => {
    await careAccount(database, { handle: "NorthwindAir", externalId: "901" });
    const p = post(id(), "901", { customer: person("901") });
    await readRaw(ctx, await storeRaw(ctx, [raw([arrived(p)])]));
    expect(await stored(p.externalId)).toBeNull();
  });

  it("lets go of raw bytes after thirty days", async () => {
    const [row] = await storeRaw(ctx, [raw([])]);
    database.clock.now = new Date(NOW.getTime() + 31 * 86_400_000);
    await wipeRaw(ctx);
    const left = await database.db.rawEvent.findFirst({ where: { id: row?.id ?? "" } });
    expect(left === null || left.body === null).toBe(true);
  });
});
