import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endFinder } from "@/lib/conversations/rules/end-finder";
import {
  endsInOrder,
  isAnswerBefore,
  isEndOf,
  type TurnAnswer,
  type TurnInbound,
} from "@/lib/conversations/rules/turn-ends";

const at = (minute: number) => new Date(Date.parse("2026-11-23T09:00:00.000Z") + minute * 60_000);
const minute = fc.integer({ min: 0, max: 15 });

describe("the finder of ends", () => {
  it("finds what looking through all of them finds, however the clocks disagree", () => {
    const answers = fc.uniqueArray(
      fc.record({ n: fc.integer({ min: 1, max: 60 }), minute, seen: fc.option(minute) }),
      { selector: ({ n }) => n, maxLength: 12 },
    );
    const closings = fc.array(
      fc.record({ minute, isForClosers: fc.boolean(), threadId: fc.constantFrom("a", "b", null) }),
      { maxLength: 4 },
    );
    const inbound = fc.record({ n: fc.integer({ min: 1, max: 60 }), said: minute, received: minute });
    fc.assert(
      fc.property(answers, closings, inbound, fc.boolean(), (outs, deeds, told, asks) => {
        const ends = endsInOrder(
          outs.map(
            ({ n, minute: m, seen }): TurnAnswer => ({
              id: `out-${n}`,
              externalId: `post:${n}`,
              at: at(m),
              seenUntil: seen === null ? null : at(seen),
              audience: "public",
              agentId: null,
              isAcknowledgement: false,
              asksBack: false,
            }),
          ),
          deeds.map(({ minute: m, isForClosers, threadId }, index) => ({
            id: `act-${index}`,
            at: at(m),
            reason: "why",
            isForClosers,
            threadIds: threadId === null ? undefined : new Set([threadId]),
          })),
        );
        const said: TurnInbound = {
          id: "in",
          externalId: `post:${told.n}`,
          threadId: "a",
          startsAt: at(told.said),
          saidAt: at(told.said),
          receivedAt: at(told.received),
          accountId: null,
          channel: "x",
          audience: "public",
          language: null,
          closer: "no",
        };
        const finder = endFinder(ends);
        expect(finder.endOf(said, asks)).toBe(
          ends.findIndex((end) => !(asks && end.closing?.isForClosers) && isEndOf(end, said)),
        );
        expect(finder.heardBefore(said)).toBe(
          ends.findLast((end) => isAnswerBefore(end, said))?.answer ?? null,
        );
      }),
      { numRuns: 3000 },
    );
  });
});
