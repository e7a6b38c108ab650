import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listAgents } from "@/lib/agents/list-agents";
import { reportNow } from "@/lib/coverage/report-now";
import { samplePresence } from "@/lib/coverage/sample-presence";
import { setPolicy } from "@/lib/coverage/set-policy";
import { listStates, setState } from "@/lib/coverage/set-state";
import { settleStates } from "@/lib/coverage/settle-states";
import { shareNow } from "@/lib/coverage/share-now";
import { type WatchDesk, watchDesk } from "../support/watch-desk";

let watch: WatchDesk;
beforeAll(async () => {
  watch = await watchDesk();
});
beforeEach(() => watch.empty());
afterAll(() => watch.database.drop());

const greta = () => watch.ctx(watch.desk.greta);
const say = (state: "here" | "break" | "finishing" | "training" | "away", until: string | null = null) =>
  setState(greta(), { state, until });
const present = async () =>
  (await listAgents(greta())).data.filter(({ isPresent }) => isPresent).map(({ displayName }) => displayName);

describe("an agent's state", () => {
  it("is said and seen by all, and only here counts as present", async () => {
    await watch.signsOfLife(watch.desk.greta);
    expect(await present()).toEqual(["Greta Tamm"]);
    expect(await say("break", "2026-11-23T09:15:00Z")).toMatchObject({
      state: "break",
      since: "2026-11-23T09:00:00.000Z",
      until: "2026-11-23T09:15:00.000Z",
      isPresent: false,
    });
    watch.later(1);
    await samplePresence(watch.ctx());
    expect(await watch.database.db.presenceQuarter.count()).toBe(0);
    expect(await present()).toEqual([]);
    await say("here");
    await samplePresence(watch.ctx());
    expect(await watch.database.db.presenceQuarter.count()).toBe(1);
    const seen = await listStates(watch.ctx(watch.desk.noah));
    expect(seen.find(({ displayName }) => displayName === "Greta Tamm")).toMatchObject({
      state: "here",
      isPresent: true,
    });
    expect(seen.find(({ displayName }) => displayName === "Linda Moss")).toMatchObject({
      state: "away",
      since: null,
    });
    await watch.database.db.presenceQuarter.deleteMany();
  });

  it("keeps its start when the same is said again, and refuses an end that is over or beyond a day", async () => {
    await say("training");
    watch.later(4);
    expect((await say("training", "2026-11-23T10:00:00Z")).since).toBe("2026-11-23T09:00:00.000Z");
    for (const until of ["2026-11-23T09:04:00Z", "2026-11-24T09:05:00Z"])
      await expect(say("break", until)).rejects.toMatchObject({ code: "state-until" });
  });

  it("falls to away from the last sign of life on and comes back, each written once for the hours", async () => {
    const { agentId } = watch.desk.greta;
    watch.later(600);
    const from = watch.database.clock.now;
    await watch.signsOfLife(watch.desk.greta);
    expect(await settleStates(watch.ctx())).toBe(1);
    watch.later(2);
    await say("finishing");
    await watch.signsOfLife(watch.desk.greta);
    watch.later(3);
    await watch.signsOfLife(watch.desk.greta);
    watch.later(6);
    const both = await Promise.all([settleStates(watch.ctx()), settleStates(watch.ctx())]);
    expect(both.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await settleStates(watch.ctx())).toBe(0);
    watch.later(4);
    await watch.signsOfLife(watch.desk.greta);
    await settleStates(watch.ctx());
    const spans = await watch.database.db.agentStateSpan.findMany({
      where: { agentId, startAt: { gte: from } },
      orderBy: { startAt: "asc" },
    });
    const minutes = (at: Date) => (at.getTime() - from.getTime()) / 60_000;
    expect(spans.map(({ startAt, state, cause }) => [minutes(startAt), state, cause])).toEqual([
      [0, "here", "back"],
      [2, "finishing", "said"],
      [5, "away", "silent"],
      [15, "finishing", "back"],
    ]);
    await expect(
      watch.database.db.agentStateSpan.updateMany({ where: { agentId }, data: { state: "here" } }),
    ).rejects.toThrow(/append-only/);
  });
});

describe("on shift now", () => {
  it.each(["Pacific/Kiritimati", "Asia/Kathmandu", "Pacific/Marquesas"])(
    "says who is on, here, late and besides, and the next gap, of shifts laid out in %s",
    async (zone) => {
      const wall = (at: string) =>
        new Date(at).toLocaleString("sv-SE", { timeZone: zone }).replace(" ", "T").slice(0, 16);
      const on = (who: { agentId: string }, from: string, to: string) =>
        watch.lay({
          agentId: who.agentId,
          zone,
          startLocal: wall(`2026-11-23T${from}:00Z`),
          endLocal: wall(`2026-11-23T${to}:00Z`),
          force: { reason: "a test of the watch" },
        });
      await setPolicy(watch.ctx(), { minimumCover: 1, languages: [] });
      await on(watch.desk.greta, "07:00", "15:00");
      await on(watch.desk.linda, "08:30", "16:30");
      await on(watch.desk.noah, "10:00", "18:00");
      await watch.signsOfLife(watch.desk.greta);
      await watch.signsOfLife(watch.desk.ana);
      await say("break");
      watch.later(8);
      await watch.signsOfLife(watch.desk.greta);
      await watch.signsOfLife(watch.desk.ana);
      await watch.waits({ assigneeId: watch.desk.greta.agentId });
      const now = await reportNow(greta());
      expect(now.plansShifts).toBe(true);
      expect(
        now.onShift.map(({ displayName, state, open, endAt }) => [displayName, state, open, endAt]),
      ).toEqual([
        ["Greta Tamm", "break", 1, "2026-11-23T15:00:00.000Z"],
        ["Linda Moss", "away", 0, "2026-11-23T16:30:00.000Z"],
      ]);
      expect(now.onShift[0]?.since).toBe("2026-11-23T09:00:00.003Z");
      expect(now.besides.map(({ displayName }) => displayName)).toEqual(["Ana Ruiz"]);
      expect(now.late).toMatchObject([{ displayName: "Linda Moss", lateMinutes: 38 }]);
      expect(now.mine).toMatchObject({ endAt: "2026-11-23T15:00:00.000Z", open: 1 });
      expect(now.gap).toMatchObject({ startAt: "2026-11-23T18:00:00.000Z", code: "nobody" });
    },
  );

  it("is read once for all who ask within seconds, and tells each their own state as it is", async () => {
    await watch.signsOfLife(watch.desk.greta);
    const first = await shareNow(watch.ctx());
    await say("break");
    expect(await shareNow(greta())).toBe(first);
    expect((await reportNow(greta(), first)).me).toMatchObject({ state: "break" });
    expect((await reportNow(watch.ctx(watch.desk.linda), first)).me).toMatchObject({
      displayName: "Linda Moss",
    });
    watch.later(1);
    const later = await shareNow(greta());
    expect(later.people.find(({ displayName }) => displayName === "Greta Tamm")).toMatchObject({
      state: "break",
    });
  });

  it("of a desk that plans no shifts shows who is here, and no gap", async () => {
    await watch.signsOfLife(watch.desk.greta);
    const now = await reportNow(greta());
    expect(now).toMatchObject({ plansShifts: false, onShift: [], late: [], gap: null, mine: null });
    expect(now.besides.map(({ displayName }) => displayName)).toEqual(["Greta Tamm"]);
  });
});
