import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseForMatch, sameText } from "@/lib/replies/rules/normalise-text";

describe("sameText", () => {
  it.each([
    ["Bag & coat <here>", "Bag &amp; coat &lt;here&gt;"],
    ["We typed &amp; ourselves", "We typed &amp;amp; ourselves"],
    ["Track it at https://north.example/track?id=1 now", "Track it at https://t.co/Ab12Cd34Ef now"],
    ["Track it at north.example.com/a now", "Track it at https://t.co/Ab12Cd34Ef now"],
    ["On it. ^GT", "@jo @north_help On it. ^GT"],
    ["On it.  We\ncall you.", "On it. We call you."],
    ["cafe\u0301", "café"],
    ["Here is the form. ^GT", "@jo Here is the form. ^GT https://t.co/Pic7ure9"],
    ["Here: https://a.de/x ^GT", "@jo Here: https://t.co/One1 ^GT https://t.co/Pic7ure9"],
    ["", "@jo"],
  ])("knows %j again in %j", (sent, seen) => {
    expect(sameText(sent, seen)).toBe(true);
    expect(sameText(seen, sent)).toBe(true);
  });

  it.each([
    ["On it. ^GT", "On it. ^LM"],
    ["On it. ^GT", "On it, ^GT"],
    ["Ask @jo about it", "Ask about it"],
    ["See https://a.de/x", "See"],
    ["See https://a.de/x", "See @jo"],
    ["One 1/2", "One 2/2"],
  ])("tells %j from %j", (a, b) => {
    expect(sameText(a, b)).toBe(false);
    expect(sameText(b, a)).toBe(false);
  });
});

describe("normaliseForMatch", () => {
  const post = fc.string({ unit: "grapheme", maxLength: 200 });

  it("sees through what X does to a post", () => {
    const escaped = (text: string) =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    fc.assert(
      fc.property(post, (text) => {
        const typed = `Dear all, ${text}`;
        expect(normaliseForMatch(`@jo ${escaped(typed)}`)).toBe(normaliseForMatch(typed));
        expect(normaliseForMatch(typed.normalize("NFD"))).toBe(normaliseForMatch(typed));
      }),
    );
  });

  it("ends on 100 kB of hostile text", () => {
    for (const piece of ["&amp;", "&", "amp;", "@jo ", " ", "a.de ", "https://", "\ud800", "&lt;&"]) {
      expect(normaliseForMatch(`x ${piece.repeat(100_000 / piece.length)}`).startsWith("x")).toBe(true);
    }
  });
});
