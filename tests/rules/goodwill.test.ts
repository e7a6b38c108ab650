import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costOf, readAmount, writtenAmount, writtenSum } from "@/lib/goodwill/rules/money";
import { dayStart, monthOf } from "@/lib/goodwill/rules/month-of";
import { budgetLevel, leftOf, overOf } from "@/lib/goodwill/rules/offer-limits";
import { stateAfter } from "@/lib/goodwill/rules/offer-states";
import { offerText } from "@/lib/goodwill/rules/offer-text";

const eur = { unit: "money", currency: "EUR", name: "Voucher" } as const;

describe("a sum", () => {
  it.each([
    [2500, "EUR", "25.00"],
    [5, "EUR", "0.05"],
    [102_500, "EUR", "1,025.00"],
    [2500, "JPY", "2,500"],
    [2500, "KWD", "2.500"],
    [-500, "USD", "-5.00"],
    [1_000_000_000, "USD", "10,000,000.00"],
  ])("of %d minor units of %s is written %s", (amount, currency, text) =>
    expect(writtenSum(amount, currency)).toBe(text),
  );

  it.each([
    ["25", "EUR", 2500],
    ["25.5", "EUR", 2550],
    ["25,50", "EUR", 2550],
    ["1,025.00", "EUR", 102_500],
    ["-5", "EUR", -500],
    ["2500", "JPY", 2500],
    ["25.505", "EUR", null],
    ["2.5", "JPY", null],
    ["", "EUR", null],
    ["25 EUR", "EUR", null],
    ["1e9", "EUR", null],
  ])("typed as %s in %s is %s", (text, currency, amount) =>
    expect(readAmount(text, { unit: "money", currency })).toBe(amount),
  );

  it("is read back as it was written, and its words name what it is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.constantFrom("EUR", "JPY", "KWD"),
        (sum, currency) => {
          expect(readAmount(writtenSum(sum, currency), { unit: "money", currency })).toBe(sum);
        },
      ),
      { seed: 7 },
    );
    expect(writtenAmount(2500, eur)).toBe("EUR 25.00");
    expect(writtenAmount(5000, { unit: "points", currency: "EUR", name: "miles" })).toBe("5,000 miles");
  });

  it("costs whole minor units, a half rounded up", () => {
    expect([costOf(2500, 1000), costOf(5000, 12), costOf(1, 500), costOf(1, 499)]).toEqual([2500, 60, 1, 0]);
  });
});

describe("a limit", () => {
  const limit = { perOffer: 5000, perConversation: 6000, perShift: 20_000 };
  const none = { inConversation: 0, inShift: 0, spent: 0 };
  it.each([
    [5000, none, null, []],
    [5001, none, null, ["offer"]],
    [2000, { ...none, inConversation: 5000 }, null, ["conversation"]],
    [2000, { ...none, inShift: 18_001 }, null, ["shift"]],
    [2000, { ...none, spent: 9000 }, 10_000, ["budget"]],
    [2000, { ...none, spent: 8000 }, 10_000, []],
    [9000, { inConversation: 1, inShift: 19_000, spent: 0 }, 0, ["offer", "conversation", "shift", "budget"]],
  ])("of %d after %j with a budget of %s goes over %j", (amount, given, budget, over) =>
    expect(overOf({ amount, cost: amount }, limit, given, budget)).toEqual(over),
  );

  it("is never less than nothing, and none where none is set", () => {
    expect(leftOf(limit, { inConversation: 9000, inShift: 0, spent: 0 }).perConversation).toBe(0);
    const free = { perOffer: null, perConversation: null, perShift: null };
    expect(leftOf(free, none)).toEqual(free);
    expect(overOf({ amount: 100_000_000, cost: 1 }, free, none, null)).toEqual([]);
  });

  it.each([
    [0, null, "none"],
    [79, 100, "fine"],
    [80, 100, "near"],
    [94, 100, "near"],
    [95, 100, "last"],
    [100, 100, "spent"],
    [130, 100, "spent"],
    [0, 0, "spent"],
  ])("of a month at %d of %s is %s", (spent, budget, level) =>
    expect(budgetLevel(spent, budget).level).toBe(level),
  );
});

describe("an offer", () => {
  it("goes from asked to paid one step at a time, does nothing twice, and not what its state forbids", () => {
    expect(stateAfter("asked", "approve")).toBe("offered");
    expect(stateAfter("offered", "accept")).toBe("accepted");
    expect(stateAfter("accepted", "pay")).toBe("paid");
    expect(stateAfter("paid", "return")).toBe("returned");
    expect(stateAfter("paid", "pay")).toBeNull();
    for (const [state, deed] of [
      ["asked", "pay"],
      ["refused", "approve"],
      ["expired", "accept"],
      ["paid", "refuse"],
    ] as const)
      expect(() => stateAfter(state, deed)).toThrow("offer-state");
  });

  it("is told in the person's language, else in English", () => {
    const texts = { en: "We give you {amount}.", pl: "Dajemy {amount}." };
    expect(offerText(texts, "pl", "EUR 25.00")).toBe("Dajemy EUR 25.00.");
    expect(offerText(texts, "fi", "EUR 25.00")).toBe("We give you EUR 25.00.");
    expect(offerText({}, null, "EUR 25.00")).toBe("");
  });
});

describe("a month of the budget", () => {
  it.each([
    ["Europe/Madrid", "2026-10-15T12:00:00.000Z", "2026-09-30T22:00:00.000Z", "2026-10-31T23:00:00.000Z"],
    ["America/New_York", "2026-03-31T23:00:00.000Z", "2026-03-01T05:00:00.000Z", "2026-04-01T04:00:00.000Z"],
    ["Asia/Kolkata", "2026-01-31T19:00:00.000Z", "2026-01-31T18:30:00.000Z", "2026-02-28T18:30:00.000Z"],
  ])("in %s at %s runs from %s to %s", (zone, at, from, to) => {
    expect(monthOf(new Date(at), zone)).toEqual({ from: new Date(from), to: new Date(to) });
  });

  it("begins its days by the same clocks", () => {
    expect(dayStart(new Date("2026-03-29T12:00:00.000Z"), "Europe/Madrid")).toEqual(
      new Date("2026-03-28T23:00:00.000Z"),
    );
  });
});
