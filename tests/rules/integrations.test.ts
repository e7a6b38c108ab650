import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mask } from "@/lib/customers/rules/mask";
import { readCardLines, readFormLines } from "@/lib/integrations/rules/field-lines";
import { expressionOf, fitsPattern, inputsIn, tidyInput } from "@/lib/integrations/rules/input-pattern";
import { readPath } from "@/lib/integrations/rules/read-path";
import { isTargetUrl } from "@/lib/integrations/rules/target-url";

/** What runs away runs for hours; a slow machine does not take this long. */
const NEVER_MS = 60_000;

describe("what can be looked up in the words of a conversation", () => {
  it.each([
    ["locator", "my locator is QX7R4K, thanks", ["QX7R4K"]],
    ["locator", "nothing here but a WINDOW seat", []],
    ["tracking", "it says 1Z999AA10123456784 since Monday", ["1Z999AA10123456784"]],
    ["order", "Order no. 40017721 never came", ["40017721"]],
    ["order", "Bestellnummer: 40017721", ["40017721"]],
    ["custom", "anything at all", []],
  ] as const)("%s in %j", (kind, text, found) => {
    expect(inputsIn([text], kind, null)).toEqual(found);
  });

  it("is found by an admin's pattern, each once", () => {
    expect(inputsIn(["NW-123456 and nw-123456", "XNW-123456"], "custom", "NW-######")).toEqual([
      "NW-123456",
      "nw-123456",
    ]);
    expect(fitsPattern("******", "QX7R4K")).toBe(true);
    expect(fitsPattern("******", "QX7R4KX")).toBe(false);
    expect(tidyInput("locator", " qx7 r4k ")).toBe("QX7R4K");
  });

  it("is searched for in a time that grows with the text alone, whatever the pattern", () => {
    const sign = fc.constantFrom("#", "@", "*", "(", ")", "+", "\\", "[", ".", "-", "a", "1");
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 60 }), (signs) => {
        const begun = performance.now();
        [..."a1".repeat(20_000).matchAll(expressionOf(signs.join("")))].length;
        expect(performance.now() - begun).toBeLessThan(NEVER_MS);
      }),
      { numRuns: 20 },
    );
  });
});

describe("an answer of another system", () => {
  const answer = { a: { b: "x" }, list: [{ name: "One" }, { name: "Two" }], plain: ["p", "q"], n: 3 };
  it.each([
    ["a.b", ["x"]],
    ["list[].name", ["One", "Two"]],
    ["plain[]", ["p", "q"]],
    ["n", ["3"]],
    ["a", []],
    ["missing.deep", []],
    ["constructor.name", []],
    ["__proto__.x", []],
  ])("is read at %s", (path, values) => {
    expect(readPath(answer, path)).toEqual(values);
  });
});

describe("what an admin writes down", () => {
  it("is a card where every line has a name and a path", () => {
    expect(readCardLines("Email = passengers[].email\n* Seat = seat\n")).toEqual([
      { label: "Email", path: "passengers[].email", isPrivate: true },
      { label: "Seat", path: "seat", isPrivate: false },
    ]);
    expect(readCardLines("Email passengers")).toBeNull();
  });

  it("is a form where every line has a name, a label and a kind", () => {
    expect(readFormLines("flight: New flight: choice offers[]\namount?: Amount: amount 100")).toEqual([
      { name: "flight", label: "New flight", isRequired: true, type: "choice", optionsPath: "offers[]" },
      { name: "amount", label: "Amount", isRequired: false, type: "amount", most: 100 },
    ]);
    for (const wrong of ["Flight: x: text", "flight: : text", "flight: x: dance", "flight: x: choice"])
      expect(readFormLines(wrong), wrong).toBeNull();
  });

  it.each([
    ["https://shop.example.com/a", true],
    ["sandbox:/booking", true],
    ["ftp://x/", false],
    ["https://a:b@x/", false],
    ["//x", false],
    ["javascript:alert(1)", false],
  ])("is an address or not: %s", (url, isGood) => {
    expect(isTargetUrl(url, "sandbox")).toBe(isGood);
    expect(isTargetUrl("sandbox:/booking", "live")).toBe(false);
  });
});

describe("a masked value", () => {
  it("shows at most its last two signs, and not how long it is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (value) => {
        const masked = mask(value);
        expect([...masked].length).toBeLessThanOrEqual(6);
        if ([...value].length < 6) expect(masked).toBe("••••");
      }),
    );
  });
});
