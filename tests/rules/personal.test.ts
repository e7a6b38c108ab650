import { describe, expect, it } from "vitest";
import { findPersonal, PERSONAL_KINDS } from "@/lib/customers/rules/personal/find-personal";
import { invalidExamples, validExamples } from "../support/personal-examples";
import { nearMisses } from "../support/personal-near-misses";

const certain = (text: string) => findPersonal(text).filter(({ isCertain }) => isCertain);

describe("personal data in a text", () => {
  it.each(PERSONAL_KINDS)("of the kind %s is found in at least 99 of 100", (kind) => {
    const examples = validExamples().filter((example) => example.kind === kind);
    const missed = examples.filter(({ text }) => !certain(text).some((found) => found.kind === kind));
    expect(examples.length).toBeGreaterThan(20);
    expect(missed.length / examples.length, missed.map(({ text }) => text).join("\n")).toBeLessThanOrEqual(
      0.01,
    );
  });

  it("is not found where a check digit is wrong", () => {
    const found = invalidExamples().filter(({ kind, text }) =>
      certain(text).some((each) => each.kind === kind),
    );
    expect(found.map(({ text }) => text)).toEqual([]);
  });

  it("is hardly ever found in what only looks like it", () => {
    const misses = nearMisses();
    const wrong = misses.filter((text) => findPersonal(text).length > 0);
    expect(wrong.length / misses.length, wrong.join("\n")).toBeLessThanOrEqual(0.02);
  });
});
