import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { askTimeOff } from "@/lib/coverage/ask-time-off";
import { decideTimeOff } from "@/lib/coverage/decide-time-off";
import { createSkill, listSkills, retireSkill } from "@/lib/coverage/keep-skills";
import { createTemplate, listTemplates, retireTemplate } from "@/lib/coverage/keep-templates";
import { listTimeOff } from "@/lib/coverage/list-time-off";
import { getAvailability, setAvailability } from "@/lib/coverage/set-availability";
import { getTerms, setTerms } from "@/lib/coverage/set-terms";
import { createTemplateSchema } from "@/lib/coverage/terms-schemas";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk.database.drop());

const rulesOf = ({ warnings }: { warnings: readonly { rule: string }[] }) => warnings.map(({ rule }) => rule);

describe("time off", () => {
  const days = { startLocal: "2026-12-02T00:00", endLocal: "2026-12-04T00:00", zone: "Europe/Berlin" };
  const ask = (actor: Actor, over = {}) => askTimeOff(desk.ctx(actor), { ...days, ...over });

  it("is asked by an agent, decided by a lead, and then shifts in it are warned of", async () => {
    const asked = await ask(desk.desk.greta);
    expect(asked).toMatchObject({
      agentId: desk.desk.greta.agentId,
      state: "asked",
      startAt: "2026-12-01T23:00:00.000Z",
      endAt: "2026-12-03T23:00:00.000Z",
    });
    const shift = { startLocal: "2026-12-03T08:00", endLocal: "2026-12-03T16:00" };
    const before = await desk.lay(shift);
    expect(rulesOf(before)).toEqual([]);
    await decideTimeOff(desk.ctx(desk.desk.ana), asked.id, { state: "approved" });
    expect(rulesOf(await desk.change(before.id, { endLocal: "2026-12-03T15:00" }))).toEqual(["time-off"]);
    await expect(
      decideTimeOff(desk.ctx(desk.desk.ana), asked.id, { state: "declined" }),
    ).rejects.toMatchObject({
      code: "time-off-decided",
    });
  });

  it("is nobody's own to approve but an admin's, and nobody else's to see", async () => {
    const asked = await ask(desk.desk.greta);
    await expect(
      decideTimeOff(desk.ctx(desk.desk.greta), asked.id, { state: "approved" }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      decideTimeOff(desk.ctx(desk.desk.linda), asked.id, { state: "withdrawn" }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
    const anas = await ask(desk.desk.ana);
    await expect(
      decideTimeOff(desk.ctx(desk.desk.ana), anas.id, { state: "approved" }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(ask(desk.desk.greta, { agentId: desk.desk.linda.agentId })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await listTimeOff(desk.ctx(desk.desk.linda))).toEqual([]);
    expect(await listTimeOff(desk.ctx())).toHaveLength(2);
  });

  it("that crosses other time off, ends first or lasts for years is refused in words", async () => {
    await ask(desk.desk.greta);
    await expect(
      ask(desk.desk.greta, { startLocal: "2026-12-03T12:00", endLocal: "2026-12-05T00:00" }),
    ).rejects.toMatchObject({
      code: "time-off-overlaps",
      values: { startLocal: "2026-12-02T00:00", endLocal: "2026-12-04T00:00" },
    });
    await ask(desk.desk.greta, { startLocal: "2026-12-04T00:00", endLocal: "2026-12-05T00:00" });
    for (const endLocal of ["2026-12-01T00:00", "2029-12-01T00:00"])
      await expect(ask(desk.desk.linda, { endLocal })).rejects.toMatchObject({ code: "time-off-times" });
    const [one, two] = await Promise.allSettled([ask(desk.desk.noah), ask(desk.desk.noah)]);
    expect([one.status, two.status].sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("how an agent works", () => {
  it("is set by admins, by change number, with skills that are there", async () => {
    const { agentId } = desk.desk.greta;
    const refunds = await createSkill(desk.ctx(), { name: "refunds" });
    await expect(createSkill(desk.ctx(), { name: "refunds" })).rejects.toMatchObject({
      code: "skill-exists",
    });
    expect(await getTerms(desk.ctx(desk.desk.greta), agentId)).toMatchObject({
      coverFactor: 1,
      changeNumber: 0,
    });
    await expect(getTerms(desk.ctx(desk.desk.linda), agentId)).rejects.toMatchObject({ code: "not-found" });
    const set = await setTerms(desk.ctx(), agentId, {
      skills: ["refunds"],
      weeklyMinutes: 1200,
      changeNumber: 0,
    });
    expect(set).toMatchObject({ skills: ["refunds"], weeklyMinutes: 1200, coverFactor: 1, changeNumber: 1 });
    await expect(setTerms(desk.ctx(), agentId, { country: "DE", changeNumber: 0 })).rejects.toMatchObject({
      code: "terms-changed",
    });
    await expect(setTerms(desk.ctx(), agentId, { skills: ["magic"] })).rejects.toMatchObject({
      code: "skill-unknown",
    });
    await expect(setTerms(desk.ctx(), agentId, { region: "BY" })).rejects.toMatchObject({
      code: "region-without-country",
    });
    await expect(setTerms(desk.ctx(desk.desk.ana), agentId, {})).rejects.toMatchObject({ code: "forbidden" });
    await retireSkill(desk.ctx(), refunds.id);
    expect(await listSkills(desk.ctx())).toEqual([]);
    const kept = await setTerms(desk.ctx(), agentId, { country: "DE" });
    expect(kept.skills).toEqual(["refunds"]);
    expect(rulesOf(await desk.lay({ skills: ["refunds"] }))).toEqual(["skill-gone"]);
  });

  it("has wishes and no-gos of their own, on their own clock, that shifts are warned of", async () => {
    const { agentId } = desk.desk.greta;
    const noGo = { weekday: 1, startTime: "22:00", endTime: "04:00", kind: "no-go" as const };
    await setAvailability(desk.ctx(desk.desk.greta), agentId, { spans: [noGo] });
    expect(await getAvailability(desk.ctx(desk.desk.ana), agentId)).toEqual({ spans: [noGo] });
    await expect(setAvailability(desk.ctx(desk.desk.linda), agentId, { spans: [] })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      setAvailability(desk.ctx(desk.desk.greta), agentId, { spans: [noGo, { ...noGo, endTime: "23:00" }] }),
    ).rejects.toMatchObject({ code: "availability-twice" });
    // Greta's clock is UTC: Tuesday 04:30 in Berlin is 03:30 of her Monday night.
    expect(rulesOf(await desk.lay({ startLocal: "2026-12-01T06:00", endLocal: "2026-12-01T12:00" }))).toEqual(
      [],
    );
    const { warnings } = await desk.lay({ startLocal: "2026-12-08T04:30", endLocal: "2026-12-08T12:00" });
    expect(warnings.find(({ rule }) => rule === "no-go")).toEqual({
      rule: "no-go",
      values: { startAt: "2026-12-07T22:00:00.000Z", endAt: "2026-12-08T04:00:00.000Z" },
    });
    await setAvailability(desk.ctx(), agentId, { spans: [] });
  });
});

describe("a template of shifts", () => {
  it("is kept by admins under a name of its own, and refused when no shift can be made of it", async () => {
    const night = createTemplateSchema.parse({ name: "Night", startTime: "22:00", endTime: "06:00" });
    const made = await createTemplate(desk.ctx(), night);
    await expect(createTemplate(desk.ctx(), { ...night, name: "NIGHT" })).rejects.toMatchObject({
      code: "template-exists",
    });
    await expect(
      createTemplate(desk.ctx(), { ...night, name: "x", recurrence: "FREQ=HOURLY" }),
    ).rejects.toMatchObject({
      code: "recurrence",
    });
    await expect(createTemplate(desk.ctx(desk.desk.ana), night)).rejects.toMatchObject({ code: "forbidden" });
    expect(await listTemplates(desk.ctx())).toEqual([made]);
    await retireTemplate(desk.ctx(), made.id);
    expect(await listTemplates(desk.ctx())).toEqual([]);
    await createTemplate(desk.ctx(), night);
  });
});
