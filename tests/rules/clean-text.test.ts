import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, isolateBidi } from "@/lib/conversations/rules/clean-text";

describe("cleanText", () => {
  it.each([
    ["a\0b\0", "ab"],
    ["a\ud800b", "a\ufffdb"],
    ["\udc00", "\ufffd"],
    ["\ud83d\0\ude00", "😀"],
    ["שלום \u202eabc\u202c", "שלום \u202eabc\u202c"],
    ["<script>", "<script>"],
    ["", ""],
  ])("keeps of %j what can be stored", (text, kept) => {
    expect(cleanText(text)).toBe(kept);
  });

  it("keeps 100,000 code points, whole ones", () => {
    expect(cleanText("a".repeat(100_001))).toHaveLength(100_000);
    expect(cleanText("😀".repeat(100_001))).toBe("😀".repeat(100_000));
    expect(cleanText("😀".repeat(60_000))).toBe("😀".repeat(60_000));
  });

  it("leaves any well-formed text without NUL alone, and never changes a clean one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const clean = cleanText(text);
        expect(clean).toBe(text.replaceAll("\0", ""));
        expect(cleanText(clean)).toBe(clean);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), (units) => {
        const clean = cleanText(String.fromCharCode(...units));
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toContain("\0");
      }),
    );
  });
});

describe("isolateBidi", () => {
  it("holds a name in an isolate it cannot leave", () => {
    expect(isolateBidi("Jo")).toBe("\u2068Jo\u2069");
    expect(isolateBidi("Jo\u2069\u202e evil")).toBe("\u2068Jo evil\u2069");
    expect(isolateBidi("אורי\u200f")).toBe("\u2068אורי\u200f\u2069");
  });
});
