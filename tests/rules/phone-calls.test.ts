import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockOf, secondsOf } from "@/components/calls/duration";
import { readPhoneNumber } from "@/lib/base/phone-number";
import { callMeans, hasSpoken, OUTCOMES } from "@/lib/conversations/rules/call-outcome";
import { type Course, mergeCourse } from "@/lib/conversations/rules/call-state";
import { dueBy } from "@/lib/conversations/rules/due-by";
import { maskNumber } from "@/lib/conversations/rules/mask-number";

const instant = fc.integer({ min: 1, max: 1000 }).map((minute) => new Date(minute * 60_000));
const course: fc.Arbitrary<Course> = fc
  .record({
    state: fc.constantFrom("ringing", "answered", "finished", "missed"),
    startedAt: instant,
    durationSeconds: fc.integer({ min: 0, max: 600 }),
  })
  .map((one) => {
    const isOver = one.state === "finished" || one.state === "missed";
    const endedAt = isOver ? new Date(one.startedAt.getTime() + one.durationSeconds * 1000) : null;
    return { ...one, state: one.state as Course["state"], endedAt };
  });

describe("what is heard of one call", () => {
  it("comes to the same in any order and with any of it twice", () => {
    fc.assert(
      fc.property(fc.array(course, { minLength: 1, maxLength: 6 }), (heard) => {
        const merge = (list: readonly Course[]) => list.reduce(mergeCourse);
        const once = merge(heard);
        expect(merge([...heard].reverse())).toEqual(once);
        expect(merge([...heard, ...heard])).toEqual(once);
        expect(heard.some((one) => one.state === once.state)).toBe(true);
      }),
    );
  });
});

describe("what a call does to the clock", () => {
  const means = (direction: "inbound" | "outbound", outcome: string, durationSeconds = 60) =>
    callMeans({ direction, outcome, durationSeconds });

  it("answers whenever we spoke, whoever rang", () => {
    for (const outcome of ["solved", "informed", "promised", "passed-on", "finished", "answered"]) {
      expect(means("inbound", outcome)).toBe("answers");
      expect(means("outbound", outcome)).toBe("answers");
    }
  });

  it("opens a turn when they reached nobody, and never by a call of ours", () => {
    for (const outcome of ["missed", "voicemail", "no-answer", "busy", "cut-off"]) {
      expect(means("inbound", outcome)).toBe("opens");
      expect(means("outbound", outcome)).toBe("neither");
    }
    expect(means("inbound", "wrong-number")).toBe("neither");
  });

  it("goes by the length for words nobody here knows", () => {
    expect(means("outbound", "Kunde erreicht", 30)).toBe("answers");
    expect(means("outbound", "Kunde erreicht", 0)).toBe("neither");
    expect(OUTCOMES.every((outcome) => typeof hasSpoken({ outcome, durationSeconds: 0 }) === "boolean")).toBe(
      true,
    );
  });
});

describe("a number as people write it", () => {
  it.each([
    ["(202) 555-0187", "+12025550187"],
    ["202.555.0187", "+12025550187"],
    ["tel:+1-202-555-0187", "+12025550187"],
    ["+1 202 555 0187 ext. 12", "+12025550187"],
    ["0049 30 901820", "+4930901820"],
    ["011 49 30 901820", "+4930901820"],
    ["٢٠٢٥٥٥٠١٨٧", "+12025550187"],
    ["２０２５５５０１８７", "+12025550187"],
  ])("%s is %s on an American line", (typed, e164) => {
    expect(readPhoneNumber(typed, "+12025550100")?.e164).toBe(e164);
  });

  it("belongs to the country of our line where it says none", () => {
    expect(readPhoneNumber("030 901820", "+4930123456")?.e164).toBe("+4930901820");
    expect(readPhoneNumber("030 901820", null)).toBeNull();
  });

  it("is none when it is none, and never throws", () => {
    for (const typed of ["", " ", "12", "call me", "abc2025550187", "+", "+999999", "1".repeat(500)])
      expect(readPhoneNumber(typed, "+12025550100")).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const read = readPhoneNumber(typed, "+12025550100");
        expect(read === null || /^\+\d{4,}$/.test(read.e164)).toBe(true);
      }),
    );
  });

  it("shows only its beginning and end to whom it is kept from", () => {
    expect(maskNumber("+1 202 555 0187")).toBe("+12 ••• 87");
    expect(maskNumber("112")).toBe("••••");
  });
});

describe("a length as it is typed", () => {
  it.each([
    ["12:04", 724],
    ["1:02:03", 3723],
    ["7", 420],
    ["0:07", 7],
  ])("%s is %d seconds, and back", (typed, seconds) => {
    expect(secondsOf(typed)).toBe(seconds);
    expect(secondsOf(clockOf(seconds))).toBe(seconds);
  });
  it("is none for what nobody means", () => {
    for (const typed of ["", "1:60", "1:2:3:4", "-1", "five", "99999:00"])
      expect(secondsOf(typed)).toBeNull();
  });
});

describe("what is due first", () => {
  it("is the earlier of both, or the one there is", () => {
    const [early, late] = [new Date(1), new Date(2)];
    expect(dueBy(early, late)).toBe(early);
    expect(dueBy(late, early)).toBe(early);
    expect(dueBy(null, late)).toBe(late);
    expect(dueBy(null, null)).toBeNull();
  });
});
