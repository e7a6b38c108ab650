import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KnownOrder, matchOrder } from "@/lib/incidents/rules/affected/match-order";

const A = "list a";
const B = "list b";
const known = (fields: Record<string, string>, jobId: string | null = A): KnownOrder => ({ fields, jobId });

describe("which order a line is about", () => {
  it.each<[string, Record<string, string>, KnownOrder[], ReturnType<typeof matchOrder>]>([
    ["nothing told: none", {}, [known({ order: "1" })], { is: "none" }],
    ["the first order", { order: "1" }, [], { is: "new" }],
    [
      "its number, in any case",
      { order: " a-1 ", seat: "4A" },
      [known({ order: "A-1" })],
      { is: "known", place: 0 },
    ],
    ["another number", { order: "2" }, [known({ order: "1" })], { is: "new" }],
    ["the same line of this list", { order: "1" }, [known({ order: "1", seat: "4A" }, B)], { is: "twice" }],
    [
      "otherwise in this list",
      { order: "1", seat: "5" },
      [known({ order: "1", seat: "4A" }, B)],
      { is: "otherwise" },
    ],
    [
      "one told without its number",
      { order: "1", flight: "7" },
      [known({ flight: "7" })],
      { is: "known", place: 0 },
    ],
    ["not one that contradicts", { order: "1", flight: "7" }, [known({ flight: "8" })], { is: "new" }],
    [
      "without a number: least contradicted",
      { flight: "7", at: "9" },
      [known({ flight: "7", at: "8" }), known({ flight: "8", at: "8" })],
      { is: "known", place: 0 },
    ],
    [
      "without a number: else the newest",
      { seat: "4A" },
      [known({ order: "1" }), known({ order: "2" })],
      { is: "known", place: 1 },
    ],
    [
      "without a number: lines of one list never correct each other",
      { flight: "8" },
      [known({ flight: "7" }, B)],
      { is: "new" },
    ],
    [
      "without a number: the same words",
      { flight: "7" },
      [known({ flight: "8" }, B), known({ flight: "7" }, B)],
      { is: "twice" },
    ],
  ])("%s", (_, fields, orders, match) => expect(matchOrder(fields, orders, B)).toEqual(match));

  it("knows what it was told by the same list word for word, whatever it was", () => {
    const fields = fc.dictionary(fc.constantFrom("order", "flight", "seat"), fc.constantFrom("1", "2", "3"), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 12 }), (lines) => {
        const orders: KnownOrder[] = [];
        const tell = (line: Record<string, string>) => {
          const match = matchOrder(line, orders, B);
          if (match.is === "new") orders.push({ fields: line, jobId: B });
          return match.is;
        };
        for (const line of lines) tell(line);
        const before = orders.length;
        for (const line of lines) expect(["twice", "otherwise"]).toContain(tell(line));
        expect(orders).toHaveLength(before);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("by hand tells what nobody told before, and again what stands", () => {
    expect(matchOrder({ order: "1" }, [known({ order: "1" }, null)], null)).toEqual({
      is: "known",
      place: 0,
    });
    expect(matchOrder({ order: "2" }, [known({ order: "1" }, null)], null)).toEqual({ is: "new" });
  });
});
