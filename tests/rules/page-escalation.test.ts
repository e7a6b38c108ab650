import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ADMIN_ROUNDS,
  onAcknowledge,
  onTick,
  type PageClock,
  type Tell,
} from "@/lib/coverage/rules/page-escalation";
import { type RouteState, reachFault, readAnswer, routeFault } from "@/lib/coverage/rules/page-routes";

const MINUTE = 60_000;
const raised = (over: Partial<PageClock> = {}): PageClock => ({
  state: "open",
  ackMinutes: 5,
  level: 0,
  paged: [],
  adminRounds: 0,
  nextAtMs: 0,
  ...over,
});
const reachable = (...ids: string[]) => ids.map((agentId) => ({ agentId, isReachable: true }));

describe("a page nobody answers", () => {
  it("goes to the first at once, to the next after the chain's time, then to all admins, then is given up", () => {
    let clock = raised();
    const told: [minute: number, to: string][] = [];
    for (let minute = 0; minute <= 60; minute++) {
      const next = onTick(clock, reachable("ana", "ben"), minute * MINUTE);
      clock = next.clock;
      for (const { to } of next.tell) told.push([minute, to === "admins" ? to : to.agentId]);
    }
    expect(told).toEqual([
      [0, "ana"],
      [5, "ben"],
      ...Array.from({ length: ADMIN_ROUNDS }, (_, round) => [10 + 5 * round, "admins"]),
    ]);
    expect(clock).toMatchObject({ state: "unanswered", nextAtMs: null });
  });

  it("passes at once over whom nothing reaches, and says so", () => {
    const people = [{ agentId: "ana", isReachable: false }, ...reachable("ben", "cleo")];
    const { tell, clock } = onTick(raised(), people, 0);
    expect(tell).toEqual([
      { level: 1, to: { agentId: "ana" } },
      { level: 2, to: { agentId: "ben" } },
    ]);
    expect(clock.nextAtMs).toBe(5 * MINUTE);
  });

  it("goes to the admins at once where nobody is on call", () => {
    expect(onTick(raised(), [], 0).tell).toEqual([{ level: 1, to: "admins" }]);
  });
});

type Event = { kind: "tick"; waitMs: number; people: number } | { kind: "ack" };
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant("tick" as const),
      waitMs: fc.integer({ min: 0, max: 20 * MINUTE }),
      people: fc.integer({ min: 0, max: 0b1111_1111 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("ack" as const) }) },
);
/** Four people; two bits each: on call, reachable. */
const peopleOf = (bits: number) =>
  ["a", "b", "c", "d"].flatMap((agentId, place) =>
    bits & (1 << place) ? [{ agentId, isReachable: Boolean(bits & (1 << (place + 4))) }] : [],
  );

describe("whatever the order of clock, roster and answers", () => {
  it("nobody of the chain is paged twice, nobody after somebody has it, each has their time, and it ends", () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (events, ackMinutes) => {
          let clock = raised({ ackMinutes });
          let now = 0;
          let isTaken = false;
          let waitUntil = 0;
          const told: Tell[] = [];
          for (const each of events) {
            if (each.kind === "ack") {
              clock = onAcknowledge(clock);
              isTaken = true;
              continue;
            }
            now += each.waitMs;
            const people = peopleOf(each.people);
            const { clock: next, tell } = onTick(clock, people, now);
            if (tell.length > 0) {
              expect(isTaken).toBe(false);
              expect(now).toBeGreaterThanOrEqual(waitUntil);
              waitUntil = now + ackMinutes * MINUTE;
              const reached = tell
                .slice(0, -1)
                .every(
                  ({ to }) =>
                    to !== "admins" && people.some((one) => one.agentId === to.agentId && !one.isReachable),
                );
              expect(reached).toBe(true);
            }
            told.push(...tell);
            clock = next;
          }
          const named = told.flatMap(({ to }) => (to === "admins" ? [] : [to.agentId]));
          expect(new Set(named).size).toBe(named.length);
          expect(told.map(({ level }) => level)).toEqual(told.map((_, place) => place + 1));
          expect(told.filter(({ to }) => to === "admins").length).toBeLessThanOrEqual(ADMIN_ROUNDS);
          if (isTaken) expect(clock).toMatchObject({ state: "acknowledged", nextAtMs: null });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a way to be reached", () => {
  const route = (over: Partial<RouteState> = {}): RouteState => ({
    kind: "sms",
    isVerified: true,
    lastStates: [],
    ...over,
  });

  it.each([
    [route(), null],
    [route({ isVerified: false, lastStates: ["sent"] }), "unverified"],
    [route({ lastStates: ["failed", "refused", "failed"] }), "failing"],
    [route({ lastStates: ["failed", "failed"] }), null],
    [route({ lastStates: ["sent", "failed", "failed"] }), null],
    [route({ lastStates: ["unconfirmed", "failed", "failed"] }), null],
  ] as const)("%j is faulty as %s", (given, fault) => {
    expect(routeFault(given)).toBe(fault);
  });

  it("of a person is none without routes, and one that works is enough", () => {
    const broken = route({ lastStates: ["failed", "failed", "failed"] });
    expect(reachFault([])).toBe("no-route");
    expect(reachFault([route({ isVerified: false })])).toBe("unverified");
    expect(reachFault([route({ isVerified: false }), broken])).toBe("failing");
    expect(reachFault([broken, route({ kind: "mail" })])).toBeNull();
  });

  it.each([
    ["OK", { code: null }],
    [" ok. ", { code: null }],
    ["yes 0042", { code: "0042" }],
    ["1", { code: null }],
    ["OK, 4711!", { code: "4711" }],
    ["no", null],
    ["ok then", null],
    ["11", null],
    ["okay 47111", null],
    ["", null],
  ] as const)("hears %j as %j", (text, heard) => {
    expect(readAnswer(text)).toEqual(heard);
  });
});
