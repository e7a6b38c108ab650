import { describe, expect, it } from "vitest";
import { namesIn } from "@/lib/customers/rules/names-in-text";

const JO = ["Jo.Reyes@Example.com", "Jo Reyes", "@jo_reyes", "+1 202 555 0199", "NW-7", "", "Al"];
const isNamed = (text: string) => namesIn(JO)(`\n${text}\n`);

describe("somebody in an uploaded file", () => {
  it.each([
    "1;JO.REYES@EXAMPLE.COM;x",
    '"jo reyes","4"',
    "handle,@jo_reyes",
    "jo_reyes",
    "tel 202.555.0199,order",
    "0012025550199",
    "(202) 555-0199",
    '{"number":"nw-7"}',
    "Jo Reyes’ parcel",
  ])("is found in %j", (text) => expect(isNamed(text)).toBe(true));

  it.each([
    "banjo reyes",
    "xjo.reyes@example.com",
    "jo_reyesa",
    "NW-77",
    "202 555 0198",
    "2025\n550199",
    "Al",
    "",
  ])("is not found in %j", (text) => expect(isNamed(text)).toBe(false));

  it("is not taken for cut off where a stretch ends", () => {
    expect(namesIn(JO)("\nJo Reyes")).toBe(false);
    expect(namesIn([])("\nJo Reyes\n")).toBe(false);
  });
});
