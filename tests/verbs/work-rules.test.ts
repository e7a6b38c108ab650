import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { errorSentence } from "@/lib/auth/error-sentence";
import type { DeskError } from "@/lib/base/errors";
import { answerConsent } from "@/lib/coverage/answer-consent";
import { changeWorkRules, createWorkRules, retireWorkRules } from "@/lib/coverage/keep-work-rules";
import { listConsents } from "@/lib/coverage/list-consents";
import { listWorkRules } from "@/lib/coverage/list-work-rules";
import { setTerms } from "@/lib/coverage/set-terms";
import { createWorkRulesSchema } from "@/lib/coverage/work-rules-schemas";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(async () => {
  await desk.database.db.consentRequest.deleteMany();
  await desk.clear();
  await desk.database.db.workRules.deleteMany();
});
afterAll(() => desk.database.drop());

const create = (wish: Record<string, unknown>) =>
  createWorkRules(desk.ctx(), createWorkRulesSchema.parse(wish));
const early = { startLocal: "2026-12-01T06:00", endLocal: "2026-12-01T12:00" };
const late = () => desk.lay({ startLocal: "2026-11-30T14:00", endLocal: "2026-11-30T20:00" });
const published = async () => (await desk.roster()).filter(({ isPublished }) => isPublished).length;

describe("work rules", () => {
  it("hold agents by their country, by their terms before it, and by the house's policy once gone", async () => {
    const [german, own] = [
      await create({ name: "Germany", country: "DE", example: "DE" }),
      await create({ name: "Night staff", rules: { rest: { mode: "asks-reason", limit: 12 } } }),
    ];
    await setTerms(desk.ctx(), desk.desk.greta.agentId, { country: "DE" });
    await late();
    const refused = await desk.lay(early).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: "work-rule",
      values: { rule: "rest", mode: "forbids", hours: 10 },
    });
    expect(errorSentence(refused as DeskError)).toBe(
      "Only 10 h of rest; the rule is at least 11 h. Choose another time or another person; where the rule asks for a reason, give one.",
    );
    await expect(desk.lay({ ...early, force: { reason: "she asked for it" } })).rejects.toThrow("work-rule");
    await setTerms(desk.ctx(), desk.desk.greta.agentId, { rulesId: own.id });
    await expect(desk.lay(early)).rejects.toMatchObject({ values: { mode: "asks-reason" } });
    const { warnings } = await desk.lay({ ...early, force: { reason: "she asked for it" } });
    expect(warnings).toMatchObject([{ rule: "rest", mode: "asks-reason", values: { least: 12 } }]);
    const held = (await listWorkRules(desk.ctx(desk.desk.ana))).map(({ name, agentIds }) => [
      name,
      agentIds.length,
    ]);
    expect(held).toEqual([
      ["Germany", 0],
      ["Night staff", 1],
    ]);
    await retireWorkRules(desk.ctx(), own.id);
    await retireWorkRules(desk.ctx(), german.id);
    const after = await desk.lay({ startLocal: "2026-12-01T20:00", endLocal: "2026-12-01T23:00" });
    expect(after.warnings).toMatchObject([{ rule: "rest", values: { least: 11 } }]);
    expect(after.warnings[0]).not.toHaveProperty("mode");
  });

  it("let a shift wait for its agent, who alone can agree; a change asks anew, a no leaves a draft", async () => {
    const { id: rulesId } = await create({
      name: "Ask",
      rules: { rest: { mode: "asks-consent", limit: 11 } },
    });
    await setTerms(desk.ctx(), desk.desk.greta.agentId, { rulesId });
    await late();
    const waiting = await desk.lay(early);
    expect(waiting).toMatchObject({ state: "draft", warnings: [{ rule: "rest", mode: "asks-consent" }] });
    expect(await published()).toBe(1);
    const consentId = waiting.consentId ?? "";
    await expect(answerConsent(desk.ctx(desk.desk.linda), consentId, true)).rejects.toThrow("not-found");
    expect(await listConsents(desk.ctx(desk.desk.linda), {})).toEqual([]);
    const moved = await desk.change(waiting.id, { endLocal: "2026-12-01T13:00" });
    expect(moved.state).toBe("draft");
    await expect(answerConsent(desk.ctx(desk.desk.greta), consentId, true)).rejects.toThrow("shift-changed");
    expect(await answerConsent(desk.ctx(desk.desk.greta), moved.consentId ?? "", true)).toMatchObject({
      state: "agreed",
      startLocal: early.startLocal,
    });
    expect(await published()).toBe(2);
    await expect(answerConsent(desk.ctx(desk.desk.greta), moved.consentId ?? "", false)).rejects.toThrow(
      "consent-answered",
    );
    const again = await desk.lay({ startLocal: "2026-12-01T20:00", endLocal: "2026-12-01T22:00" });
    await answerConsent(desk.ctx(desk.desk.greta), again.consentId ?? "", false);
    expect(await published()).toBe(2);
  });

  it("are changed by admins alone, one after another, and never twice for one country and contract", async () => {
    const table = await create({ name: "France", country: "FR", example: "FR" });
    await expect(create({ name: "france" })).rejects.toThrow("work-rules-exist");
    await expect(create({ name: "Another", country: "FR" })).rejects.toThrow("work-rules-exist");
    await create({ name: "Part time", country: "FR", contract: "part-time" });
    const change = {
      rules: { rest: { mode: "warns" as const, limit: 9 } },
      changeNumber: table.changeNumber,
    };
    await expect(changeWorkRules(desk.ctx(desk.desk.ana), table.id, change)).rejects.toThrow("forbidden");
    const changed = await changeWorkRules(desk.ctx(), table.id, change);
    expect(changed).toMatchObject({ rules: change.rules, isReviewed: false, example: "FR", changeNumber: 2 });
    await expect(changeWorkRules(desk.ctx(), table.id, change)).rejects.toThrow("work-rules-changed");
    await expect(changeWorkRules(desk.ctx(), table.id, { contract: "part-time" })).rejects.toThrow(
      "work-rules-exist",
    );
    await expect(
      setTerms(desk.ctx(), desk.desk.greta.agentId, { rulesId: desk.database.id() }),
    ).rejects.toThrow("not-found");
  });
});
