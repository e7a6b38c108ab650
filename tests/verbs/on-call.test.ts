import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { coverQuerySchema } from "@/lib/coverage/cover-schemas";
import { createSlot, endSlot, listSlots } from "@/lib/coverage/on-call/keep-slots";
import { listPages } from "@/lib/coverage/on-call/list-pages";
import { pageMyself } from "@/lib/coverage/on-call/page-on-call";
import { slotWishSchema } from "@/lib/coverage/on-call-schemas";
import { reportCoverage } from "@/lib/coverage/report-coverage";
import { type OnCallDesk, onCallDesk } from "../support/on-call-desk";

const all = { mine: false, open: false, limit: 50 };
let desk: OnCallDesk;
beforeAll(async () => {
  desk = await onCallDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk.close());

describe("who is on call", () => {
  it("is laid out by admins, refused in words, and what is over of an ended slot stays", async () => {
    const chain = await desk.chain("Weeks");
    const wish = (over: Record<string, unknown>) =>
      slotWishSchema.parse({
        ...{ chainId: chain.id, agentId: desk.desk.greta.agentId, place: 1, zone: "Etc/UTC" },
        ...{ startLocal: "2026-11-22T12:00", endLocal: "2026-11-23T12:00" },
        ...over,
      });
    for (const [over, code] of [
      [{ endLocal: "2026-12-22T12:00" }, "slot-too-long"],
      [{ recurrence: "FREQ=HOURLY" }, "recurrence"],
      [{ agentId: desk.database.id() }, "agent-unknown"],
      [{ chainId: desk.database.id() }, "not-found"],
    ] as const)
      await expect(createSlot(desk.ctx(), wish(over)), code).rejects.toMatchObject({ code });
    await expect(createSlot(desk.ctx(desk.desk.ana), wish({}))).rejects.toMatchObject({ code: "forbidden" });
    const slot = await createSlot(desk.ctx(), wish({}));
    expect(slot.fault).toBe("no-route");
    desk.later(30);
    await endSlot(desk.ctx(), slot.id);
    expect(await listSlots(desk.ctx())).toEqual([]);
    expect(await desk.database.db.onCallSlot.findUnique({ where: { id: slot.id } })).toMatchObject({
      endedAt: new Date("2026-11-23T09:30:00.000Z"),
    });
  });

  it("stands among the gaps of cover where it is nobody, or somebody no page reaches; without a chain there is none", async () => {
    const query = coverQuerySchema.parse({ from: "2026-11-23T09:00:00Z", to: "2026-11-24T18:00:00Z" });
    const gaps = async () =>
      (await reportCoverage(desk.ctx(), query)).gaps.filter(({ code }) => code.includes("on-call"));
    expect(await gaps()).toEqual([]);
    const chain = await desk.chain("Gaps");
    await desk.slot(chain.id, desk.desk.greta.agentId, 1, { recurrence: null });
    await desk.slot(chain.id, desk.desk.linda.agentId, 1, {
      recurrence: null,
      startLocal: "2026-11-24T00:00",
      endLocal: "2026-11-24T18:00",
    });
    await desk.route(desk.desk.linda, "mail");
    expect(await gaps()).toMatchObject([
      {
        code: "on-call-unreachable",
        startAt: "2026-11-23T09:00:00.000Z",
        endAt: "2026-11-23T12:00:00.000Z",
        values: { chain: "Gaps", fault: "no-route" },
      },
      { code: "nobody-on-call", startAt: "2026-11-23T12:00:00.000Z", endAt: "2026-11-24T00:00:00.000Z" },
    ]);
  });
});

describe("a test page", () => {
  it("goes to oneself alone, once at a time, and is over when its time is", async () => {
    const { noah } = desk.desk;
    await desk.route(noah, "push");
    const { id } = await pageMyself(desk.ctx(noah));
    await expect(pageMyself(desk.ctx(noah))).rejects.toMatchObject({ code: "test-under-way" });
    await desk.work();
    expect(await desk.steps(id)).toMatchObject([{ kind: "push", state: "failed", code: "desk-closed" }]);
    desk.later(6);
    await desk.work();
    expect(await listPages(desk.ctx(noah), all)).toMatchObject([{ kind: "test", state: "unanswered" }]);
  });
});
