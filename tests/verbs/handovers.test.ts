import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mailWords } from "@/lib/auth/mail-words";
import { acceptLines } from "@/lib/conversations/handovers/accept-lines";
import { alarmHandovers } from "@/lib/conversations/handovers/alarm-handovers";
import { changeHandover } from "@/lib/conversations/handovers/change-handover";
import { declineLines } from "@/lib/conversations/handovers/decline-lines";
import { getHandover } from "@/lib/conversations/handovers/get-handover";
import { handOverNow } from "@/lib/conversations/handovers/hand-over-now";
import { listWaitingHandovers } from "@/lib/conversations/handovers/list-waiting-handovers";
import { mailHandovers } from "@/lib/replies/system-mail/mail-handovers";
import { seedConversation } from "../support/conversation-rows";
import { type HandoverDesk, handoverDesk } from "../support/handover-desk";

let room: HandoverDesk;
beforeAll(async () => {
  room = await handoverDesk();
});
afterAll(() => room.shifts.database.drop());
beforeEach(() => room.empty());

describe("acceptance", () => {
  it("gives a line to the first of two at once, by name, with what was typed; the second learns who has it", async () => {
    const { greta, linda, ana } = room.shifts.desk;
    const [one, two] = [await room.seed(), await room.seed()];
    await room.shifts.database.db.draft.create({
      data: {
        agentId: greta.agentId,
        conversationId: one,
        mode: "public",
        text: "On it",
        savedAt: new Date(),
      },
    });
    const sheet = await handOverNow(room.ctx(greta), { toAgentId: linda.agentId, note: "Two left" });
    const line = sheet.lines.find(({ conversationId }) => conversationId === one);
    const lineIds = [line?.id ?? ""];
    const tries = await Promise.allSettled([
      acceptLines(room.ctx(linda), sheet.id, { lineIds }),
      acceptLines(room.ctx(ana), sheet.id, { lineIds }),
    ]);
    const lost = tries.find(({ status }) => status === "rejected");
    const winner = tries[0]?.status === "fulfilled" ? linda : ana;
    const name = winner === linda ? "Linda Moss" : "Ana Ruiz";
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(lost).toMatchObject({ reason: { code: "handover-line-taken", values: { name } } });
    expect(await room.owner(one)).toBe(winner.agentId);
    expect(await room.owner(two)).toBe(greta.agentId);
    expect(await room.shifts.database.db.draft.findMany()).toMatchObject([
      { agentId: winner.agentId, text: "On it" },
    ]);
    expect((await getHandover(room.ctx(linda), sheet.id)).closedAt).toBeNull();
    await acceptLines(room.ctx(linda), sheet.id, {});
    const after = await getHandover(room.ctx(greta), sheet.id);
    expect(after).toMatchObject({ counts: { pending: 0, accepted: 2 }, note: "Two left" });
    expect(after.closedAt).not.toBeNull();
  });

  it("is for the one named and for leads; for anybody once it has alarmed, which it does once", async () => {
    const { greta, linda, noah, ana } = room.shifts.desk;
    const [first, second] = [await room.seed(), await room.seed({ teamId: null })];
    room.at("10:00");
    const sheet = await handOverNow(room.ctx(greta), { toAgentId: ana.agentId, note: "" });
    await expect(acceptLines(room.ctx(linda), sheet.id, {})).rejects.toMatchObject({
      code: "handover-not-yours",
    });
    await expect(declineLines(room.ctx(greta), sheet.id, { reason: "no" })).rejects.toMatchObject({
      code: "handover-not-yours",
    });
    room.at("10:09");
    expect(await alarmHandovers(room.ctx())).toBe(0);
    room.at("10:10");
    expect((await Promise.all([alarmHandovers(room.ctx()), alarmHandovers(room.ctx())])).sort()).toEqual([
      0, 1,
    ]);
    expect(await mailHandovers(room.ctx(), mailWords)).toBe(1);
    expect(await mailHandovers(room.ctx(), mailWords)).toBe(0);
    const [mail] = await room.shifts.database.db.systemMail.findMany();
    expect(mail).toMatchObject({
      agentId: ana.agentId,
      kind: "alarm",
      subject: "2 lines of Greta Tamm not taken over",
    });
    expect(await listWaitingHandovers(room.ctx(ana))).toMatchObject([
      { pending: 2, isForMe: true, isAlarmed: true },
    ]);
    expect(await listWaitingHandovers(room.ctx(linda))).toEqual([]);
    expect([await room.owner(first), await room.owner(second)]).toEqual([null, null]);
    expect(await acceptLines(room.ctx(noah), sheet.id, {})).toEqual({ done: 1, passed: 0 });
    expect(await room.owner(second)).toBe(noah.agentId);
    expect(await acceptLines(room.ctx(linda), sheet.id, {})).toEqual({ done: 1, passed: 0 });
    expect(await listWaitingHandovers(room.ctx(ana))).toEqual([]);
  });

  it("passes over what somebody else has taken meanwhile, and declines with a reason into the queue", async () => {
    const { greta, linda } = room.shifts.desk;
    const [taken, refused] = [await room.seed(), await room.seed()];
    const sheet = await handOverNow(room.ctx(greta), { toAgentId: linda.agentId, note: "" });
    await room.shifts.database.db.conversation.update({
      where: { id: taken },
      data: { assigneeId: room.shifts.desk.ana.agentId },
    });
    const line = sheet.lines.find(({ conversationId }) => conversationId === refused);
    await declineLines(room.ctx(linda), sheet.id, {
      lineIds: [line?.id ?? ""],
      reason: "I do not speak Polish",
    });
    expect(await room.owner(refused)).toBeNull();
    expect(await acceptLines(room.ctx(linda), sheet.id, { group: "waiting" })).toEqual({
      done: 0,
      passed: 1,
    });
    expect(await room.owner(taken)).toBe(room.shifts.desk.ana.agentId);
    const { lines, closedAt } = await getHandover(room.ctx(linda), sheet.id);
    expect(closedAt).not.toBeNull();
    expect(lines.map(({ state }) => state).sort()).toEqual(["declined", "overtaken"]);
    await expect(changeHandover(room.ctx(greta), sheet.id, { note: "late" })).rejects.toMatchObject({
      code: "handover-closed",
    });
  });

  it("takes 300 lines by name and in a group in under two seconds", async () => {
    const { greta, linda } = room.shifts.desk;
    const model = await seedConversation(room.shifts.database, {
      teamId: room.shifts.desk.care,
      assigneeId: greta.agentId,
      rank: 0,
    });
    await room.shifts.database.db.$executeRaw`
      INSERT INTO "Conversation" (id, "customerId", status, rank, "dueAt", "turnStartedAt", "assigneeId", "teamId", "lastChannel", "lastAudience", "openedAt")
      SELECT gen_random_uuid(), "customerId", status, CASE WHEN n < 60 THEN 0 ELSE 1 END, "dueAt", "turnStartedAt", "assigneeId", "teamId",
        "lastChannel", "lastAudience", "openedAt" FROM "Conversation", generate_series(1, 299) n WHERE id = ${model.conversationId}::uuid`;
    const writing = performance.now();
    const sheet = await handOverNow(room.ctx(greta), { toAgentId: linda.agentId, note: "" });
    const written = performance.now();
    const single = sheet.lines[0]?.id ?? "";
    await acceptLines(room.ctx(linda), sheet.id, { lineIds: [single] });
    const one = performance.now();
    expect(await acceptLines(room.ctx(linda), sheet.id, { group: "waiting" })).toEqual({
      done: 240,
      passed: 0,
    });
    const group = performance.now();
    expect(await acceptLines(room.ctx(linda), sheet.id, {})).toEqual({ done: 59, passed: 0 });
    process.stdout.write(
      `300 lines: written ${ms(writing, written)}, one accepted ${ms(written, one)}, 240 in a group ${ms(one, group)}\n`,
    );
    expect(group - one).toBeLessThan(2000);
    const given = { assigneeId: linda.agentId, status: "open" };
    expect(await room.shifts.database.db.conversation.count({ where: given })).toBe(300);
  });
});

function ms(from: number, to: number): string {
  return `${Math.round(to - from)} ms`;
}
