import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Attempt, triedBefore } from "@/lib/conversations/rules/tried-before";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const attempt = (over: Partial<Attempt>): Attempt => ({
  kind: "email",
  isMissed: false,
  count: 1,
  seconds: 0,
  firstAt: at(1),
  lastAt: at(1),
  isSolved: false,
  ...over,
});

describe("what was tried before", () => {
  it("is nothing without attempts, and a note is none", () => {
    expect(triedBefore([])).toBeNull();
    expect(triedBefore([attempt({ kind: "note" })])).toBeNull();
  });

  it("sums mails and calls over all matters, the latest way first; a missed call is no talk", () => {
    const tried = triedBefore([
      attempt({ count: 1, isSolved: true }),
      attempt({ count: 1, firstAt: at(2), lastAt: at(3) }),
      attempt({ kind: "call", seconds: 840, firstAt: at(4), lastAt: at(4) }),
      attempt({ kind: "call", isMissed: true, seconds: 12, firstAt: at(2), lastAt: at(2) }),
    ]);
    expect(tried).toEqual({
      ways: [
        { kind: "call", count: 1, seconds: 840 },
        { kind: "email", count: 2, seconds: 0 },
        { kind: "missed_call", count: 1, seconds: 0 },
      ],
      isSolved: false,
      sinceAt: at(1).toISOString(),
    });
  });

  it("is solved only when every matter was, and loses no attempt", () => {
    const attempts = fc.array(
      fc.record({
        kind: fc.constantFrom("post", "direct_message", "email", "call"),
        isMissed: fc.boolean(),
        count: fc.integer({ min: 1, max: 9 }),
        seconds: fc.integer({ min: 0, max: 900 }),
        firstAt: fc.constant(at(1)),
        lastAt: fc.integer({ min: 1, max: 20 }).map(at),
        isSolved: fc.boolean(),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(attempts, (all) => {
        const tried = triedBefore(all);
        expect(tried?.isSolved).toBe(all.every(({ isSolved }) => isSolved));
        const sum = (counts: readonly { count: number }[]) =>
          counts.reduce((total, { count }) => total + count, 0);
        expect(sum(tried?.ways ?? [])).toBe(sum(all));
      }),
    );
  });
});
