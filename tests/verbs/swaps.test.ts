import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerSwap } from "@/lib/coverage/answer-swap";
import { listSwaps } from "@/lib/coverage/list-swaps";
import { offerSwap } from "@/lib/coverage/offer-swap";
import { openFeed } from "@/lib/coverage/open-feed";
import { readCalendar } from "@/lib/coverage/read-calendar";
import { getRosterSetting, setRosterSetting } from "@/lib/coverage/set-roster-setting";
import { offerSwapSchema } from "@/lib/coverage/swap-schemas";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(async () => {
  await desk.database.db.shiftSwap.deleteMany();
  await desk.clear();
  await setRosterSetting(desk.ctx(), { swapNeedsApproval: true });
});
afterAll(() => desk.database.drop());

const people = () => desk.desk;
const weekly = () => desk.lay({ recurrence: "FREQ=WEEKLY;COUNT=3;BYDAY=MO" });
const offer = (wish: object, actor = people().greta) =>
  offerSwap(desk.ctx(actor), offerSwapSchema.parse(wish));
const answer = (id: string, said: Parameters<typeof answerSwap>[2]["answer"], actor = people().linda) =>
  answerSwap(desk.ctx(actor), id, { answer: said });
const daysOf = async (agentId: string) =>
  (await desk.roster(agentId)).map(({ startAt }) => startAt.toISOString().slice(0, 16));

describe("a swap", () => {
  it("goes from an agent over a colleague and a lead into the roster, one day alone", async () => {
    const shift = await weekly();
    const { id } = await offer({ shiftId: shift.id, on: "2026-12-07", toAgentId: people().linda.agentId });
    expect((await answer(id, "agree")).state).toBe("agreed");
    expect(await daysOf(people().linda.agentId)).toEqual([]);
    expect((await answer(id, "approve", people().ana)).state).toBe("done");
    expect(await daysOf(people().greta.agentId)).toEqual(["2026-11-30T07:00", "2026-12-14T07:00"]);
    expect(await daysOf(people().linda.agentId)).toEqual(["2026-12-07T07:00"]);
    const entries = await desk.database.db.auditEntry.findMany({ where: { subjectId: id } });
    expect(entries.map(({ action }) => action)).toEqual(["swap.offered", "swap.agree", "swap.approve"]);
  });

  it("is done at once where the desk asks no lead, and warns by the desk's rules", async () => {
    await setRosterSetting(desk.ctx(), { swapNeedsApproval: false });
    await desk.lay({
      agentId: people().linda.agentId,
      startLocal: "2026-12-06T17:00",
      endLocal: "2026-12-06T23:00",
    });
    const shift = await weekly();
    const { id } = await offer({ shiftId: shift.id, on: "2026-12-07" });
    const done = await answer(id, "agree");
    expect(done).toMatchObject({ state: "done", takenBy: { displayName: "Linda Moss" } });
    expect(done.warnings.map(({ rule }) => rule)).toContain("rest");
  });

  it("exchanges two days, also two that overlap", async () => {
    const own = await weekly();
    const other = await desk.lay({
      agentId: people().linda.agentId,
      startLocal: "2026-12-07T12:00",
      endLocal: "2026-12-07T20:00",
    });
    const { id } = await offer({
      shiftId: own.id,
      on: "2026-12-07",
      toAgentId: people().linda.agentId,
      inReturn: { shiftId: other.id, on: "2026-12-07" },
    });
    await answer(id, "agree");
    await answer(id, "approve", people().ida);
    expect(await daysOf(people().greta.agentId)).toEqual([
      "2026-11-30T07:00",
      "2026-12-07T11:00",
      "2026-12-14T07:00",
    ]);
    expect(await daysOf(people().linda.agentId)).toEqual(["2026-12-07T07:00"]);
  });

  it("stands in both calendars: gone from one, new in the other, the same event", async () => {
    const shift = await weekly();
    const secrets = await Promise.all(
      [people().greta, people().linda].map(async (actor) => (await openFeed(desk.ctx(actor))).secret),
    );
    const { id } = await offer({ shiftId: shift.id, on: "2026-12-07" });
    await answer(id, "agree");
    await answer(id, "approve", people().ana);
    const words = { name: (agent: string) => agent, summary: "Shift", part: (kind: string) => kind };
    const [from = "", to = ""] = await Promise.all(
      secrets.map(
        async (secret) => (await readCalendar(desk.database.ctx({ type: "public" }), secret, words)).text,
      ),
    );
    const event = (text: string) =>
      text
        .replace(/\r\n /g, "")
        .split("BEGIN:VEVENT")
        .find((each) => each.includes(`UID:${shift.id}/2026-12-07@caret`));
    expect(event(from)).toContain("STATUS:CANCELLED");
    expect(event(to)).toContain("STATUS:CONFIRMED");
    expect(event(to)).toContain("SEQUENCE:1");
  });

  it("is refused in words where it can't be", async () => {
    const shift = await weekly();
    const day = { shiftId: shift.id, on: "2026-12-07" };
    await expect(offer({ ...day, on: "2026-12-08" })).rejects.toMatchObject({ code: "not-found" });
    await expect(offer(day, people().linda)).rejects.toMatchObject({ code: "not-found" });
    await expect(offer({ ...day, toAgentId: people().greta.agentId })).rejects.toMatchObject({
      code: "swap-self",
    });
    await expect(offer({ ...day, inReturn: day })).rejects.toMatchObject({ code: "swap-return-alone" });
    const { id } = await offer({ ...day, toAgentId: people().linda.agentId });
    await expect(offer(day)).rejects.toMatchObject({ code: "swap-open" });
    await expect(answer(id, "agree", people().noah)).rejects.toMatchObject({ code: "not-found" });
    await expect(answer(id, "approve", people().ana)).rejects.toMatchObject({ code: "swap-decided" });
    await expect(answer(id, "approve", people().linda)).rejects.toMatchObject({ code: "forbidden" });
    desk.database.clock.now = new Date("2026-12-07T07:00:00Z");
    await expect(answer(id, "agree")).rejects.toMatchObject({ code: "swap-over" });
    expect((await listSwaps(desk.ctx(people().linda))).map(({ state }) => state)).toEqual(["expired"]);
  });

  it("asks who takes it for the skills of the shift", async () => {
    const { db } = desk.database;
    await db.workTerms.create({ data: { agentId: people().noah.agentId, skills: ["baggage"] } });
    const shift = await desk.lay({ skills: ["baggage"] });
    const { id } = await offer({ shiftId: shift.id, on: "2026-11-30" });
    await expect(answer(id, "agree")).rejects.toMatchObject({
      code: "skill-missing",
      values: { skill: "baggage" },
    });
    expect((await answer(id, "agree", people().noah)).state).toBe("agreed");
    await answer(id, "approve", people().ida);
    expect(await daysOf(people().noah.agentId)).toEqual(["2026-11-30T07:00"]);
  });

  it("leaves everything as it was when the day was booked or changed meanwhile", async () => {
    const shift = await weekly();
    const { id } = await offer({ shiftId: shift.id, on: "2026-12-07" });
    await answer(id, "agree");
    await desk.lay({
      agentId: people().linda.agentId,
      startLocal: "2026-12-07T10:00",
      endLocal: "2026-12-07T12:00",
    });
    await expect(answer(id, "approve", people().ana)).rejects.toMatchObject({ code: "shift-overlaps" });
    expect(await daysOf(people().greta.agentId)).toHaveLength(3);
    expect((await listSwaps(desk.ctx(people().ana)))[0]?.state).toBe("agreed");
    await answer(id, "withdraw", people().greta);
    expect((await listSwaps(desk.ctx(people().ana)))[0]?.state).toBe("withdrawn");
  });

  it("is settled by a setting that two admins can't change at once", async () => {
    const { changeNumber } = await getRosterSetting(desk.ctx());
    await setRosterSetting(desk.ctx(), { swapNeedsApproval: false, changeNumber });
    await expect(
      setRosterSetting(desk.ctx(), { swapNeedsApproval: true, changeNumber }),
    ).rejects.toMatchObject({
      code: "policy-changed",
    });
    await expect(setRosterSetting(desk.ctx(), { nightFrom: "06:00" })).rejects.toMatchObject({
      code: "night-empty",
    });
  });
});
