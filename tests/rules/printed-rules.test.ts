import { describe, expect, it } from "vitest";
import { acknowledges } from "@/lib/response-times/rules/acknowledgement";
import { asksNothing } from "@/lib/response-times/rules/closer";
import { CLOCK_CASES, printedRules } from "@/lib/response-times/rules/printed-rules";
import messages from "@/messages/en/response-times-rules.json";

describe("the printed rules", () => {
  it("have a word and a sentence for every case, and no other", () => {
    expect(Object.keys(messages.rule)).toEqual([...CLOCK_CASES]);
    expect(Object.keys(messages.word).sort()).toEqual([...CLOCK_CASES].sort());
    expect(Object.keys(messages.words)).toEqual(Object.keys(printedRules().words));
  });

  it("are what the desk goes by: each printed word of thanks alone is a closer, each acknowledgement alone is one", () => {
    const { closer, acknowledging } = printedRules().words;
    expect(
      Object.values(closer)
        .flat()
        .filter((word) => !asksNothing(word)),
    ).toEqual([]);
    expect(
      Object.values(acknowledging)
        .flat()
        .filter((word) => !acknowledges(word)),
    ).toEqual([]);
    expect(Object.keys(closer).sort()).toEqual([
      "ar",
      "de",
      "en",
      "es",
      "fr",
      "it",
      "ja",
      "nl",
      "pl",
      "pt",
      "tr",
    ]);
  });
});
