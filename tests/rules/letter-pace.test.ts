import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leftOutReason } from "@/lib/incidents/rules/letter/left-out-reason";
import { lettersDue, pacedAfter } from "@/lib/incidents/rules/letter/pace";

const T = Date.parse("2026-11-23T09:00:00.000Z");

describe("the pace of a mailing", () => {
  it("is kept over any stretch, however often and for how many is asked; a lull gives two seconds' worth", () => {
    const asks = fc.array(fc.record({ afterMs: fc.nat(1500), most: fc.integer({ min: 1, max: 300 }) }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), asks, (perSecond, calls) => {
        let [at, sent] = [T, 0];
        let pacedTo: Date | null = null;
        for (const { afterMs, most } of calls) {
          at += afterMs;
          const pace = { pacedTo, perSecond, now: new Date(at) };
          const due = lettersDue(pace, most);
          expect(due).toBeLessThanOrEqual(most);
          if (due > 0) pacedTo = pacedAfter(pace, due);
          sent += due;
        }
        expect(sent).toBeLessThanOrEqual(((at - T) / 1000 + 2) * perSecond);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it("gives none while the server asked for a rest", () => {
    const pace = { pacedTo: new Date(T + 60_000), perSecond: 50, now: new Date(T) };
    expect(lettersDue(pace, 200)).toBe(0);
    expect(lettersDue({ ...pace, now: new Date(T + 61_000) }, 200)).toBe(50);
  });
});

describe("who gets no letter", () => {
  const jo = {
    isErased: false,
    address: "jo@people.example",
    stand: "waiting",
    wasTold: false,
    hasBounced: false,
    hasOptedOut: false,
    missing: [],
  } as const;

  it.each([
    ["all", {}, null],
    ["all", { stand: "answered" }, null],
    ["all", { stand: "claimed" }, null],
    ["unanswered", { stand: "answered" }, "handled"],
    ["unanswered", { stand: "answered", wasTold: true }, "told"],
    ["unanswered", { stand: "claimed" }, "claimed"],
    ["unclaimed", { stand: "claimed" }, "claimed"],
    ["unclaimed", { stand: "answered" }, null],
    ["all", { stand: "set-aside", address: null }, "set-aside"],
    ["all", { isErased: true, hasOptedOut: true }, "erased"],
    ["all", { address: null, hasBounced: true }, "no-address"],
    ["late", { hasOptedOut: true, missing: ["order"] }, "opted-out"],
    ["late", { hasBounced: true }, "bounced-before"],
    ["late", { missing: ["order"] }, "missing-field"],
  ] as const)("of those %s, with %j: %s", (who, more, reason) => {
    expect(leftOutReason({ ...jo, ...more }, { who })).toBe(reason);
  });
});
