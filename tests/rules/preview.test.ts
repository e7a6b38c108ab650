import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskPrivate, previewOf } from "@/lib/conversations/rules/preview";

describe("maskPrivate", () => {
  it.each([
    ["my locator is XK7P2M, please", "my locator is ••••2M, please"],
    ["xk7p2m", "••••2m"],
    ["booking 7A8B9C!", "booking ••••9C!"],
    ["write to jo.lind+air@mail.example today", "write to ••••mple today"],
    ["jörg@bücher.example", "••••mple"],
    ["call +1 202 555 0142", "call ••••0142"],
    ["call (202) 555-0142 now", "call ••••0142 now"],
    ["call 202.555.0142", "call ••••0142"],
    ["card 4111 1111 1111 1111 was charged", "card ••••1111 was charged"],
    ["4111111111111111", "••••1111"],
    ["parcel 12345678901234567890", "parcel ••••7890"],
    ["where is 1Z999AA10123456784 now", "where is ••••6784 now"],
  ])("masks %j", (text, masked) => {
    expect(maskPrivate(text)).toBe(masked);
  });

  it.each([
    "The seat map of gate B12 at 18:40",
    "since 2026-11-22",
    "since 22.11.2026",
    "delayed 45mins, then 3hours",
    "LONDON to BERLIN",
    "123456",
    "@user12 and #gate42",
    "it cost 1,250.00",
    "jo @ home",
  ])("leaves %j", (text) => {
    expect(maskPrivate(text)).toBe(text);
  });

  it("leaves no run of seven digits, no address and no locator, and masks a masked text no further", () => {
    const piece = fc.oneof(
      fc.stringMatching(/^\d{7,19}$/),
      fc.stringMatching(/^[a-z]{1,9}@[a-z]{2,9}\.com$/),
      fc.stringMatching(/^[A-Z]\d[A-Z]\d[A-Z]\d$/),
      fc.string({ unit: "grapheme", maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const masked = maskPrivate(pieces.join(" , "));
        expect(masked).not.toMatch(
          /(?<![\p{L}\p{N}])\d{7}|[a-z]@[a-z]+\.com|(?<![\p{L}\p{N}@＠#_])[A-Z]\d[A-Z]\d[A-Z]\d(?![\p{L}\p{N}_])/u,
        );
        expect(maskPrivate(masked)).toBe(masked);
      }),
    );
  });
});

describe("previewOf", () => {
  it("folds white space, masks, and stops after 200 code points", () => {
    expect(previewOf("  Where\n\nis my\tbag XK7P2M? ")).toBe("Where is my bag ••••2M?");
    expect(Array.from(previewOf("😀".repeat(300)))).toHaveLength(200);
    expect(previewOf("")).toBe("");
  });

  it("shows no part of a number that lies across its end", () => {
    expect(previewOf(`${"a ".repeat(97)}4111 1111 1111 1111`)).toMatch(/ ••••11$/);
  });

  it("is well-formed and short for every text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
        const preview = previewOf(text);
        expect(preview.isWellFormed()).toBe(true);
        expect(Array.from(preview).length).toBeLessThanOrEqual(200);
        expect(preview).not.toMatch(/[\n\t]/);
      }),
    );
  });

  it("ends on 100 kB of hostile text", () => {
    for (const piece of ["1", "1 ", "1   ", "a", "a@", "a.", "a@b.", "A1", "(", " ", "+", "\ud800", "a1 "]) {
      const text = piece.repeat(100_000 / piece.length);
      expect(Array.from(previewOf(text)).length).toBeLessThanOrEqual(200);
      expect(maskPrivate(text).length).toBeGreaterThan(0);
    }
  });
});
