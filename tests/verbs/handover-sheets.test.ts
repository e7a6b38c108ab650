import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { closeErased } from "@/lib/conversations/close-erased";
import { acceptLines } from "@/lib/conversations/handovers/accept-lines";
import { alarmHandovers } from "@/lib/conversations/handovers/alarm-handovers";
import { findOnSheets } from "@/lib/conversations/handovers/find-on-sheets";
import { getHandover } from "@/lib/conversations/handovers/get-handover";
import { handOverNow } from "@/lib/conversations/handovers/hand-over-now";
import { listHandoversSchema } from "@/lib/conversations/handovers/handover-schemas";
import { listHandovers } from "@/lib/conversations/handovers/list-handovers";
import { noteLine } from "@/lib/conversations/handovers/note-line";
import { writeShiftEnds } from "@/lib/conversations/handovers/write-shift-ends";
import { returnAtShiftEnd } from "@/lib/conversations/return-at-shift-end";
import { seedConversation } from "../support/conversation-rows";
import { type HandoverDesk, handoverDesk } from "../support/handover-desk";

let room: HandoverDesk;
beforeAll(async () => {
  room = await handoverDesk();
});
afterAll(() => room.shifts.database.drop());
beforeEach(() => room.empty());

describe("the sheet of a shift that ends", () => {
  it("is written a quarter of an hour before the end, once, in groups, for whoever has the watch next", async () => {
    const { greta, linda } = room.shifts.desk;
    await room.layWatch();
    const flagged = await room.seed({ rank: 0 });
    const early = await room.seed({ publishedAt: new Date("2026-11-23T08:00:00Z") });
    const late = await room.seed();
    const typed = await room.seed();
    await room.shifts.database.db.draft.create({
      data: {
        agentId: greta.agentId,
        conversationId: typed,
        mode: "public",
        text: "We looked",
        savedAt: new Date(),
      },
    });
    await room.seed({ assigneeId: linda.agentId });
    room.at("14:44");
    await writeShiftEnds(room.ctx());
    expect(await room.shifts.database.db.handover.count()).toBe(0);
    room.at("14:45");
    await Promise.all([writeShiftEnds(room.ctx()), writeShiftEnds(room.ctx())]);
    room.at("14:50");
    expect(await writeShiftEnds(room.ctx())).toBe(0);
    const sheet = await room.onlySheet(linda);
    expect(sheet).toMatchObject({
      kind: "shift-end",
      from: { initials: "GT" },
      to: { initials: "LM" },
      mayAccept: true,
    });
    expect(sheet.endsAt).toBe("2026-11-23T15:00:00.000Z");
    expect(sheet.alarmAt).toBe("2026-11-23T15:10:00.000Z");
    expect(sheet.lines.map(({ group, conversationId }) => [group, conversationId])).toEqual([
      ["red-flags", flagged],
      ["drafts", typed],
      ["waiting", early],
      ["waiting", late],
    ]);
    expect(sheet.lines[0]).toMatchObject({
      customerName: "Jo Winter",
      accountHandle: "NorthwindHelp",
      owner: { initials: "GT" },
    });
  });

  it("follows what happens until the end: what is done leaves it, what comes stands on it", async () => {
    await room.layWatch();
    const done = await room.seed();
    const stays = await room.seed();
    room.at("14:45");
    await writeShiftEnds(room.ctx());
    await room.shifts.database.db.conversation.update({ where: { id: done }, data: { status: "resolved" } });
    const fresh = await room.seed();
    room.at("14:55");
    await writeShiftEnds(room.ctx());
    const states = async () =>
      Object.fromEntries(
        (await room.onlySheet(room.shifts.desk.linda)).lines.map((line) => [line.conversationId, line.state]),
      );
    expect(await states()).toEqual({ [done]: "overtaken", [stays]: "pending", [fresh]: "pending" });
    await room.shifts.database.db.conversation.update({ where: { id: done }, data: { status: "open" } });
    await writeShiftEnds(room.ctx());
    expect(await states()).toMatchObject({ [done]: "pending" });
  });

  it("is not written where nothing is left, nor for a shift that goes on in another", async () => {
    await room.layWatch();
    room.at("14:50");
    await writeShiftEnds(room.ctx());
    await room.seed();
    await room.shifts.lay({
      startLocal: "2026-11-23T16:00",
      endLocal: "2026-11-23T18:00",
      force: { reason: "test" },
    });
    await writeShiftEnds(room.ctx());
    expect(await room.shifts.database.db.handover.count()).toBe(0);
  });

  it("is written before its conversations go back to the queue, and names who takes them, with a successor or without", async () => {
    await room.layWatch();
    const handed = await room.seed();
    room.at("14:50");
    await writeShiftEnds(room.ctx());
    expect(await findOnSheets(room.ctx(), [handed])).toEqual(new Set([handed]));
    room.at("15:00");
    expect(await returnAtShiftEnd(room.ctx())).toBe(1);
    expect(await room.owner(handed)).toBeNull();
    expect((await room.onlySheet(room.shifts.desk.linda)).lines.map(({ state }) => state)).toEqual([
      "pending",
    ]);
    expect(await findOnSheets(room.ctx(), [handed])).toEqual(new Set());
    room.at("15:10");
    await alarmHandovers(room.ctx());
    expect(await room.owner(handed)).toBeNull();

    await room.shifts.clear();
    await room.shifts.database.db.handoverLine.deleteMany();
    await room.shifts.database.db.handover.deleteMany();
    await room.layWatch({ linda: false });
    const left = await room.seed();
    room.at("15:00");
    await writeShiftEnds(room.ctx());
    expect((await room.onlySheet(room.shifts.desk.linda)).to).toBeNull();
    expect(await returnAtShiftEnd(room.ctx())).toBe(1);
    expect(await room.owner(left)).toBeNull();
  });
});

describe("a kept sheet", () => {
  it("is found by names, notes, agent and day of the reader's zone, and hides lines the reader may not see", async () => {
    const { greta, linda, noah, brand } = room.shifts.desk;
    room.at("23:30");
    await room.seed();
    await room.seed({ teamId: null });
    const hidden = await room.seed({ teamId: brand });
    const sheet = await handOverNow(room.ctx(greta), { toAgentId: linda.agentId, note: "Mind the storm" });
    expect(sheet).toMatchObject({ hidden: 1, counts: { pending: 2 } });
    const [line] = sheet.lines;
    await noteLine(room.ctx(greta), sheet.id, {
      lineId: line?.id ?? "",
      nextStep: "Refund the 100% off fare",
    });
    await expect(
      noteLine(room.ctx(linda), sheet.id, { lineId: line?.id ?? "", nextStep: "" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const find = async (query: Record<string, unknown>, actor: Actor = linda) =>
      (await listHandovers(room.ctx(actor), listHandoversSchema.parse(query))).data.length;
    expect(await find({ q: "winter storm" })).toBe(1);
    expect(await find({ q: "100% greta" })).toBe(1);
    expect(await find({ q: "100% summer" })).toBe(0);
    expect(await find({ agent: greta.agentId, on: "2026-11-24", zone: "Europe/Berlin" })).toBe(1);
    expect(await find({ on: "2026-11-23", zone: "Pacific/Marquesas" })).toBe(1);
    expect(await find({ on: "2026-11-23", zone: "Asia/Kathmandu" })).toBe(0);
    expect([
      await find({ state: "mine" }),
      await find({ state: "mine" }, greta),
      await find({ state: "past" }),
    ]).toEqual([1, 0, 0]);
    const brands = await getHandover(room.ctx(noah), sheet.id);
    expect([brands.lines.length, brands.hidden, brands.mayAccept]).toEqual([2, 1, false]);
    expect(brands.lines.map(({ conversationId }) => conversationId)).toContain(hidden);
    const foreign = await handOverNow(room.ctx(room.shifts.desk.ida), {
      fromAgentId: noah.agentId,
      note: "",
    }).catch((error) => error.code);
    expect(foreign).toBe("handover-empty");
  });

  it("answers like a missing one to whoever sees none of it, and loses a person's name when they are erased", async () => {
    const { greta, linda, noah, care, account } = room.shifts.desk;
    const seeded = await seedConversation(room.shifts.database, {
      ...{ teamId: care, accountId: account },
      assigneeId: greta.agentId,
    });
    const sheet = await handOverNow(room.ctx(greta), { toAgentId: linda.agentId, note: "Call Jo" });
    await expect(getHandover(room.ctx(noah), sheet.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(acceptLines(room.ctx(noah), sheet.id, {})).rejects.toMatchObject({ code: "not-found" });
    await closeErased(room.ctx(), [seeded.handleId]);
    const wiped = await getHandover(room.ctx(linda), sheet.id);
    expect([wiped.note, wiped.lines[0]?.customerName]).toEqual(["", ""]);
  });
});
