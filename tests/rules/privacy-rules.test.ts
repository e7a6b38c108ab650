import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Paste, pasteSchema } from "@/lib/intake/paste-schemas";
import { pastedInbound } from "@/lib/intake/rules/pasted-inbound";
import { printable } from "@/lib/privacy/rules/printable";
import { expiriesOf } from "@/lib/privacy/rules/retention";
import { isSameName } from "@/lib/privacy/rules/same-name";
import { setRetentionSchema } from "@/lib/privacy/schemas";

const NOW = new Date("2026-11-23T09:00:00.000Z");
const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const inbound = (over: Partial<Paste> = {}) =>
  pastedInbound(pasteSchema.parse({ network: "forum", author: "Ola", text: "words", ...over }), NOW, digest);

describe("a pasted post", () => {
  it.each([
    "https://forum.example/t/9",
    "https://forum.example/t/9#reply",
    "https://forum.example/t/9?utm_source=mail&fbclid=abc",
  ])("is the same post under %s", (link) => {
    expect(inbound({ link })).toMatchObject({
      externalId: inbound({ link: "https://forum.example/t/9" }).externalId,
      place: inbound({ link: "https://forum.example/t/9" }).place,
      url: link,
    });
  });

  it("is another post under another page of the same place, and in other words", () => {
    const link = "https://forum.example/t?id=9";
    const ids = [
      inbound({ link }),
      inbound({ link: `${link}9` }),
      inbound({ link, text: "other" }),
      inbound(),
    ];
    expect(new Set(ids.map(({ externalId }) => externalId)).size).toBe(4);
    expect(inbound({ link, text: "other" }).place).toBe(inbound({ link }).place);
  });

  it("is one author's, however the name is written, and never from tomorrow", () => {
    expect(inbound({ author: "OLA" }).customer?.externalId).toBe(
      inbound({ author: "ola" }).customer?.externalId,
    );
    expect(inbound({ network: "review" }).customer?.externalId).not.toBe(inbound().customer?.externalId);
    expect(inbound({ publishedAt: "2027-01-01T00:00:00.000Z" }).publishedAt).toEqual(NOW);
  });
});

describe("a name typed to confirm", () => {
  it("is the name itself, whatever marks of direction, case and spaces are around it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        fc.pre(name.replace(/[\p{Cf}\s]/gu, "") !== "");
        expect(isSameName(`  ${name} `, `\u2068${name}\u2069`)).toBe(true);
        expect(isSameName(`${name}x`, name)).toBe(false);
      }),
    );
    expect(isSameName("", "\u2068")).toBe(false);
  });
});

describe("what a font prints", () => {
  it("loses no sign but the invisible ones, and keeps every line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { text: shown, replaced } = printable(text, (code) => code >= 0x20 && code < 0x7f);
        expect(shown).toMatch(/^[\x20-\x7e\n]*$/);
        expect(shown.match(/U\+/g)?.length ?? 0).toBeGreaterThanOrEqual(replaced);
      }),
    );
  });
});

describe("days of retention", () => {
  it("turn into instants for the kinds that end, and never fall below a day", () => {
    expect(expiriesOf({ post: 2, email: null }, NOW)).toEqual([
      { kind: "post", before: new Date("2026-11-21T09:00:00.000Z") },
    ]);
    for (const wrong of [
      { post: 0 },
      { post: -1 },
      { post: 1.5 },
      { raw: null },
      { raw: 91 },
      { list: null },
      { list: 366 },
      { other: 3 },
    ])
      expect(setRetentionSchema.safeParse(wrong).success).toBe(false);
    expect(setRetentionSchema.safeParse({ post: null, raw: 90, list: 365, letter: null }).success).toBe(true);
  });
});
