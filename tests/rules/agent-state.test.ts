import { describe, expect, it } from "vitest";
import { MINUTE } from "@/lib/base/time";
import {
  type AgentState,
  type AwakeState,
  isPresent,
  stateChange,
  stateNow,
} from "@/lib/coverage/rules/agent-state";

const now = new Date("2026-11-23T09:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
const stored = (state: AgentState, before: AwakeState | null = null) => ({ state, since: ago(90), before });
const seen = (minutes: number, signedIn = 120) => ({ lastSeenAt: ago(minutes), signedInAt: ago(signedIn) });
const nobody = { lastSeenAt: null, signedInAt: null };

describe("an agent's state", () => {
  it.each([
    ["of nobody yet begins with a sign of life", null, seen(1), { state: "here", before: null }],
    ["of nobody who was never here is none", null, nobody, null],
    ["stands while the desk is open", stored("here"), seen(1), null],
    ["stands through a short silence", stored("here"), seen(4), null],
    ["falls to away after five minutes", stored("here"), seen(5), { state: "away", before: "here" }],
    ["falls to away while finishing", stored("finishing"), seen(5), { state: "away", before: "finishing" }],
    ["of a break holds for an hour", stored("break"), seen(59), null],
    ["of a break falls after it", stored("break"), seen(60), { state: "away", before: "break" }],
    ["comes back to what it was", stored("away", "training"), seen(1), { state: "training", before: null }],
    ["stays away while silent", stored("away", "here"), seen(3), null],
    ["said to be away stands beside an open desk", stored("away"), seen(0), null],
    [
      "said to be away ends once they have been gone",
      stored("away"),
      seen(60),
      { state: "away", before: "here" },
    ],
    ["said to be away ends with a new sign-in", stored("away"), seen(0, 30), { state: "here", before: null }],
    ["without any session left is away", stored("here"), nobody, { state: "away", before: "here" }],
  ] as const)("%s", (_name, was, signs, change) => {
    expect(stateChange(was, signs, now)).toEqual(change);
  });

  it("counts as present only here with the desk open", () => {
    expect(isPresent(stored("here"), seen(1), now)).toBe(true);
    expect(isPresent(null, seen(1), now)).toBe(true);
    expect(isPresent(stored("here"), seen(3), now)).toBe(false);
    for (const state of ["break", "finishing", "training", "away"] as const)
      expect(isPresent(stored(state), seen(0), now)).toBe(false);
  });

  it("is told at once, before it is written down", () => {
    expect(stateNow(stored("here"), seen(6), now)).toBe("away");
    expect(stateNow(stored("away", "break"), seen(0), now)).toBe("break");
    expect(stateNow(null, nobody, now)).toBe("away");
  });
});
