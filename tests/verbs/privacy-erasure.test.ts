import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkerCtx } from "@/lib/context/ctx";
import { leaveOutErased } from "@/lib/conversations/leave-out-erased";
import { listHistory } from "@/lib/conversations/list-history";
import { takeRaw } from "@/lib/intake/take-raw";
import { askErasure } from "@/lib/privacy/ask-erasure";
import { askHold } from "@/lib/privacy/ask-hold";
import { carryOutErasures } from "@/lib/privacy/carry-out-erasures";
import { confirmHold } from "@/lib/privacy/confirm-hold";
import { liftHold } from "@/lib/privacy/lift-hold";
import { listErasures } from "@/lib/privacy/list-erasures";
import { previewErasure } from "@/lib/privacy/preview-erasure";
import { replayErasures } from "@/lib/privacy/replay-erasures";
import { getFile } from "@/lib/replies/get-file";
import { arrival, post } from "../support/inbound";
import { CANARY, type PrivacyDesk, privacyDesk, whereItStands } from "../support/privacy-desk";
import { scriptedChannel } from "../support/scripted-channel";

let house: PrivacyDesk;
beforeAll(async () => {
  house = await privacyDesk();
});
afterAll(() => house.database.drop());

const ida = () => house.database.ctx(house.desk.ida);
const ana = () => house.database.ctx(house.desk.ana);
const worker = (): WorkerCtx => ({ ...house.database.ctx(), channels: new Map() });
async function carryOut(): Promise<void> {
  while ((await carryOutErasures(worker())) > 0);
}

describe("erasing one person", () => {
  it("says before what goes, and is an admin's deed under the person's own name", async () => {
    const { customerId } = await house.person("before");
    expect(await previewErasure(ida(), customerId)).toMatchObject({
      displayName: "Mx before",
      interactions: 4,
      files: 2,
      conversations: 1,
      handles: 1,
      facts: 1,
      drafts: 1,
      refusal: null,
    });
    const wish = { confirm: "mx  BEFORE ", why: "asked by mail" };
    await expect(askErasure(ana(), customerId, wish)).rejects.toMatchObject({ code: "forbidden" });
    await expect(askErasure(ida(), customerId, { ...wish, confirm: "Mx after" })).rejects.toMatchObject({
      code: "confirm-name",
    });
    await askErasure(ida(), customerId, wish);
    await expect(askErasure(ida(), customerId, wish)).rejects.toMatchObject({ code: "erased" });
    await carryOut();
  });

  it("leaves no word, name, id, file or raw byte of theirs anywhere, and every count and clock", async () => {
    const other = await house.person("somebodyelse");
    const gone = await house.person(CANARY);
    const { db } = house.database;
    expect((await whereItStands(house, CANARY)).length).toBeGreaterThan(15);
    const counted = async () => ({
      interactions: await db.interaction.count(),
      conversations: await db.conversation.count(),
      turns: await db.turn.findMany({
        orderBy: { firstInteractionId: "asc" },
        select: { startedAt: true, promisedAt: true },
      }),
      replies: await db.reply.findMany({ select: { state: true, sentAt: true }, orderBy: { id: "asc" } }),
    });
    const before = await counted();
    await askErasure(ida(), gone.customerId, { confirm: `Mx ${CANARY}`, why: "asked" });
    await carryOut();
    expect(await whereItStands(house, CANARY)).toEqual([]);
    for (const id of [gone.postId, gone.by]) expect(await whereItStands(house, id)).toEqual([]);
    for (const { key } of gone.files) expect(await ida().files.get(key)).toBeNull();
    expect(await counted()).toEqual(before);
    const conversation = await db.conversation.findUniqueOrThrow({ where: { id: gone.conversationId } });
    expect(conversation).toMatchObject({ status: "resolved", preview: "" });
    expect(await db.customer.findUnique({ where: { id: gone.customerId } })).toMatchObject({
      displayName: expect.stringMatching(/^Erased [0-9a-f]{6}$/),
      erasedAt: expect.any(Date),
    });
    const { data } = await listHistory(ida(), gone.customerId);
    expect(data).toHaveLength(4);
    expect(data.every((item) => "text" in item && item.text === "" && item.withheldReason === "erased")).toBe(
      true,
    );
    expect((await whereItStands(house, "somebodyelse")).length).toBeGreaterThan(15);
    expect((await getFile(ida(), other.files[0]?.id ?? "")).bytes.length).toBeGreaterThan(0);
    const listed = (await listErasures(ida())).find(({ customerId }) => customerId === gone.customerId);
    expect(listed).toMatchObject({
      why: "asked",
      interactions: 4,
      doneAt: expect.any(String),
    });
  });

  it("keeps what a provider hands over again from coming in, by any of its ids, and lets them write anew", async () => {
    const gone = await house.person("again");
    await askErasure(ida(), gone.customerId, { confirm: "Mx again", why: "asked" });
    await carryOut();
    const old = arrival(house.account, post(gone.postId, gone.by));
    const byAlias = arrival(
      house.account,
      post("other", gone.by, { aliases: [`post:${gone.postId}-again-2`] }),
    );
    const fresh = arrival(house.account, post("999", gone.by));
    expect(await leaveOutErased(house.database.ctx(), [old, byAlias, fresh])).toEqual([fresh]);
    const anew = await house.ingest(post("1000", gone.by));
    expect(anew.customerId).not.toBe(gone.customerId);
  });

  it("wipes the raw bytes in which it came again, and remembers no removal of it", async () => {
    const { db } = house.database;
    const gone = await house.person("rawagain");
    await askErasure(ida(), gone.customerId, { confirm: "Mx rawagain", why: "asked" });
    await carryOut();
    const scripted = scriptedChannel().ctx(house.database.ctx());
    const plain = scripted.channels.get("x");
    if (!plain) throw new Error("no channel");
    const inbound = post(gone.postId, gone.by, { text: "first rawagain" });
    const removed = { type: "removed", externalId: `post:${gone.postId}`, reason: "deleted" } as const;
    const fold = async () => [{ type: "arrived", inbound } as const, removed];
    const account = {
      id: house.account.id,
      channel: "x",
      externalId: "900",
      handle: "h",
      plan: "self_serve",
    } as const;
    const body = Buffer.from("first rawagain");
    const ctx = { ...scripted, channels: new Map([["x", { ...plain, fold }]]) };
    const before = await db.interaction.count();
    await takeRaw(ctx, [{ account, source: "mentions", body }]);
    expect(await db.interaction.count()).toBe(before);
    expect(await db.removedEarly.count()).toBe(0);
    for (const word of ["first rawagain", gone.postId, gone.by])
      expect(await whereItStands(house, word)).toEqual([]);
  });

  it("goes on where a crash cut it off", async () => {
    const gone = await house.person("crash");
    await askErasure(ida(), gone.customerId, { confirm: "Mx crash", why: "asked" });
    const broken = {
      ...worker(),
      files: { ...worker().files, putNamed: () => Promise.reject(new Error("disk full")) },
    };
    await expect(carryOutErasures(broken)).rejects.toThrow("disk full");
    await carryOut();
    expect(await whereItStands(house, "mx crash")).toEqual([]);
    expect(await house.database.db.erasure.count({ where: { doneAt: null } })).toBe(0);
  });

  it("is refused under a hold on the person or on one of their conversations", async () => {
    const held = await house.person("held");
    const wish = { confirm: "Mx held", why: "asked" };
    const onPerson = await askHold(ana(), { customerId: held.customerId, reason: "court" });
    await confirmHold(ida(), onPerson.id);
    await expect(askErasure(ida(), held.customerId, wish)).rejects.toMatchObject({ code: "held" });
    expect((await previewErasure(ida(), held.customerId)).refusal).toBe("held");
    await liftHold(ana(), onPerson.id, "settled");
    await expect(askErasure(ida(), held.customerId, wish)).rejects.toMatchObject({ code: "held" });
    await confirmHold(ida(), onPerson.id);
    const onMatter = await askHold(ana(), { conversationId: held.conversationId, reason: "court" });
    await confirmHold(ida(), onMatter.id);
    await expect(askErasure(ida(), held.customerId, wish)).rejects.toMatchObject({ code: "held" });
  });
});

describe("a backup from before an erasure", () => {
  it("forgets again once it is restored, also what was linked otherwise then", async () => {
    const { db } = house.database;
    const gone = await house.person("restored");
    // What the database was before the erasure comes back: the erasure and its keys are unknown, the words are there.
    const before = await db.interaction.findMany({ where: { handleId: gone.handleId } });
    const [handle, customer] = await Promise.all([
      db.handle.findUniqueOrThrow({ where: { id: gone.handleId } }),
      db.customer.findUniqueOrThrow({ where: { id: gone.customerId } }),
    ]);
    const id = await askErasure(ida(), gone.customerId, { confirm: "Mx restored", why: "asked" });
    await carryOut();
    expect(await replayErasures(worker())).toBe(0);
    await db.erasedKey.deleteMany({ where: { erasureId: id } });
    await db.erasure.delete({ where: { id } });
    const { id: customerId, ...profile } = customer;
    await db.customer.update({ where: { id: customerId }, data: { ...profile, erasedAt: null } });
    const { id: handleId, ...named } = handle;
    await db.handle.update({ where: { id: handleId }, data: named });
    for (const { id, text, externalId, url } of before)
      await db.interaction.update({ where: { id }, data: { text, externalId, url, withheldReason: null } });
    expect((await whereItStands(house, "mx restored")).length).toBeGreaterThan(0);
    expect(await replayErasures(worker())).toBe(1);
    const old = arrival(house.account, post(gone.postId, gone.by));
    expect(await leaveOutErased(house.database.ctx(), [old])).toEqual([]);
    await carryOut();
    expect(await replayErasures(worker())).toBe(0);
    for (const word of ["mx restored", "first restored", gone.by])
      expect(await whereItStands(house, word)).toEqual([]);
  });
});
