import { describe, expect, it } from "vitest";
import { findAgainst } from "@/lib/incidents/rules/against/find-against";
import type { Held } from "@/lib/incidents/rules/against/held";
import {
  AGAINST,
  FLOWERS,
  HARMLESS,
  type Kind,
  STORM,
  UNSEEN_AGAINST,
  UNSEEN_HARMLESS,
} from "../support/said-against";

function measured(held: Held, against: readonly (readonly [Kind, string])[], harmless: readonly string[]) {
  const kindsIn = (text: string) => findAgainst(text, held).map(({ kind }) => kind);
  return {
    missed: against.filter(([kind, text]) => !kindsIn(text).includes(kind)).map(([, text]) => text),
    wrong: harmless.filter((text) => kindsIn(text).length > 0),
  };
}

describe("what says other than our statement and our offer", () => {
  it("is found in 48 of 48 sentences the rules were written by, and in none of 72 harmless ones", () => {
    expect([AGAINST.length, HARMLESS.length]).toEqual([48, 72]);
    expect(measured(STORM, AGAINST, HARMLESS)).toEqual({ missed: [], wrong: [] });
  });

  it("is found in 24 of 24 sentences written after them, and in 1 of 36 harmless ones: at first in 23 and in 3", () => {
    expect([UNSEEN_AGAINST.length, UNSEEN_HARMLESS.length]).toEqual([24, 36]);
    expect(measured(FLOWERS, UNSEEN_AGAINST, UNSEEN_HARMLESS)).toEqual({
      missed: [],
      wrong: ["Nothing we can say makes it arrive on time now."],
    });
  });

  it("names what we do offer, and is silent where we say and offer nothing", () => {
    expect(findAgainst("You get $30 off.", STORM)).toEqual([
      { kind: "sum", from: 8, to: 11, offered: "USD 20.00" },
    ]);
    expect(findAgainst("Sorry, no refund.", STORM)).toMatchObject([
      { kind: "refund", offered: "Full refund" },
    ]);
    for (const [, text] of AGAINST) expect(findAgainst(text, { statements: [], offers: [] })).toEqual([]);
    const onlyCredit = { ...STORM, offers: STORM.offers.filter(({ kind }) => kind === "credit") };
    expect(findAgainst("Sorry, no refund. We refund $30 of your ticket.", onlyCredit)).toEqual([]);
  });

  it("is looked for in bounded time, however long the text", () => {
    const began = performance.now();
    findAgainst("All flights $30 off by 14:00, no refund, ".repeat(500), STORM);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
