import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, handoversOf, resolutionOf } from "@/lib/response-times/rules/resolution";
import { waitByOwner } from "@/lib/response-times/rules/wait-by-owner";

const MINUTE = 60_000;
const at = (minute: number) => new Date(Date.parse("2026-11-23T09:00:00.000Z") + minute * MINUTE);
const event = (kind: Event["kind"], minute: number): Event => ({ kind, at: at(minute) });

describe("resolution", () => {
  it("runs from the first thing said to the first resolve and to the last one", () => {
    const events = [
      event("asked", 0),
      event("answered", 5),
      event("resolved", 20),
      event("reopened", 60),
      event("asked", 60),
      event("answered", 65),
      event("resolved", 90),
    ];
    expect(resolutionOf(events)).toEqual({
      firstResolution: 20 * MINUTE,
      fullResolution: 90 * MINUTE,
      reopenings: 1,
      isOneTouch: false,
      isFirstContact: false,
    });
  });

  it("keeps the first one and has no full one while it is open again", () => {
    const events = [event("asked", 0), event("answered", 5), event("resolved", 20), event("reopened", 60)];
    expect(resolutionOf(events)).toMatchObject({ firstResolution: 20 * MINUTE, fullResolution: null });
    expect(resolutionOf([event("asked", 0)])).toMatchObject({ firstResolution: null, isOneTouch: false });
  });

  it.each([
    ["one answer and the matter is settled", [event("answered", 5), event("resolved", 6)], true, true],
    ["two answers in a row", [event("answered", 5), event("answered", 6), event("resolved", 9)], true, true],
    [
      "a question after the answer",
      [event("answered", 5), event("asked", 6), event("resolved", 9)],
      false,
      false,
    ],
    [
      "more said before the answer",
      [event("asked", 2), event("answered", 5), event("resolved", 9)],
      true,
      true,
    ],
    ["closed without an answer", [event("resolved", 9)], false, false],
    ["not settled yet", [event("answered", 5)], true, false],
  ] as const)("knows one touch and first contact: %s", (_, then, isOneTouch, isFirstContact) => {
    expect(resolutionOf([event("asked", 0), ...then])).toMatchObject({ isOneTouch, isFirstContact });
  });

  it("is the same in any order in which the events are told", () => {
    const kinds = fc.constantFrom<Event["kind"]>("asked", "answered", "resolved", "reopened");
    const events = fc.array(fc.record({ kind: kinds, minute: fc.integer({ min: 0, max: 30 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(events, fc.func(fc.integer()), (told, shuffle) => {
        const straight = told.map(({ kind, minute }) => event(kind, minute));
        const mixed = [...straight].sort(
          (a, b) => shuffle(a.at.getTime(), a.kind) - shuffle(b.at.getTime(), b.kind),
        );
        expect(resolutionOf(mixed)).toEqual(resolutionOf(straight));
      }),
      { numRuns: 300 },
    );
  });
});

describe("handovers", () => {
  it("are from one agent to another, by way of the queue too; taking it from nobody is none", () => {
    const to = (...names: (string | null)[]) => names.map((name, index) => ({ at: at(index), to: name }));
    expect(handoversOf(to("greta"))).toBe(0);
    expect(handoversOf(to("greta", "linda"))).toBe(1);
    expect(handoversOf(to("greta", null, "greta"))).toBe(0);
    expect(handoversOf(to("greta", null, "linda", "greta"))).toBe(2);
  });
});

describe("a wait that is handed on", () => {
  it("never starts again and is told by who held it", () => {
    const handings = [
      { at: at(4), to: "greta" },
      { at: at(9), to: "linda" },
    ];
    expect(waitByOwner(handings, at(0), at(15))).toEqual([
      { agentId: null, milliseconds: 4 * MINUTE },
      { agentId: "greta", milliseconds: 5 * MINUTE },
      { agentId: "linda", milliseconds: 6 * MINUTE },
    ]);
  });

  it("begins with whoever held it before it was said", () => {
    expect(waitByOwner([{ at: at(-30), to: "greta" }], at(0), at(3))).toEqual([
      { agentId: "greta", milliseconds: 3 * MINUTE },
    ]);
  });

  it("adds up to the wait to the millisecond, whatever the order of the deeds", () => {
    const handing = fc.record({
      ms: fc.integer({ min: -9_000, max: 99_000 }),
      to: fc.constantFrom(null, "greta", "linda"),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(handing, { selector: ({ ms }) => ms, maxLength: 9 }),
        fc.integer({ min: 0, max: 90_000 }),
        (deeds, wait) => {
          const handings = deeds.map(({ ms, to }) => ({ at: new Date(at(0).getTime() + ms), to }));
          const until = new Date(at(0).getTime() + wait);
          const held = waitByOwner(handings, at(0), until);
          expect(held.reduce((sum, { milliseconds }) => sum + milliseconds, 0)).toBe(wait);
          expect(waitByOwner([...handings].reverse(), at(0), until)).toEqual(held);
          for (const [index, { agentId }] of held.entries())
            expect(agentId).not.toBe(held[index + 1]?.agentId);
        },
      ),
    );
  });
});
