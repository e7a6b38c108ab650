import { describe, expect, it } from "vitest";
import { type AccountTimes, delayAt, silenceAt } from "@/lib/response-times/rules/channel-measures";

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const now = Date.UTC(2026, 10, 23, 9, 0);
const ago = (minutes: number) => now - minutes * MINUTE;
const known = (over: Partial<AccountTimes> = {}): AccountTimes => ({
  starts: [],
  receipts: [],
  canaries: [],
  lastReceivedAt: null,
  ...over,
});
const flown = (minutes: number, back: number | null) => ({
  startedAt: ago(minutes),
  sentAt: ago(minutes),
  returnedAt: back === null ? null : ago(back),
});

describe("silence", () => {
  it("counts what came in the time before, its end included and its beginning not", () => {
    const starts = [ago(40), ago(39.99), ago(0)];
    expect(silenceAt(known({ starts }), now, 40 * MINUTE).n).toBe(2);
  });

  it("takes as usual the mean of the same time of eight weeks", () => {
    const starts = [8, 2, 1].flatMap((week) => [ago(30) - week * WEEK, ago(1) - week * WEEK]);
    expect(silenceAt(known({ starts }), now, 40 * MINUTE)).toMatchObject({ n: 0, usual: 6 / 8 });
  });

  it("is none while anything came over the wire, though it began no turn", () => {
    const { n, seconds } = silenceAt(known({ lastReceivedAt: ago(3) }), now, 40 * MINUTE);
    expect([n, seconds]).toEqual([1, 180]);
  });

  it.each([
    ["nothing was sent", [], false],
    ["it is not due back yet", [flown(5, null)], false],
    ["it is not back in time", [flown(11, null)], true],
    ["it came back", [flown(11, 9)], false],
    ["a later one came back", [flown(11, null), flown(4, 3)], false],
    ["the one before came back", [flown(26, 25), flown(11, null)], true],
    ["it is of another day", [flown(1500, null)], false],
  ])("a message to ourselves: %s", (_, canaries, expected) => {
    expect(silenceAt(known({ canaries }), now, 10 * MINUTE).isCanaryMissing).toBe(expected);
  });
});

describe("delay", () => {
  it("is nothing where nothing came", () => {
    expect(delayAt(known(), now)).toBeNull();
  });

  it("is p90 of what came in the last quarter of an hour", () => {
    const late = Array.from({ length: 11 }, (_, index) => [ago(14) + index, index * 10] as const);
    const receipts = [[ago(16), 9000] as const, ...late];
    expect(delayAt(known({ receipts }), now)).toBe(90);
  });

  it("is what our own message took where that is longer, and grows until it is back", () => {
    const receipts = [[ago(1), 30] as const];
    expect(delayAt(known({ receipts, canaries: [flown(20, 18)] }), now)).toBe(120);
    expect(delayAt(known({ receipts, canaries: [flown(20, null)] }), now)).toBe(1200);
    expect(delayAt(known({ receipts, canaries: [flown(61, null)] }), now)).toBe(30);
  });
});
