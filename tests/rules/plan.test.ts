import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "@/lib/base/time";
import { proposeInThread } from "@/lib/coverage/plan/propose-in-thread";
import { proposeRoster } from "@/lib/coverage/plan/propose-roster";
import { planCandidates } from "@/lib/coverage/rules/plan-candidates";
import { planOutcome } from "@/lib/coverage/rules/plan-outcome";
import type { PlanPerson, PlanProblem } from "@/lib/coverage/rules/plan-problem";
import { expandShift } from "@/lib/coverage/rules/shift-times";
import { workWarnings } from "@/lib/coverage/rules/work-rules";

const FROM = Date.parse("2026-11-30T00:00:00Z");
const LIMITS = {
  restHours: 11,
  dailyHours: 10,
  weeklyHours: 48,
  daysInRow: 6,
  noticeDays: 0,
  nobodyAloneAtNight: false,
};
const person = (agentId: string, over: Partial<PlanPerson> = {}): PlanPerson => ({
  agentId,
  zone: "Etc/UTC",
  weight: 1000,
  languages: ["en"],
  weeklyMinutes: 40 * 60,
  limits: LIMITS,
  fixed: [],
  away: [],
  noGo: [],
  wishes: [],
  nightsBefore: 0,
  ...over,
});
/** One wanted from so many hours to so many on each of so many days. */
function problem(
  days: number,
  hours: [number, number],
  people: PlanPerson[],
  over: Partial<PlanProblem> = {},
): PlanProblem {
  return {
    zone: "Etc/UTC",
    fromMs: FROM,
    toMs: FROM + days * DAY,
    slotMs: 30 * MINUTE,
    notBeforeMs: FROM,
    required: Array.from({ length: days * 48 }, (_, slot) => {
      const hour = (slot % 48) / 2;
      return hour >= hours[0] && hour < hours[1] ? 1 : 0;
    }),
    minimum: 1,
    languages: [],
    people,
    patterns: [0, 8, 16].map((hour) => ({ startMinute: hour * 60, minutes: 480, pauseMinutes: 0 })),
    kept: [],
    current: [],
    ...over,
  };
}
const iso = (at: number) => new Date(at).toISOString();
const propose = (given: PlanProblem, seconds = 10) => proposeRoster(given, seconds, () => undefined);
const by = (agentId: string, shifts: readonly { agentId: string }[]) =>
  shifts.filter((shift) => shift.agentId === agentId).length;

describe("a plan", { timeout: 60_000 }, () => {
  it("is the cheapest roster there is: seven shifts for seven days, five of one and two of the other", async () => {
    const { added, cover, hours, clashes, solver } = await propose(
      problem(7, [8, 16], [person("a"), person("b")]),
    );
    expect(solver.isOptimal).toBe(true);
    expect(hours).toEqual({ before: 0, after: 56 });
    expect(added).toHaveLength(7);
    expect([by("a", added), by("b", added)].sort()).toSatisfy(
      ([few = 0, many = 0]: number[]) => few >= 2 && many <= 5,
    );
    expect(cover.missingHours).toEqual({ before: 56, after: 0 });
    expect(clashes).toEqual([]);
  });

  it("keeps rest, hours of the week, days in a row, time off and no-gos, whatever has to be covered", async () => {
    const off = { startMs: FROM + 2 * DAY, endMs: FROM + 3 * DAY };
    const noGo = { startMs: FROM + 4 * DAY, endMs: FROM + 5 * DAY };
    const people = [
      person("a", { away: [off] }),
      person("b", { noGo: [noGo], fixed: [{ startMs: FROM - 8 * HOUR, endMs: FROM }] }),
      person("c", { weeklyMinutes: 16 * 60 }),
    ];
    const { added } = await propose(problem(14, [0, 24], people));
    for (const { agentId, weeklyMinutes, fixed } of people) {
      const spans = added
        .filter((shift) => shift.agentId === agentId)
        .map(({ startAt, endAt }) => ({ startAt: new Date(startAt), endAt: new Date(endAt) }));
      expect(spans.length).toBeGreaterThan(0);
      const others = fixed.map(({ startMs, endMs }) => ({
        startAt: new Date(startMs),
        endAt: new Date(endMs),
      }));
      expect(workWarnings({ zone: "Etc/UTC", asked: spans, others, weeklyMinutes }, LIMITS)).toEqual([]);
      const crosses = (from: number, to: number) =>
        spans.some(({ startAt, endAt }) => startAt.getTime() < to && endAt.getTime() > from);
      if (agentId === "a") expect(crosses(off.startMs, off.endMs)).toBe(false);
      if (agentId === "b") expect(crosses(noGo.startMs, noGo.endMs)).toBe(false);
    }
  });

  it("names the rule that stands in the way, and the cheapest that would help", async () => {
    const alone = person("kofi", { weeklyMinutes: null, limits: { ...LIMITS, daysInRow: 5 } });
    const { added, clashes, relief, cover } = await propose(problem(6, [8, 16], [alone]));
    expect(added).toHaveLength(5);
    expect(cover.missingHours.after).toBe(8);
    expect(clashes).toHaveLength(1);
    expect(clashes[0]).toMatchObject({ missing: 1, language: null, reasons: { "days-in-row": 1 } });
    expect(relief).toEqual({
      items: [{ kind: "stretch", agentId: "kofi", rule: "days-in-row", on: "2026-11-30", by: 1 }],
      missingHours: 0,
    });
  });

  it("asks for more people where no rule could give, and says what language is missing", async () => {
    const given = problem(1, [16, 24], [person("a", { away: [{ startMs: FROM, endMs: FROM + DAY }] })], {
      languages: [],
    });
    const other = person("b", {
      noGo: [{ startMs: FROM, endMs: FROM + 2 * DAY }],
      away: given.people[0]?.away ?? [],
    });
    await expect(propose({ ...given, people: [other] })).rejects.toThrow("plan-nobody");
    const early = {
      ...given,
      people: [
        ...given.people,
        person("c", { fixed: [{ startMs: FROM + 4 * HOUR, endMs: FROM + 12 * HOUR }] }),
      ],
    };
    await expect(propose(early)).rejects.toThrow("plan-nobody");
    const busy = {
      ...problem(2, [16, 24], [person("a")], { languages: ["pl"], minimum: 2 }),
      required: Array.from({ length: 96 }, (_, slot) => (slot >= 32 && slot < 48 ? 3 : 0)),
    };
    const { relief, clashes } = await propose(busy);
    expect(relief?.items).toContainEqual({
      kind: "more",
      startAt: "2026-11-30T16:00:00.000Z",
      endAt: "2026-12-01T00:00:00.000Z",
      people: 2,
    });
    expect(clashes.some(({ language }) => language === "pl")).toBe(true);
  });

  it("places breaks where they are missed least, and shares nights out, those before counted in", async () => {
    const people = ["a", "b", "c", "d"].map((id, place) => person(id, { nightsBefore: place === 0 ? 6 : 0 }));
    const given = problem(7, [0, 24], people, {
      patterns: [0, 8, 16].map((hour) => ({ startMinute: hour * 60, minutes: 480, pauseMinutes: 30 })),
    });
    const { people: told, added } = await propose(given);
    const nights = Object.fromEntries(told.map((each) => [each.agentId, each.nights]));
    expect(nights.a).toBeLessThan(Math.max(nights.b ?? 0, nights.c ?? 0, nights.d ?? 0));
    for (const { segments, startLocal } of added) {
      expect(segments).toHaveLength(1);
      expect(segments[0]?.startLocal).not.toBe(startLocal.slice(11));
    }
  });

  it("lays a night out by the desk's clock, seven hours when clocks go forward, as the same instants in anybody's zone", () => {
    const fromMs = Date.parse("2026-03-27T23:00:00Z");
    for (const zone of ["Europe/Berlin", "Asia/Kathmandu", "Pacific/Marquesas"]) {
      const given = problem(1, [0, 24], [person("a", { zone })], {
        zone: "Europe/Berlin",
        fromMs,
        toMs: fromMs + DAY,
        notBeforeMs: fromMs,
        patterns: [{ startMinute: 22 * 60, minutes: 480, pauseMinutes: 0 }],
      });
      const candidates = planCandidates(given);
      expect(candidates.map(({ startMs, endMs }) => [iso(startMs), (endMs - startMs) / HOUR])).toEqual([
        ["2026-03-28T21:00:00.000Z", 7],
      ]);
      const [shift] = planOutcome(given, candidates).added;
      const plan = { agentId: "a", recurrence: null, exceptions: [], ...shift, segments: [] };
      const [held] = expandShift(
        { ...plan, zone, startLocal: shift?.startLocal ?? "", endLocal: shift?.endLocal ?? "" },
        new Date(fromMs),
        new Date(fromMs + 3 * DAY),
      );
      expect([held?.startAt.toISOString(), held?.endAt.toISOString()]).toEqual([
        shift?.startAt,
        shift?.endAt,
      ]);
    }
  });

  it("ends at once when it is cancelled", async () => {
    const people = Array.from({ length: 10 }, (_, place) => person(`p${place}`));
    const hard = problem(14, [0, 24], people, {
      required: Array.from({ length: 672 }, (_, slot) => 3 + (slot % 7)),
      patterns: Array.from({ length: 24 }, (_, hour) => ({
        startMinute: hour * 60,
        minutes: 480,
        pauseMinutes: 30,
      })),
    });
    const stop = new AbortController();
    const planned = proposeInThread(
      hard,
      60,
      (phase) => {
        if (phase === "solving") setTimeout(() => stop.abort(new Error("no longer asked for")), 50);
      },
      stop.signal,
    );
    await expect(planned).rejects.toThrow();
    expect(stop.signal.aborted).toBe(true);
  });
});
