import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { inTransaction } from "@/lib/context/ctx";
import { lockConversations, rebuildTurns } from "@/lib/conversations/rebuild-turns";
import { framesFor } from "@/lib/live/hub";
import { loadEvents } from "@/lib/live/load-events";
import { readChanges, readPosition } from "@/lib/live/read-changes";
import { createHours } from "@/lib/response-times/create-hours";
import { createTarget } from "@/lib/response-times/create-target";
import { createHoursSchema } from "@/lib/response-times/hours-schemas";
import { retireTarget } from "@/lib/response-times/retire-target";
import { ringTurns } from "@/lib/response-times/ring-turns";
import { createTargetSchema } from "@/lib/response-times/target-schemas";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { nativeAnswer, post } from "../support/inbound";

let desk: HistoryDesk;
let agentId: string;
let admin: Actor & { type: "agent" };
beforeAll(async () => {
  desk = await historyDesk();
  agentId = randomUUID();
  admin = { type: "agent", agentId: desk.database.id(), role: "admin", teamIds: [] };
  await desk.database.db.agent.create({
    data: { id: agentId, displayName: "Greta", email: "g@example.org", role: "agent", createdAt: desk.now },
  });
});
beforeEach(async () => {
  desk.database.clock.now = desk.now;
  await desk.database.db.turnAlarm.deleteMany({});
  await desk.database.db.lateLine.deleteMany({});
  await desk.database.db.turn.deleteMany({});
});
afterAll(() => desk.database.drop());

/** A post at 08:59, promised by 09:09. */
async function comesIn(assigneeId: string | null = agentId): Promise<string> {
  const inbound = post(desk.id(), desk.id());
  await desk.ingest(inbound);
  const { conversationId } = await desk.stored(inbound.externalId);
  await desk.database.db.conversation.update({ where: { id: conversationId ?? "" }, data: { assigneeId } });
  return conversationId ?? "";
}
const at = (minute: number) => {
  desk.database.clock.now = desk.minutes(minute);
};
const ring = () => ringTurns(desk.database.ctx());
const rung = (conversationId: string) =>
  desk.database.db.turnAlarm.findMany({ where: { conversationId }, orderBy: { dueAt: "asc" } });
const changes = (kind: string) =>
  desk.database.db.change.findMany({ where: { kind }, orderBy: { number: "asc" } });

describe("turns that are nearly due, or late", () => {
  it("are kept at half and four fifths of their time and at its end, once each, with the true instants", async () => {
    const conversationId = await comesIn();
    at(3.9);
    expect(await ring()).toBe(0);
    at(4);
    expect(await ring()).toBe(1);
    at(7.5);
    expect(await ring()).toBe(1);
    at(9);
    expect(await ring()).toBe(1);
    expect(await ring()).toBe(0);
    expect(await rung(conversationId)).toMatchObject([
      { kind: "warning-50", dueAt: desk.minutes(4), firedAt: desk.minutes(4), agentId },
      { kind: "warning-80", dueAt: desk.minutes(7), firedAt: desk.minutes(7.5) },
      { kind: "breach", dueAt: desk.minutes(9), firedAt: desk.minutes(9) },
    ]);
  });

  it("are told to whoever has them at the last warning and the breach, to nobody at half time", async () => {
    const before = (await changes("turn.alarm")).length;
    const conversationId = await comesIn();
    await comesIn(null);
    at(5);
    await ring();
    expect((await changes("turn.alarm")).length).toBe(before);
    at(8);
    await ring();
    at(10);
    await ring();
    const told = (await changes("turn.alarm")).slice(before);
    expect(told).toMatchObject([
      { conversationId, values: { alarm: "warning-80", agentId, dueAt: desk.minutes(7).toISOString() } },
      { conversationId, values: { alarm: "breach", agentId, dueAt: desk.minutes(9).toISOString() } },
    ]);
  });

  it("carry their own times after an outage, and ring for the breach alone", async () => {
    const conversationId = await comesIn();
    at(180);
    expect(await ring()).toBe(1);
    expect(await rung(conversationId)).toMatchObject([
      { kind: "breach", dueAt: desk.minutes(9), firedAt: desk.minutes(180) },
    ]);
  });

  it("ring once with many workers at once, and not again after a rebuild", async () => {
    const ids = [await comesIn(), await comesIn(), await comesIn()];
    const before = (await changes("turn.alarm")).length;
    at(12);
    const counts = await Promise.all([ring(), ring(), ring(), ring()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect((await changes("turn.alarm")).length).toBe(before + 3);
    await inTransaction(desk.database.ctx(), async (tx) => {
      await lockConversations(tx, ids);
      await tx.db.$executeRaw`DELETE FROM "Turn"`;
      await rebuildTurns(tx, ids);
    });
    expect(await ring()).toBe(0);
  });

  it("never ring once answered, put aside, asking for nothing, or history", async () => {
    const by = desk.id();
    const asked = post(desk.id(), by);
    await desk.ingest(asked);
    await desk.answer(nativeAnswer(desk.id(), by, { place: asked.place, publishedAt: desk.minutes(0) }));
    const [aside, thanks, old] = [await comesIn(), await comesIn(), await comesIn()];
    const { db } = desk.database;
    await db.conversation.update({
      where: { id: aside },
      data: { status: "snoozed", snoozedUntil: desk.minutes(600) },
    });
    await db.turn.updateMany({ where: { conversationId: thanks }, data: { isCloser: true } });
    const importId = desk.database.id();
    const made = {
      digest: "d",
      format: "json-lines",
      name: "n",
      state: "running",
      total: 1,
      startedAt: desk.now,
    };
    await db.historyImport.create({ data: { id: importId, ...made } });
    await db.conversation.update({ where: { id: old }, data: { importId } });
    at(8);
    expect(await ring()).toBe(0);
    at(60);
    expect(await ring()).toBe(0);
    await db.conversation.update({ where: { id: aside }, data: { status: "open", snoozedUntil: null } });
    expect(await ring()).toBe(1);
    expect(await rung(aside)).toMatchObject([{ kind: "breach", dueAt: desk.minutes(9) }]);
  });

  it("are warned of by the shares of their target, in its hours", async () => {
    const ctx = desk.database.ctx(admin);
    const week = [
      { weekday: 1, from: "10:00", until: "10:30" },
      { weekday: 2, from: "10:00", until: "12:00" },
    ];
    const hours = await createHours(ctx, createHoursSchema.parse({ name: "Late", zone: "Etc/UTC", week }));
    const target = await createTarget(
      ctx,
      createTargetSchema.parse({ channel: "x", seconds: 3600, calendarId: hours.id, warnShares: [25, 75] }),
    );
    const conversationId = await comesIn();
    await retireTarget(ctx, target.id);
    at(74);
    expect(await ring()).toBe(0);
    at(75);
    expect(await ring()).toBe(1);
    at(24 * 60);
    expect(await ring()).toBe(0);
    at(24 * 60 + 76);
    expect(await ring()).toBe(1);
    at(24 * 60 + 90);
    expect(await ring()).toBe(1);
    expect((await rung(conversationId)).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ["warning-25", desk.minutes(75)],
      ["warning-75", desk.minutes(24 * 60 + 75)],
      ["breach", desk.minutes(24 * 60 + 90)],
    ]);
  });

  it("come to leads as one line in five minutes with a count, by team", async () => {
    const before = (await changes("turns.late")).length;
    await comesIn();
    at(10);
    await Promise.all([ring(), ring()]);
    const { teamId } = desk.account;
    expect((await changes("turns.late")).slice(before)).toMatchObject([{ values: { [teamId ?? ""]: 1 } }]);
    for (let more = 0; more < 3; more += 1) await comesIn();
    at(12);
    await ring();
    at(14.9);
    await ring();
    expect((await changes("turns.late")).length).toBe(before + 1);
    at(15);
    await ring();
    expect((await changes("turns.late")).slice(before + 1)).toMatchObject([
      { values: { [teamId ?? ""]: 3 } },
    ]);
    at(25);
    await ring();
    expect((await changes("turns.late")).length).toBe(before + 2);
  });

  it("reach the streams of those who may see them, and of no other team", async () => {
    const start = await readPosition(desk.database.ctx());
    const conversationId = await comesIn();
    at(10);
    await ring();
    // a transaction of another test on the same server holds back what is newer
    const rows = await vi.waitFor(
      async () => {
        const page = await readChanges(desk.database.ctx(), start, 500);
        expect(page.isHeldBack).toBe(false);
        expect(page.rows.some(({ kind }) => kind === "turn.alarm")).toBe(true);
        return page.rows;
      },
      { timeout: 20_000, interval: 50 },
    );
    const alarms = rows.filter(({ kind }) => kind === "turn.alarm" || kind === "turns.late");
    const events = await loadEvents(desk.database.ctx(), alarms);
    const reader = (teamIds: string[]) => ({
      key: "",
      barred: new Set<string>(),
      actor: { type: "agent" as const, agentId, role: "lead" as const, teamIds },
    });
    const mine = framesFor(events, reader([desk.account.teamId ?? ""]));
    expect(mine).toContain(`"conversationId":"${conversationId}"`);
    expect(mine).toContain('"customer":"Person');
    expect(mine).toContain('data: {"count":1}');
    expect(framesFor(events, reader([randomUUID()]))).toBe("");
  });
});
