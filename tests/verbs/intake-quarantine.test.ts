import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Channel } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { getQuarantinedRaw } from "@/lib/intake/get-quarantined-raw";
import { listQuarantine } from "@/lib/intake/list-quarantine";
import { readStored } from "@/lib/intake/read-stored";
import { releaseQuarantined } from "@/lib/intake/release-quarantined";
import { retryQuarantined } from "@/lib/intake/retry-quarantined";
import { storeRaw } from "@/lib/intake/store-raw";
import { takeRaw } from "@/lib/intake/take-raw";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { post } from "../support/inbound";
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
const ref = () => ({
  id: desk.account.id,
  channel: "x",
  externalId: "900",
  handle: "NorthwindHelp",
  plan: "self_serve" as const,
});
const quarantined = async () => (await listQuarantine(desk.database.ctx(), { limit: 200 })).data;
const held = (externalId: string) =>
  desk.database.db.interaction.findUnique({ where: { channel_externalId: { channel: "x", externalId } } });

describe("what cannot be read or stored", () => {
  it("sets the poisonous one of a batch aside and takes in all others", async () => {
    const good = Array.from({ length: 9 }, () => post(desk.id(), desk.id()));
    const bad = post(desk.id(), desk.id(), { kind: "smoke" as "post" });
    const nobody = { ...post(desk.id(), desk.id()), customer: null };
    const result = await takeRaw(ctx, [
      { account: ref(), source: "stream", body: bytesOf([...good, bad, nobody].map(arrived)) },
      { account: ref(), source: "stream", body: new TextEncoder().encode("{ not json") },
      {
        account: ref(),
        source: "stream",
        body: bytesOf([{ type: "unreadable", reason: "x-event-of-unknown-type" }]),
      },
    ]);
    expect(result).toMatchObject({ arrived: 9, quarantined: 4 });
    for (const each of good) expect(await held(each.externalId)).not.toBeNull();
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
    const p = post(desk.id(), desk.id());
    let broken = true;
    const wire = plainWire();
    const fold: Channel["fold"] = async (arrival) =>
      broken ? [{ type: "unreadable", reason: "x-fold-failed" }] : wire.fold(arrival);
    const mended = { ...ctx, channels: new Map([["x", plainWire({ fold })]]) };
    await takeRaw(mended, [{ account: ref(), source: "stream", body: bytesOf([arrived(p)]) }]);
    const find = async () => (await quarantined()).find((each) => each.reason === "x-fold-failed");
    const first = await find();
    expect(new TextDecoder().decode(await getQuarantinedRaw(desk.database.ctx(), first?.id ?? ""))).toContain(
      p.externalId,
    );
    await retryQuarantined(desk.database.ctx(), first?.id ?? "");
    desk.database.clock.now = desk.minutes(1);
    await readStored(mended);
    expect(await find()).toMatchObject({ id: first?.id, attempts: 2 });
    broken = false;
    await retryQuarantined(desk.database.ctx(), first?.id ?? "");
    await readStored(mended);
    expect(await find()).toBeUndefined();
    expect(await held(p.externalId)).not.toBeNull();
  });

  it("shows raw bytes to admins alone", async () => {
    const agent = {
      type: "agent" as const,
      agentId: desk.database.id(),
      role: "agent" as const,
      teamIds: [],
    };
    await expect(listQuarantine(desk.database.ctx(agent), { limit: 5 })).rejects.toThrow("forbidden");
    await expect(retryQuarantined(desk.database.ctx(agent), desk.database.id())).rejects.toThrow("forbidden");
    await expect(releaseQuarantined(desk.database.ctx(), desk.database.id())).rejects.toThrow("not-found");
  });

  it("sets aside what has ended its reader three times", async () => {
    const [row] = await storeRaw(ctx, [raw([arrived(post(desk.id(), desk.id()))])]);
    await desk.database.db.rawEvent.updateMany({ where: { id: row?.id ?? "" }, data: { attempts: 3 } });
    desk.database.clock.now = desk.minutes(1);
    await readStored(ctx);
    expect(await quarantined()).toContainEqual(expect.objectContaining({ reason: "ends-its-reader" }));
    expect(await desk.database.db.rawEvent.findFirst({ where: { id: row?.id ?? "" } })).toMatchObject({
      state: "quarantined",
    });
  });

  it("gives bytes their attempt back when the database was away, and calls nothing poisonous", async () => {
    const p = post(desk.id(), desk.id());
    const [row] = await storeRaw(ctx, [raw([arrived(p)])]);
    desk.database.clock.now = desk.minutes(1);
    const away: Channel["fold"] = () => {
      throw Object.assign(new Error("Connection terminated unexpectedly"), { code: "ECONNRESET" });
    };
    await expect(
      readStored({ ...ctx, channels: new Map([["x", plainWire({ fold: away })]]) }),
    ).rejects.toThrow("terminated");
    expect(await desk.database.db.rawEvent.findFirst({ where: { id: row?.id ?? "" } })).toMatchObject({
      state: "stored",
      attempts: 0,
    });
    await readStored(ctx);
    expect(await held(p.externalId)).not.toBeNull();
  });
});
