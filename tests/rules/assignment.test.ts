import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedOf } from "@/lib/conversations/rules/asked-of";
import { barOf, type Candidate, type Matter, nearestBar, nextInTurn } from "@/lib/coverage/rules/assignment";
import { answersUntil, onUntil, type Watch, watchAt } from "@/lib/coverage/rules/on-shift";
import { fateOf, mayGoBack } from "@/lib/coverage/rules/shift-end";

const at = (time: string) => Date.parse(`2026-11-23T${time}:00Z`);
const now = at("09:00");
const watch = (
  from: string,
  to: string,
  parts: [Watch["parts"][number]["kind"], string, string][],
): Watch => ({
  startMs: at(from),
  endMs: at(to),
  parts: parts.map(([kind, startAt, endAt]) => ({ kind, startAt: at(startAt), endAt: at(endAt) })),
});
const day = watch("08:00", "16:00", [
  [null, "08:00", "12:00"],
  ["break", "12:00", "12:30"],
  ["public", "12:30", "16:00"],
]);
const candidate = (over: Partial<Candidate> = {}): Candidate => ({
  agentId: "a",
  teamIds: ["care"],
  languages: ["en", "pl"],
  skills: ["refunds"],
  watches: [day],
  timeOff: [],
  state: "here",
  isPresent: true,
  coverFactor: 1,
  capacity: 5,
  open: 2,
  lastGivenMs: null,
  ...over,
});
const matter = (over: Partial<Matter> = {}): Matter => ({
  kind: "public",
  teamId: "care",
  language: "pl",
  skills: [],
  ...over,
});
const rules = { nowMs: now, quietMinutes: 10, plansShifts: true };

describe("who may be given a conversation", () => {
  it.each([
    ["may: on shift, here, speaks it, has room", candidate(), matter(), now, null],
    ["not of another team", candidate(), matter({ teamId: "brand" }), now, "team"],
    ["of no team anybody", candidate({ teamIds: [] }), matter({ teamId: null }), now, null],
    ["not before the shift", candidate(), matter(), at("07:59"), "off-shift"],
    ["not after it", candidate(), matter(), at("16:00"), "off-shift"],
    [
      "not on time off",
      candidate({ timeOff: [{ startMs: at("08:30"), endMs: at("10:00") }] }),
      matter(),
      now,
      "off-shift",
    ],
    ["not in a break", candidate(), matter(), at("12:10"), "other-work"],
    [
      "no mail while the public is answered",
      candidate(),
      matter({ kind: "mail" }),
      at("13:00"),
      "other-work",
    ],
    ["mail where the part answers everything", candidate(), matter({ kind: "mail" }), now, null],
    ["not on a break of their own", candidate({ state: "break" }), matter(), now, "not-here"],
    ["not finishing up", candidate({ state: "finishing" }), matter(), now, "not-here"],
    ["not without the desk open", candidate({ isPresent: false }), matter(), now, "not-here"],
    ["not who only drafts", candidate({ coverFactor: 0 }), matter(), now, "drafts-only"],
    ["not who does not speak it", candidate({ languages: ["en"] }), matter(), now, "language"],
    [
      "a region is spoken by its language",
      candidate({ languages: ["pt"] }),
      matter({ language: "pt-br" }),
      now,
      null,
    ],
    [
      "an unknown language asks for none",
      candidate({ languages: [] }),
      matter({ language: null }),
      now,
      null,
    ],
    ["not without the skill", candidate(), matter({ skills: ["refunds", "baggage"] }), now, "skill"],
    ["up to the last ten minutes before a break", candidate(), matter(), at("11:49"), null],
    ["not in them", candidate(), matter(), at("11:50"), "ending"],
    ["not in the last ten before the end", candidate(), matter(), at("15:50"), "ending"],
    [
      "not before time off that begins",
      candidate({ timeOff: [{ startMs: at("09:09"), endMs: at("10:00") }] }),
      matter(),
      now,
      "ending",
    ],
    ["not beyond their capacity", candidate({ open: 5 }), matter(), now, "full"],
  ] as const)("%s", (_name, person, asked, nowMs, bar) => {
    expect(barOf(person, asked, { ...rules, nowMs })).toBe(bar);
  });

  it("goes by who is here alone where no shifts are planned", () => {
    const free = { ...rules, plansShifts: false };
    expect(barOf(candidate({ watches: [] }), matter(), free)).toBeNull();
    expect(barOf(candidate({ watches: [], state: "away" }), matter(), free)).toBe("not-here");
  });

  it("runs on over shifts that follow each other without a pause", () => {
    const late = watch("16:00", "20:00", [[null, "16:00", "20:00"]]);
    expect(barOf(candidate({ watches: [day, late] }), matter(), { ...rules, nowMs: at("15:55") })).toBeNull();
    expect(answersUntil([late, day], [], "public", at("13:00"))).toBe(at("20:00"));
    expect(answersUntil([late, day], [], "mail", at("13:00"))).toBe(at("13:00"));
    expect(onUntil([late, day], [], now)).toBe(at("20:00"));
    expect(watchAt([late, day], [], at("20:00"))).toBeNull();
  });
});

describe("whose turn it is", () => {
  it("is who was given one longest ago, then who has fewest open", () => {
    const anna = candidate({ agentId: "anna", lastGivenMs: 20 });
    const ben = candidate({ agentId: "ben", lastGivenMs: 10 });
    const cleo = candidate({ agentId: "cleo", lastGivenMs: 10, open: 1 });
    const dora = candidate({ agentId: "dora", open: 4 });
    expect(nextInTurn([anna, ben, cleo, dora], matter(), rules)?.agentId).toBe("dora");
    expect(nextInTurn([anna, ben, cleo], matter(), rules)?.agentId).toBe("cleo");
    expect(nextInTurn([anna, ben], matter(), rules)?.agentId).toBe("ben");
    expect(nextInTurn([candidate({ open: 9 })], matter(), rules)).toBeNull();
  });

  it("says of nobody what the nearest of them lacks", () => {
    expect(nearestBar([], matter(), rules)).toBe("team");
    const [silent, full] = [candidate({ languages: [] }), candidate({ open: 5 })];
    expect(nearestBar([silent, candidate({ teamIds: [] })], matter(), rules)).toBe("language");
    expect(nearestBar([silent, full], matter(), rules)).toBe("full");
  });

  it("never gives beyond a capacity, and all that is given in a row differs by one at most among equals", () => {
    const few = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 40 }), (capacities, count) => {
        const people = capacities.map((capacity, place) =>
          candidate({ agentId: `agent-${place}`, capacity, open: 0 }),
        );
        for (let given = 0; given < count; given += 1) {
          const next = nextInTurn(people, matter(), rules);
          if (!next) break;
          next.open += 1;
          next.lastGivenMs = given;
        }
        const total = people.reduce((sum, { open }) => sum + open, 0);
        expect(people.every(({ open, capacity }) => open <= capacity)).toBe(true);
        expect(total).toBe(
          Math.min(
            count,
            capacities.reduce((sum, each) => sum + each, 0),
          ),
        );
        const most = Math.max(...people.map(({ open }) => open));
        expect(people.every(({ open, capacity }) => open === capacity || open >= most - 1)).toBe(true);
      }),
    );
  });
});

describe("what a conversation asks for", () => {
  it.each([
    ["post", "public", "public"],
    ["direct_message", "private", "private"],
    ["email", "private", "mail"],
    ["call", "private", "phone"],
    [undefined, "private", "private"],
  ] as const)("of %s in %s is %s", (newest, lastAudience, kind) => {
    const asked = { teamId: null, language: "de", lastChannel: "x", lastAudience, tags: ["refunds", "vip"] };
    expect(askedOf(asked, newest, new Set(["refunds"]))).toEqual({
      kind,
      teamId: null,
      language: "de",
      skills: ["refunds"],
    });
  });
});

describe("the end of a shift", () => {
  const end = (minutesAgo: number) => new Date(now - minutesAgo * 60_000);
  it.each([
    [{ keptUntil: null, isWritten: false }, 1, "away", "return"],
    [{ keptUntil: null, isWritten: true }, 1, "away", "hold"],
    [{ keptUntil: null, isWritten: true }, 30, "away", "return"],
    [{ keptUntil: null, isWritten: false }, 29, "finishing", "hold"],
    [{ keptUntil: null, isWritten: false }, 30, "finishing", "return"],
    [{ keptUntil: new Date(now + 1), isWritten: false }, 600, "away", "keep"],
    [{ keptUntil: new Date(now), isWritten: false }, 600, "away", "return"],
  ] as const)("of %o, %i minutes ago and %s, says %s", (left, minutes, state, fate) => {
    expect(fateOf(left, { endAt: end(minutes), state }, new Date(now))).toBe(fate);
  });

  it("lets a reopened conversation back only to who is on shift and at work", () => {
    const back = (isOnShift: boolean, state: Candidate["state"], plansShifts = true) =>
      mayGoBack({ isOnShift, state, plansShifts });
    expect([back(true, "here"), back(true, "finishing"), back(false, "away", false)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([back(true, "break"), back(true, "away"), back(false, "here")]).toEqual([false, false, false]);
  });
});
