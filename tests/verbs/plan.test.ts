import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applyPlan, discardPlan } from "@/lib/coverage/plan/apply-plan";
import { cancelPlan, createPlan } from "@/lib/coverage/plan/create-plan";
import { getPlan } from "@/lib/coverage/plan/get-plan";
import { runPlans } from "@/lib/coverage/plan/run-plans";
import { createPlanSchema } from "@/lib/coverage/plan-schemas";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(async () => {
  await desk.database.db.planJob.deleteMany();
  await desk.database.db.rosterNotice.deleteMany();
  await desk.clear();
  await desk.database.db.coverPolicy.update({
    where: { id: 1 },
    data: { minimumCover: 1, nobodyAloneAtNight: false },
  });
});
afterAll(() => desk.database.drop());

const ask = (over: Record<string, unknown> = {}) =>
  createPlan(desk.ctx(), createPlanSchema.parse({ from: "2026-11-30", weeks: 1, seconds: 2, ...over }));
const worker = () => desk.database.ctx();
const standing = async () =>
  (await desk.database.db.shift.findMany({ where: { deletedAt: null }, orderBy: { id: "asc" } })).map(
    ({ agentId, startLocal, endLocal, state }) => ({ agentId, startLocal, endLocal, state }),
  );

describe("plan for me", { timeout: 90_000 }, () => {
  it("keeps what is published, puts the rest on the board as drafts, and takes it back whole", async () => {
    await desk.lay();
    const draft = await desk.lay({
      agentId: desk.desk.linda.agentId,
      startLocal: "2026-12-02T09:10",
      endLocal: "2026-12-02T12:40",
      state: "draft",
    });
    const before = await standing();
    const { id } = await ask();
    await expect(ask()).rejects.toThrow("plan-under-way");
    expect(await runPlans(worker())).toBe(1);
    expect(await runPlans(worker())).toBe(0);
    const done = await getPlan(desk.ctx(desk.desk.ana), id);
    const proposal = done.proposal;
    expect(done).toMatchObject({ state: "done", phase: "done" });
    expect(proposal?.cover.missingHours.after).toBeLessThan(proposal?.cover.missingHours.before ?? 0);
    const gone = [...(proposal?.removed ?? []), ...(proposal?.changed ?? []).map(({ was }) => was)];
    expect(gone.map((each) => each?.shiftId)).toEqual([draft.id]);
    expect(await standing()).toEqual(before);
    await expect(applyPlan(desk.ctx(desk.desk.ana), id)).rejects.toThrow("forbidden");
    expect((await applyPlan(desk.ctx(), id)).state).toBe("applied");
    await expect(applyPlan(desk.ctx(), id)).rejects.toThrow("plan-not-open");
    const laid = await standing();
    const fresh = [...(proposal?.added ?? []), ...(proposal?.changed ?? [])];
    expect(laid.filter(({ state }) => state === "draft")).toHaveLength(fresh.length);
    expect(laid.filter(({ state }) => state === "published")).toEqual(before.slice(0, 1));
    for (const { agentId, startLocal, endLocal } of fresh)
      expect(laid).toContainEqual({ agentId, startLocal, endLocal, state: "draft" });
    expect((await discardPlan(desk.ctx(), id)).state).toBe("discarded");
    expect(await standing()).toEqual(before);
  });

  it("is cancelled while it waits and while it runs, and leaves nothing behind", async () => {
    const waiting = await ask();
    expect((await cancelPlan(desk.ctx(), waiting.id)).state).toBe("cancelled");
    expect(await runPlans(worker())).toBe(0);
    await expect(cancelPlan(desk.ctx(), waiting.id)).rejects.toThrow("plan-ended");
    const running = await ask({ weeks: 4, seconds: 60 });
    const run = runPlans(worker());
    await expect
      .poll(async () => (await getPlan(desk.ctx(), running.id)).state, { timeout: 30_000 })
      .toBe("running");
    await cancelPlan(desk.ctx(), running.id);
    await run;
    expect(await getPlan(desk.ctx(), running.id)).toMatchObject({ state: "cancelled", proposal: null });
    expect(await standing()).toEqual([]);
  });

  it("says why it can't be made: weeks that are over, nobody to give a shift to", async () => {
    await expect(ask({ from: "2026-11-02" })).rejects.toThrow("plan-over");
    const { id } = await ask({ agentIds: [desk.database.id()] });
    await runPlans(worker());
    expect(await getPlan(desk.ctx(), id)).toMatchObject({
      state: "failed",
      failure: { code: "plan-nobody" },
    });
    await expect(applyPlan(desk.ctx(), id)).rejects.toThrow("plan-not-open");
    await expect(getPlan(desk.ctx(desk.desk.greta), id)).rejects.toThrow("forbidden");
  });
});
