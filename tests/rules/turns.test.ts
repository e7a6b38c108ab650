import { describe, expect, it } from "vitest";
import { deriveTurns } from "@/lib/conversations/rules/turns";
import { act, answer, at, said, turns, within } from "../support/turn-events";

describe("turns", () => {
  it("run from the first unanswered thing a customer said to the first answer", () => {
    const [first, second, ...rest] = turns(
      [said(1, 0), said(2, 3), said(4, 20)],
      [answer(3, 5), answer(5, 6)],
    );
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      firstInteractionId: "in-1",
      position: 1,
      startedAt: at(0),
      promisedAt: at(10),
      dueAt: at(10),
      endedAt: at(5),
      answerId: "out-3",
      ending: "answered",
    });
    expect(second).toMatchObject({ firstInteractionId: "in-4", position: 2, endedAt: null, ending: null });
  });

  it("start anew with the old start when the only answer is taken back", () => {
    expect(turns([said(1, 0)], [])).toMatchObject([{ startedAt: at(0), promisedAt: at(10), endedAt: null }]);
  });

  it("count a private answer to what began in public as moved to private", () => {
    expect(turns([said(1, 0)], [answer(2, 1, { audience: "private" })])).toMatchObject([
      { movedToPrivate: true },
    ]);
    expect(
      turns([said(1, 0, { audience: "private" })], [answer(2, 1, { audience: "private" })]),
    ).toMatchObject([{ movedToPrivate: false }]);
  });

  it("are not ended by a desk answer for what its writer had not seen", () => {
    const sent = answer(9, 8, { seenUntil: at(2) });
    const late = said(2, 1, { receivedAt: at(6) });
    expect(turns([said(1, 0), late], [sent])).toMatchObject([
      { firstInteractionId: "in-1", answerId: "out-9" },
      { firstInteractionId: "in-2", endedAt: null },
    ]);
  });

  it("go by the provider's clock against a native answer, however wrong ours is", () => {
    const ahead = said(3, 0, { startsAt: at(0), receivedAt: at(0), saidAt: at(7) });
    expect(turns([said(1, -1), ahead], [answer(2, 5)]).map((turn) => turn.endedAt)).toEqual([at(5), null]);
  });

  it("settle the same instant by the provider's ids", () => {
    expect(turns([said(9, 0)], [answer(10, 0)])).toMatchObject([{ ending: "answered" }]);
    expect(turns([said(10, 0)], [answer(9, 0)])).toMatchObject([{ ending: null }]);
  });

  it("are closed without an answer only with a reason, and not what comes after", () => {
    expect(turns([said(1, 0)], [], [act("resolved", 2)])).toMatchObject([{ endedAt: null }]);
    expect(turns([said(1, 0), said(2, 3)], [], [act("resolved", 2, "spam")])).toMatchObject([
      { ending: "no-reply-needed", closeReason: "spam", endedAt: at(2) },
      { firstInteractionId: "in-2", endedAt: null },
    ]);
    expect(
      turns([said(1, 0, { receivedAt: at(5) })], [], [act("no-reply-needed", 2, "thanks")]),
    ).toMatchObject([{ endedAt: null }]);
  });

  it("open again with their old start when a person takes the close back, not when the customer writes", () => {
    const resolved = act("resolved", 2, "spam");
    expect(turns([said(1, 0)], [], [resolved, act("reopened", 3)])).toMatchObject([
      { startedAt: at(0), endedAt: null },
    ]);
    expect(turns([said(1, 0)], [], [resolved, act("reopened", 3, null, "customer")])).toMatchObject([
      { ending: "no-reply-needed" },
    ]);
    const later = [act("reopened", 3, null, "customer"), act("resolved", 9), act("reopened", 12)];
    expect(turns([said(1, 0)], [], [resolved, ...later])).toMatchObject([{ closeReason: "spam" }]);
    const needless = act("no-reply-needed", 2, "thanks");
    expect(turns([said(1, 0)], [], [needless, act("reply-needed", 4)])).toMatchObject([{ endedAt: null }]);
  });

  it("pull the due time forward by a factor and never move what was promised", () => {
    const [turn] = deriveTurns(
      { inbounds: [said(1, 0)], answers: [], closings: [], teamId: null },
      within(600, 0.5),
    );
    expect(turn).toMatchObject({ promisedAt: at(10), dueAt: at(5) });
  });

  it("begin with the first thing that asks; what only thanks us after an answer is a closer", () => {
    const thanks = said(4, 10, { closer: "by-words" });
    expect(turns([said(1, 0), thanks], [answer(2, 5)])).toMatchObject([
      { position: 1, isCloser: false },
      { position: 2, isCloser: true, endedAt: null },
    ]);
    expect(turns([said(1, 0), thanks, said(5, 12)], [answer(2, 5)])).toMatchObject([
      { position: 1 },
      {
        firstInteractionId: "in-5",
        isCloser: false,
        startedAt: at(12),
        inboundIds: ["in-4", "in-5"],
        lastInboundAt: at(12),
      },
    ]);
    expect(turns([said(1, 0, { closer: "by-words" })], [])).toMatchObject([{ isCloser: false }]);
    expect(turns([said(1, 0), thanks], [answer(2, 5, { asksBack: true })])[1]).toMatchObject({
      isCloser: false,
    });
    const told = { ...thanks, closer: "said" as const };
    expect(turns([said(1, 0), told], [answer(2, 5, { asksBack: true })])[1]).toMatchObject({
      isCloser: true,
    });
    expect(turns([told], [answer(2, 15)])).toMatchObject([{ isCloser: false }]);
  });

  it("are closed by a resolve without a reason where they ask for nothing, and only there", () => {
    const thanks = said(4, 10, { closer: "by-words" });
    expect(turns([said(1, 0), thanks], [answer(2, 5)], [act("resolved", 20)])[1]).toMatchObject({
      ending: "no-reply-needed",
      closeReason: "closer",
    });
    const asks = said(4, 10);
    expect(turns([said(1, 0), asks], [answer(2, 5)], [act("resolved", 20)])[1]).toMatchObject({
      endedAt: null,
    });
  });

  it("wait on for the first useful answer behind an acknowledgement, even into a later turn", () => {
    const dm = answer(2, 5, { isAcknowledgement: true, agentId: "greta" });
    const useful = answer(6, 30, { agentId: "linda" });
    expect(turns([said(1, 0)], [dm])).toMatchObject([{ endedAt: at(5), agentId: "greta", usefulAt: null }]);
    expect(turns([said(1, 0), said(4, 20)], [dm, useful])).toMatchObject([
      { endedAt: at(5), agentId: "greta", usefulAt: at(30), usefulAnswerId: "out-6" },
      { endedAt: at(30), agentId: "linda", usefulAt: at(30), usefulAnswerId: "out-6" },
    ]);
    expect(turns([said(1, 0)], [useful], [act("resolved", 3, "spam")])).toMatchObject([{ usefulAt: null }]);
  });

  it("credit nobody for an answer nobody is known to have written", () => {
    expect(turns([said(1, 0)], [answer(2, 5)])).toMatchObject([{ ending: "answered", agentId: null }]);
  });

  it("take the oldest open turn where two matters become one, and answers of either", () => {
    const [a, b] = [said(1, 0, { threadId: "a" }), said(2, 7, { threadId: "b" })];
    expect(turns([a], [])).toMatchObject([{ startedAt: at(0) }]);
    expect(turns([a, b], [])).toMatchObject([
      { firstInteractionId: "in-1", startedAt: at(0), inboundIds: ["in-1", "in-2"] },
    ]);
    expect(turns([a, b], [answer(3, 9)])).toMatchObject([{ firstInteractionId: "in-1", endedAt: at(9) }]);
  });
});
