import { describe, expect, it } from "vitest";
import type { Gap } from "@/lib/coverage/rules/cover-gaps";
import { leastShare } from "@/lib/coverage/rules/cover-gaps";
import { type FoundHole, type KnownHole, matchHoles, plannedHoles } from "@/lib/coverage/rules/match-holes";

const gap = (startMs: number, endMs: number, over: Partial<Gap> = {}): Gap => ({
  startMs,
  endMs,
  code: "thin",
  values: { planned: 1, minimum: 2 },
  ...over,
});
const found = (startMs: number, endMs: number, subject = "people"): FoundHole => ({
  ...gap(startMs, endMs),
  subject,
});
const told = new Date(5);
const known = (id: string, startMs: number, endMs: number, subject = "people"): KnownHole => ({
  ...{ id, subject, code: "thin", startMs, endMs, toldAt: told },
});

describe("holes of a plan", () => {
  it("are the stretches within planned time, each with its own word, one over the turn of planned weeks", () => {
    const gaps = [
      gap(0, 10),
      gap(10, 20, { code: "nobody", values: { required: 2 } }),
      gap(20, 30, { code: "short", values: { planned: 2, required: 3 } }),
      gap(40, 50),
      gap(12, 60, { code: "nobody-speaks", values: { language: "pl" } }),
    ];
    const holes = plannedHoles(gaps, [
      { startMs: 5, endMs: 15 },
      { startMs: 15, endMs: 45 },
    ]);
    expect(holes.map(({ startMs, endMs, code, subject }) => [startMs, endMs, code, subject])).toEqual([
      [5, 10, "thin", "people"],
      [10, 20, "nobody", "people"],
      [12, 45, "nobody-speaks", "language:pl"],
      [20, 30, "short", "people"],
      [40, 45, "thin", "people"],
    ]);
    expect(holes[1]?.values).toEqual({ required: 2 });
    expect(plannedHoles(gaps, [])).toEqual([]);
  });

  it("go on while they overlap, are filled when nothing of them is left, and are new only where none was", () => {
    const cases: [known: KnownHole[], found: FoundHole[], fresh: number, kept: string[], filled: string[]][] =
      [
        [[], [found(0, 10)], 1, [], []],
        [[known("a", 0, 10)], [found(2, 30)], 0, ["a"], []],
        [[known("a", 0, 10)], [found(10, 20)], 1, [], ["a"]],
        [[known("a", 0, 10)], [found(0, 10, "language:pl")], 1, [], ["a"]],
        [[known("a", 0, 10), known("b", 12, 20)], [found(0, 20)], 0, ["a"], ["b"]],
        [[known("a", 0, 10)], [], 0, [], ["a"]],
        [[known("a", 0, 10)], [{ ...found(0, 10), code: "short" }], 0, ["a"], []],
        [[known("a", 0, 10)], [{ ...found(0, 10), code: "nobody" }], 1, [], ["a"]],
      ];
    for (const [before, now, fresh, kept, filled] of cases) {
      const matched = matchHoles(before, now);
      expect([matched.fresh.length, matched.kept.map(({ id }) => id), matched.filled]).toEqual([
        fresh,
        kept,
        filled,
      ]);
    }
  });

  it("that fall apart when a piece is filled were told with the whole", () => {
    const { fresh, kept } = matchHoles([known("a", 0, 30)], [found(0, 10), found(20, 30)]);
    expect(kept.map(({ id }) => id)).toEqual(["a"]);
    expect(fresh).toEqual([{ hole: found(20, 30), toldAt: told }]);
    const worse = matchHoles([known("a", 0, 30)], [found(0, 10), { ...found(10, 30), code: "nobody" }]);
    expect(worse.fresh.map(({ toldAt }) => toldAt)).toEqual([null]);
  });
});

describe("the share of a gap", () => {
  it("is the least of the cells it touches, and unknown where none of them has one", () => {
    const cells = { fromMs: 0, stepMs: 10 };
    const shares = [0.9, 0.5, null, 0.7, null];
    expect(leastShare(shares, { startMs: 0, endMs: 10 }, cells)).toBe(0.9);
    expect(leastShare(shares, { startMs: 5, endMs: 35 }, cells)).toBe(0.5);
    expect(leastShare(shares, { startMs: 20, endMs: 31 }, cells)).toBe(0.7);
    expect(leastShare(shares, { startMs: 40, endMs: 50 }, cells)).toBeNull();
  });
});
