import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHistoryCursor, writeHistoryCursor } from "@/lib/conversations/rules/history-cursor";
import { type QueueCursor, readQueueCursor, writeQueueCursor } from "@/lib/conversations/rules/queue-cursor";

const instant = fc.date({ min: new Date(0), max: new Date("2999-12-31T00:00:00Z"), noInvalidDate: true });
const cursor: fc.Arbitrary<QueueCursor> = fc.oneof(
  fc.record({
    sort: fc.constant("due" as const),
    rank: fc.nat(9),
    dueAt: instant,
    id: fc.uuid({ version: 7 }),
  }),
  fc.record({
    sort: fc.constant("newest" as const),
    lastInboundAt: fc.option(instant),
    id: fc.uuid({ version: 7 }),
  }),
);

describe("a cursor of the queue", () => {
  it("is read back as it was written, to the millisecond", () => {
    fc.assert(
      fc.property(cursor, (each) => {
        expect(readQueueCursor(writeQueueCursor(each), each.sort)).toEqual(each);
      }),
    );
  });

  it.each([
    "",
    "due",
    "due~1~2026-11-23T09:00:00.000Z",
    "due~1~2026-11-23T09:00:00.000Z~1",
    "due~99~2026-11-23T09:00:00.000Z~01890000-0000-7000-8000-000000000000",
    "due~1~2026-13-40T09:00:00.000Z~01890000-0000-7000-8000-000000000000",
    "due~1~now()~01890000-0000-7000-8000-000000000000",
    "newest~never~01890000-0000-7000-8000-000000000000",
    "due~1~2026-11-23T09:00:00.000Z~01890000-0000-7000-8000-000000000000~x",
    "' OR 1=1 --",
  ])("refuses %j as malformed", (text) => {
    expect(() => readQueueCursor(text, "due")).toThrow(
      expect.objectContaining({ kind: "invalid", code: "malformed" }),
    );
  });

  it("refuses any text that it did not write", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readQueueCursor(text, "newest")).toThrow(expect.objectContaining({ code: "malformed" }));
        expect(() => readHistoryCursor(text)).toThrow(expect.objectContaining({ code: "malformed" }));
      }),
    );
  });
});

describe("a cursor of a history", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(instant, fc.uuid({ version: 7 }), (publishedAt, id) => {
        expect(readHistoryCursor(writeHistoryCursor({ publishedAt, id }))).toEqual({ publishedAt, id });
      }),
    );
  });
});
