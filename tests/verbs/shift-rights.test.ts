import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getAgent } from "@/lib/agents/get-agent";
import { listShifts } from "@/lib/coverage/list-shifts";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk.database.drop());

describe("an agent", () => {
  it("is on shift while a published one lasts, not on a draft, not on time off", async () => {
    const isOn = async () => (await getAgent(desk.ctx(), desk.desk.greta.agentId)).isOnShift;
    const now = { startLocal: "2026-11-23T08:00", endLocal: "2026-11-23T16:00" };
    const shift = await desk.lay({ ...now, state: "draft" });
    expect(await isOn()).toBe(false);
    await desk.change(shift.id, { state: "published" });
    expect(await isOn()).toBe(true);
    desk.database.clock.now = new Date("2026-11-23T14:59:59.999Z");
    expect(await isOn()).toBe(true);
    desk.database.clock.now = new Date("2026-11-23T15:00:00.000Z");
    expect(await isOn()).toBe(false);
  });
});

describe("who sees shifts", () => {
  it("agents their own published ones and days they took over, leads and admins all, by page", async () => {
    const own = await desk.lay({ recurrence: "FREQ=WEEKLY;COUNT=4;BYDAY=MO" });
    const draft = await desk.lay({
      startLocal: "2026-12-01T08:00",
      endLocal: "2026-12-01T16:00",
      state: "draft",
    });
    const lindas = await desk.lay({ agentId: desk.desk.linda.agentId });
    const ids = async (actor: typeof desk.desk.ana, over = {}) =>
      (await listShifts(desk.ctx(actor), { limit: 50, ...over })).data.map(({ id }) => id);
    expect(await ids(desk.desk.greta)).toEqual([own.id]);
    expect(await ids(desk.desk.linda, { agentId: desk.desk.greta.agentId })).toEqual([]);
    expect(await ids(desk.desk.ana)).toEqual([own.id, draft.id, lindas.id]);
    await desk.moveDay(own.id, "2026-12-21", {
      startLocal: "2026-12-21T08:00",
      endLocal: "2026-12-21T16:00",
      agentId: desk.desk.linda.agentId,
    });
    expect(await ids(desk.desk.linda)).toEqual([own.id, lindas.id]);
    const range = { from: "2026-12-01T00:00:00Z", to: "2026-12-02T00:00:00Z" };
    expect(await ids(desk.desk.ida, range)).toEqual([draft.id]);
    const first = await listShifts(desk.ctx(), { limit: 2 });
    const next = await listShifts(desk.ctx(), { limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.data, ...next.data].map(({ id }) => id)).toEqual([own.id, draft.id, lindas.id]);
    expect(next.nextCursor).toBeNull();
  });
});
