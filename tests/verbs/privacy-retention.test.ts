import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wipeRaw } from "@/lib/intake/wipe-raw";
import { askHold } from "@/lib/privacy/ask-hold";
import { confirmHold } from "@/lib/privacy/confirm-hold";
import { getRetention } from "@/lib/privacy/get-retention";
import { previewRetention } from "@/lib/privacy/preview-retention";
import { isDue } from "@/lib/privacy/rules/retention";
import { runRetention } from "@/lib/privacy/run-retention";
import { setRetention } from "@/lib/privacy/set-retention";
import { type PrivacyDesk, privacyDesk } from "../support/privacy-desk";

let house: PrivacyDesk;
const people: Awaited<ReturnType<PrivacyDesk["person"]>>[] = [];
beforeAll(async () => {
  house = await privacyDesk();
  for (const name of ["old", "held", "open"]) people.push(await house.person(name));
  const { db } = house.database;
  const [old, held] = people;
  for (const each of [old, held])
    await db.conversation.update({
      where: { id: each?.conversationId ?? "" },
      data: { status: "resolved", resolvedAt: house.database.clock.now },
    });
  const { id } = await askHold(house.database.ctx(house.desk.ana), {
    conversationId: held?.conversationId ?? "",
    reason: "court",
  });
  await confirmHold(house.database.ctx(house.desk.ida), id);
});
afterAll(() => house.database.drop());

const ida = () => house.database.ctx(house.desk.ida);
const days = (count: number) => {
  house.database.clock.now = new Date(house.database.clock.now.getTime() + count * 86_400_000);
};
const textsOf = async (index: number) => {
  const { handleId } = people[index] ?? { handleId: "" };
  const rows = await house.database.db.interaction.findMany({ where: { handleId }, orderBy: { id: "asc" } });
  return Object.fromEntries(rows.map(({ kind, direction, text }) => [`${kind} ${direction}`, text]));
};

describe("retention", () => {
  it("keeps everything but raw bytes where nobody said otherwise, and is an admin's to set", async () => {
    expect((await getRetention(ida())).days).toMatchObject({ post: null, email: null, file: null, raw: 30 });
    const ana = house.database.ctx(house.desk.ana);
    await expect(setRetention(ana, { post: 1 })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("tells before how much would go, what a hold keeps and what is still open", async () => {
    days(40);
    expect(await previewRetention(ida(), { post: 30 })).toEqual({ counts: { post: 2 }, held: 2, open: 2 });
    expect(await previewRetention(ida(), { post: 50 })).toEqual({ counts: {}, held: 0, open: 0 });
    expect(await previewRetention(ida(), { file: 30 })).toMatchObject({ counts: { file: 2 } });
  });

  it("runs once a night", () => {
    const at = (time: string) => new Date(`2026-11-23T${time}:00.000Z`);
    expect([isDue(at("00:30"), null), isDue(at("02:30"), null)]).toEqual([false, true]);
    expect(isDue(at("03:30"), at("02:30"))).toBe(false);
    expect(isDue(new Date("2026-11-24T02:00:00Z"), at("02:30"))).toBe(true);
    expect(isDue(new Date("2026-11-24T12:00:00Z"), at("02:30"))).toBe(true);
    expect(isDue(new Date("2026-11-23T23:00:00Z"), at("02:30"))).toBe(false);
  });

  it("takes the content whose days are over, kind by kind, and nothing held or open; counts and clocks stay", async () => {
    const { db } = house.database;
    await setRetention(ida(), { post: 30, note: 100, file: 30 });
    const [turns, count] = [await db.turn.findMany(), await db.interaction.count()];
    house.database.clock.now = new Date("2027-01-02T02:00:00.000Z");
    expect(await runRetention(house.database.ctx())).toEqual({ post: 2, file: 1 });
    expect(await textsOf(0)).toEqual({
      "post inbound": "",
      "post outbound": "",
      "direct_message inbound": "secret old",
      "note internal": "note about old",
    });
    expect(await textsOf(1)).toMatchObject({ "post inbound": "edited held" });
    expect(await textsOf(2)).toMatchObject({ "post inbound": "edited open" });
    expect(await db.replyPart.count({ where: { text: { contains: "answer old" } } })).toBe(0);
    expect([await db.turn.findMany(), await db.interaction.count()]).toEqual([turns, count]);
    for (const { key } of people[0]?.files ?? []) expect(await ida().files.get(key)).toBeNull();
    for (const { key } of people[1]?.files ?? []) expect(await ida().files.get(key)).not.toBeNull();
    expect(await runRetention(house.database.ctx())).toBeNull();
    expect((await getRetention(ida())).lastRun).toMatchObject({ counts: { post: 2, file: 1 } });
    days(1);
    expect(await runRetention(house.database.ctx())).toEqual({});
  });

  it("lets raw bytes age out after their own days, but what a hold is on", async () => {
    const { db } = house.database;
    await setRetention(ida(), { raw: 5 });
    await wipeRaw(house.database.ctx());
    const bodyOf = async (index: number) => {
      const row = await db.rawEvent.findFirst({ where: { id: people[index]?.public1.rawEventId ?? "" } });
      return row?.body ?? null;
    };
    expect(await bodyOf(0)).toBeNull();
    expect(await bodyOf(1)).not.toBeNull();
    expect(await bodyOf(2)).toBeNull();
    days(200);
    await wipeRaw(house.database.ctx());
    expect(await bodyOf(1)).not.toBeNull();
  });
});
