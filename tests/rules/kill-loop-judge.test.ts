import { describe, expect, it } from "vitest";
import { type Evidence, judge } from "../faults/judge";
import { seeded } from "../faults/random";

const good: Evidence = {
  acked: ["a", "b", "c"],
  replies: [
    { id: "a", state: "sent" },
    { id: "b", state: "sent" },
    { id: "c", state: "unconfirmed" },
  ],
  inLedger: new Map([
    ["a", 1],
    ["b", 1],
  ]),
};
const clean = { lost: 0, doubled: 0, unexpected: 0 };

describe("the judge of the kill loop", () => {
  it("passes what is out once, and what a person sees", () => {
    expect(judge(good)).toEqual({ once: 2, before_a_person: 1, recovered: 0, ...clean });
  });

  it.each<[string, Partial<Evidence>, object]>([
    ["a reply that vanished", { acked: [...good.acked, "d"] }, { lost: 1 }],
    ["one shown as sent that is nowhere", { inLedger: new Map([["a", 1]]) }, { lost: 1 }],
    [
      "one that is still on its way",
      { replies: [...good.replies.slice(0, 2), { id: "c", state: "sending" }] },
      { lost: 1 },
    ],
    [
      "a blind resend",
      {
        inLedger: new Map([
          ["a", 2],
          ["b", 1],
        ]),
      },
      { doubled: 1 },
    ],
    [
      "one in doubt that is out twice",
      {
        inLedger: new Map([
          ["a", 1],
          ["b", 1],
          ["c", 2],
        ]),
      },
      { doubled: 1 },
    ],
    [
      "a post nobody ordered",
      {
        inLedger: new Map([
          ["a", 1],
          ["b", 1],
          ["z", 1],
        ]),
      },
      { unexpected: 1 },
    ],
    ["one out that was never told as queued", { acked: ["a", "c"] }, { recovered: 1 }],
  ])("turns red for %s", (_, planted, verdict) => {
    expect(judge({ ...good, ...planted })).toMatchObject({ ...clean, ...verdict });
  });

  it("has one row of deaths for one seed", () => {
    const [a, b] = [seeded(7), seeded(7)];
    expect(Array.from({ length: 5 }, a)).toEqual(Array.from({ length: 5 }, b));
  });
});
