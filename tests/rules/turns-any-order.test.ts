import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Act, closingsOfThreads } from "@/lib/conversations/rules/closings";
import type { TurnAnswer, TurnInbound } from "@/lib/conversations/rules/turn-ends";
import { deriveTurns } from "@/lib/conversations/rules/turns";
import { act, answer, at, said, within } from "../support/turn-events";

describe("turns", () => {
  it("are the same for any order in which the same events came", () => {
    const minute = fc.integer({ min: 0, max: 12 });
    const inbounds = fc.uniqueArray(
      fc.record({
        n: fc.integer({ min: 1, max: 40 }),
        minute,
        lag: fc.integer({ min: 0, max: 3 }),
        closer: fc.constantFrom<TurnInbound["closer"]>("no", "by-words", "said"),
        threadId: fc.constantFrom("a", "b"),
      }),
      {
        selector: (each) => each.n,
        maxLength: 8,
      },
    );
    const answers = fc.uniqueArray(
      fc.record({
        n: fc.integer({ min: 41, max: 80 }),
        minute,
        native: fc.boolean(),
        isAcknowledgement: fc.boolean(),
        asksBack: fc.boolean(),
      }),
      {
        selector: (each) => each.n,
        maxLength: 6,
      },
    );
    const acts = fc.array(
      fc.record({
        kind: fc.constantFrom("resolved", "reopened", "no-reply-needed", "reply-needed"),
        minute,
        reason: fc.constantFrom("why", null),
        threadIds: fc.constantFrom(["a"], ["b"], null),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(inbounds, answers, acts, fc.func(fc.integer()), (ins, outs, deeds, shuffle) => {
        const a = ins.map(({ n, minute: m, lag, ...more }) =>
          said(n, m, { ...more, receivedAt: at(m + lag) }),
        );
        const b = outs.map(({ n, minute: m, native, ...more }) =>
          answer(n, m, { ...more, seenUntil: native ? null : at(m - 1) }),
        );
        const c = deeds.map(({ kind, minute: m, reason, threadIds }, index) => ({
          ...act(kind, m, reason),
          id: `${kind}-${m}-${index}`,
          threadIds,
        }));
        const mixed = <T>(rows: T[]) =>
          [...rows].sort((x, y) => shuffle(JSON.stringify(x)) - shuffle(JSON.stringify(y)));
        const of = (x: TurnInbound[], y: TurnAnswer[], z: Act[]) =>
          deriveTurns(
            { inbounds: x, answers: y, closings: closingsOfThreads(z, mixed(["a", "b"])), teamId: null },
            within(600),
          );
        const straight = of(a, b, c);
        expect(of(mixed(a), mixed(b), mixed(c))).toEqual(straight);
        expect(straight.flatMap((turn) => turn.inboundIds).sort()).toEqual(a.map(({ id }) => id).sort());
        const closers = new Set(a.filter(({ closer }) => closer !== "no").map(({ id }) => id));
        for (const turn of straight) {
          expect(turn.inboundIds).toContain(turn.firstInteractionId);
          if (turn.isCloser) expect(turn.inboundIds.every((id) => closers.has(id))).toBe(true);
          if (turn.usefulAt)
            expect(turn.usefulAt.getTime()).toBeGreaterThanOrEqual(turn.endedAt?.getTime() ?? 0);
          if (turn.ending !== "answered") expect(turn.usefulAt).toBeNull();
        }
        expect(straight.filter((turn) => turn.endedAt === null).length).toBeLessThanOrEqual(1);
        expect(straight.map((turn) => turn.position)).toEqual(straight.map((_, index) => index + 1));
        for (const turn of straight) expect(turn.dueAt).toEqual(turn.promisedAt);
      }),
      { numRuns: 500 },
    );
  });
});
