import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MINUTE } from "@/lib/base/time";
import type { Actor } from "@/lib/context/ctx";
import { openShiftSchema } from "@/lib/coverage/offer-schemas";
import { answerOffer } from "@/lib/coverage/offers/answer-offer";
import { closeOpenShift } from "@/lib/coverage/offers/close-open-shift";
import { listCandidates } from "@/lib/coverage/offers/list-candidates";
import { listOffers } from "@/lib/coverage/offers/list-offers";
import { listOpenShifts } from "@/lib/coverage/offers/list-open-shifts";
import { listSoon } from "@/lib/coverage/offers/list-soon";
import { openShift } from "@/lib/coverage/offers/open-shift";
import { reportAbsence } from "@/lib/coverage/offers/report-absence";
import { withdrawAbsence } from "@/lib/coverage/offers/withdraw-absence";
import { mailOffers } from "@/lib/replies/system-mail/mail-offers";
import { plainWords } from "../support/plain-words";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(async () => {
  const { db } = desk.database;
  await db.shiftOffer.deleteMany();
  await db.openShift.deleteMany();
  await desk.clear();
  await db.availability.deleteMany();
  await db.systemMail.deleteMany();
  await db.agent.updateMany({ data: { zone: "Europe/Berlin", languages: ["en"] } });
});
afterAll(() => desk.database.drop());

const as = (actor: Actor) => desk.ctx(actor);
const today = { startLocal: "2026-11-23T14:00", endLocal: "2026-11-23T22:00" };
const tomorrow = { startLocal: "2026-11-24T14:00", endLocal: "2026-11-24T22:00" };

/** Greta is absent tomorrow; answers the day of the shift. */
async function absentTomorrow() {
  const { id } = await desk.lay({
    ...tomorrow,
    segments: [{ kind: "break", startLocal: "18:00", endLocal: "18:30" }],
  });
  const shift = { shiftId: id, on: "2026-11-24" };
  await reportAbsence(as(desk.desk.greta), { shifts: [shift] });
  return shift;
}
const ask = (over: Record<string, unknown>) =>
  openShift(as(desk.desk.ana), openShiftSchema.parse({ agentIds: [desk.desk.linda.agentId], ...over }));
const ownOffer = async (actor: Actor) => (await listOffers(as(actor)))[0]?.id ?? "";

describe("sick today", () => {
  it("is entered by the agent alone, for shifts of today and tomorrow, without a reason, from now on where one runs", async () => {
    const { greta, linda } = desk.desk;
    const running = await desk.lay({ startLocal: "2026-11-23T08:00", endLocal: "2026-11-23T12:00" });
    const next = await desk.lay(tomorrow);
    const later = await desk.lay({ startLocal: "2026-11-25T14:00", endLocal: "2026-11-25T22:00" });
    const soon = await listSoon(as(greta), {});
    expect(soon.map(({ shiftId }) => shiftId)).toEqual([running.id, next.id]);
    const days = [
      { shiftId: running.id, on: "2026-11-23" },
      { shiftId: next.id, on: "2026-11-24" },
    ];
    await expect(reportAbsence(as(linda), { agentId: greta.agentId, shifts: days })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      reportAbsence(as(greta), { shifts: [{ shiftId: later.id, on: "2026-11-25" }] }),
    ).rejects.toMatchObject({ code: "not-found" });
    const entered = await reportAbsence(as(greta), { shifts: days });
    expect(entered.every(({ absenceId }) => absenceId !== null)).toBe(true);
    const rows = await desk.database.db.timeOff.findMany({ orderBy: { startAt: "asc" } });
    expect(rows.map(({ kind, state, startLocal, endLocal }) => [kind, state, startLocal, endLocal])).toEqual([
      ["absent", "approved", "2026-11-23T10:00", "2026-11-23T12:00"],
      ["absent", "approved", "2026-11-24T14:00", "2026-11-24T22:00"],
    ]);
    await expect(reportAbsence(as(greta), { shifts: days })).rejects.toMatchObject({
      code: "time-off-overlaps",
    });
  });
});

describe("candidates", () => {
  it("tell who is booked, off, tired, without a skill, or only drafts, and who is free, whom to ask first", async () => {
    const { ana, ida, linda, noah, greta } = desk.desk;
    const shift = await absentTomorrow();
    await desk.lay({ agentId: linda.agentId, startLocal: "2026-11-23T22:00", endLocal: "2026-11-24T06:00" });
    await desk.lay({ agentId: noah.agentId, startLocal: "2026-11-24T20:00", endLocal: "2026-11-25T04:00" });
    await desk.database.db.workTerms.create({ data: { agentId: ida.agentId, coverFactor: 0 } });
    await desk.database.db.availability.create({
      data: { agentId: ana.agentId, weekday: 2, startTime: "12:00", endTime: "23:00", kind: "wish" },
    });
    const { candidates, insteadOf } = await listCandidates(as(ana), { ...shift, skills: [] });
    expect(insteadOf?.agentId).toBe(greta.agentId);
    const told = Object.fromEntries(
      candidates.map(({ displayName, fit, bars, warnings, restHours, wishes }) => [
        displayName,
        [fit, bars, warnings.map(({ rule }) => rule), restHours, wishes],
      ]),
    );
    expect(told).toEqual({
      "Ana Ruiz": ["free", [], [], null, true],
      "Linda Moss": ["warned", [], ["rest"], 8, false],
      "Noah Lind": ["barred", ["booked"], expect.anything(), null, false],
      "Ida Holm": ["barred", ["drafts-only"], [], null, false],
    });
    expect(candidates.map(({ displayName }) => displayName).slice(0, 2)).toEqual(["Ana Ruiz", "Linda Moss"]);
    const polish = await listCandidates(as(ana), {
      ...{ from: "2026-11-26T08:00:00Z", to: "2026-11-26T09:00:00Z", skills: [], language: "pl" },
    });
    expect(new Set(polish.candidates.map(({ missingSkills }) => missingSkills.join()))).toEqual(
      new Set(["pl"]),
    );
  });

  it("a rule speaks against are asked only with a reason, those who can't not at all", async () => {
    const { linda, noah } = desk.desk;
    const shift = await absentTomorrow();
    await desk.lay({ agentId: linda.agentId, startLocal: "2026-11-23T22:00", endLocal: "2026-11-24T06:00" });
    await desk.lay({ agentId: noah.agentId, ...tomorrow });
    await expect(ask(shift)).rejects.toMatchObject({ code: "candidate-warned" });
    await expect(ask({ ...shift, agentIds: [noah.agentId] })).rejects.toMatchObject({
      code: "candidate-barred",
    });
    await expect(ask({ ...shift, agentIds: [randomUUID()] })).rejects.toMatchObject({ code: "not-found" });
    const open = await ask({ ...shift, force: { reason: "Nobody else can" } });
    expect(open.offers.map(({ displayName, state }) => [displayName, state])).toEqual([
      ["Linda Moss", "open"],
    ]);
  });
});

describe("an offer", () => {
  it("is mailed once to each, and the first yes gets the shift with its breaks; the second reads who has it", async () => {
    const { linda, noah } = desk.desk;
    const shift = await absentTomorrow();
    await ask({ ...shift, agentIds: [linda.agentId, noah.agentId] });
    expect(await mailOffers(desk.database.ctx(), plainWords)).toBe(2);
    expect(await mailOffers(desk.database.ctx(), plainWords)).toBe(0);
    const other = await ownOffer(noah);
    const taken = await answerOffer(as(linda), await ownOffer(linda), { answer: "yes" });
    expect(taken).toMatchObject({ state: "accepted", insteadOf: "Greta Tamm", takenBy: ["Linda Moss"] });
    await expect(answerOffer(as(noah), other, { answer: "yes" })).rejects.toMatchObject({
      code: "offer-taken",
      values: { names: "Linda Moss" },
    });
    await expect(answerOffer(as(linda), other, { answer: "yes" })).rejects.toMatchObject({
      code: "not-found",
    });
    const [entry] = await desk.roster(linda.agentId);
    expect(entry).toMatchObject({ ...tomorrow, isPublished: true });
    expect(JSON.stringify(entry?.parts)).toContain('"break"');
    const audit = await desk.database.db.auditEntry.findMany({ where: { subject: "shift-offer" } });
    expect(audit.map(({ action }) => action)).toContain("offer.accepted");
  });

  it("that ten say yes to at once is taken by one, and by as many as are wanted", async () => {
    const { db } = desk.database;
    const agents = await Promise.all(
      Array.from({ length: 10 }, async (_, place) => {
        const id = randomUUID();
        const data = {
          id,
          displayName: `Racer ${place}`,
          email: `racer-${id}@northwind.example`,
          role: "agent",
        };
        await db.agent.create({
          data: { ...data, zone: "Europe/Berlin", createdAt: desk.database.clock.now },
        });
        return { type: "agent" as const, agentId: id, role: "agent" as const, teamIds: [] };
      }),
    );
    for (const wanted of [1, 3]) {
      await db.shiftOffer.deleteMany();
      await db.openShift.deleteMany();
      await desk.clear();
      const shift = await absentTomorrow();
      await ask({ ...shift, wanted, agentIds: agents.map(({ agentId }) => agentId) });
      const answers = await Promise.allSettled(
        agents.map(async (agent) => answerOffer(as(agent), await ownOffer(agent), { answer: "yes" })),
      );
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(wanted);
      const codes = answers.flatMap((each) => (each.status === "rejected" ? [each.reason.code] : []));
      expect(new Set(codes)).toEqual(new Set(["offer-taken"]));
      expect(await db.rosterEntry.count({ where: { agentId: { in: agents.map((a) => a.agentId) } } })).toBe(
        wanted,
      );
      expect((await listOpenShifts(as(desk.desk.ana)))[0]).toMatchObject({ state: "filled", taken: wanted });
    }
  });

  it("ends when the shift has begun, is closed, or its absence is withdrawn; a no is a no", async () => {
    const { ana, linda, greta } = desk.desk;
    const shift = await absentTomorrow();
    const first = await ask(shift);
    const declined = await answerOffer(as(linda), await ownOffer(linda), { answer: "no" });
    expect(declined.state).toBe("declined");
    await expect(answerOffer(as(linda), declined.id, { answer: "yes" })).rejects.toMatchObject({
      code: "offer-answered",
    });
    await closeOpenShift(as(ana), first.id);
    const state = async () => (await listOffers(as(linda)))[0]?.state;
    desk.database.clock.now = new Date(desk.database.clock.now.getTime() + MINUTE);
    await ask(shift);
    const [absence] = await desk.database.db.timeOff.findMany({ where: { agentId: greta.agentId } });
    const { id = "" } = absence ?? {};
    await expect(withdrawAbsence(as(linda), id)).rejects.toMatchObject({ code: "not-found" });
    await withdrawAbsence(as(ana), id);
    expect(await state()).toBe("closed");
    await expect(answerOffer(as(linda), await ownOffer(linda), { answer: "yes" })).rejects.toMatchObject({
      code: "offer-over",
    });
    desk.database.clock.now = new Date(desk.database.clock.now.getTime() + MINUTE);
    await ask({ from: "2026-11-25T08:00:00Z", to: "2026-11-25T12:00:00Z" });
    expect(await state()).toBe("open");
    desk.database.clock.now = new Date("2026-11-25T08:00:00.000Z");
    expect(await state()).toBe("expired");
    await expect(answerOffer(as(linda), await ownOffer(linda), { answer: "yes" })).rejects.toMatchObject({
      code: "offer-over",
    });
  });

  it("of a shift that runs already begins when it is taken", async () => {
    const { linda } = desk.desk;
    desk.database.clock.now = new Date("2026-11-23T14:30:20.000Z");
    const { id } = await desk.lay(today);
    const shift = { shiftId: id, on: "2026-11-23" };
    await reportAbsence(as(desk.desk.greta), { shifts: [shift] });
    await ask(shift);
    desk.database.clock.now = new Date("2026-11-23T15:10:40.000Z");
    await answerOffer(as(linda), await ownOffer(linda), { answer: "yes" });
    const [entry] = await desk.roster(linda.agentId);
    expect(entry).toMatchObject({ startLocal: "2026-11-23T16:10", endLocal: "2026-11-23T22:00" });
  });
});
