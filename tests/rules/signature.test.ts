import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseInitials, readSignature, signText } from "@/lib/agents/rules/signature";

const CARET = { symbol: "^", kind: "initials" } as const;
const STAR = { symbol: "*", kind: "initials" } as const;
const DASH = { symbol: "-", kind: "name" } as const;

describe("readSignature", () => {
  it.each([
    ["Your bag is on its way. ^GT", "GT", "^2 caps"],
    ["Your bag is on its way. *TMT", "TMT", "*3 caps"],
    ["Your bag is on its way! -Linda", "Linda", "-Name"],
    ["Your bag is on its way! - Linda", "Linda", "-Name"],
    ["Your bag is on its way —Linda", "Linda", "-Name"],
    ["We will call 0800 555 0100 -Linda", "Linda", "-Name"],
    ["Happy to have you :) -Linda", "Linda", "-Name"],
    ["TY - Paul", "Paul", "-Name"],
    ["We did. Sorry. ~Liz", "Liz", "~Name"],
    ["and the refund follows. ^Liz 2/2", "Liz", "^Name"],
    ["and the refund follows. 2/2 ^Liz", "Liz", "^Name"],
    ["and the refund follows. ^Liz (2/2)", "Liz", "^Name"],
    ["2/2 your booking code. ^Liz", "Liz", "^Name"],
    ["we are glad to help^Jo", "Jo", "^Name"],
    ["the first half of it 1/2^LW", "LW", "^2 caps"],
    ["please follow the link for a private word *TJH... 1/2", "TJH", "*3 caps"],
    ["...*TJH 4/4", "TJH", "*3 caps"],
    ["have a good day ^jm", "JM", "^2 caps"],
    ["I passed it on. ^Beth S.", "Beth S.", "^Name"],
    ["I passed it on. ^Alex C", "Alex C", "^Name"],
    ["I passed it on. ^DaniH", "DaniH", "^Name"],
    ["I passed it on. ^GTh", "GTh", "^Name"],
    ["On it! ^N", "N", "^1 cap"],
    ["On it! /GT", "GT", "/2 caps"],
    ["On it! -GT", "GT", "-2 caps"],
    ["On it! ^GT https://north.example/track?id=1", "GT", "^2 caps"],
    ["On it! ^GT 😊", "GT", "^2 caps"],
    ["On it! ^GT👩‍👩‍👧 ❤️", "GT", "^2 caps"],
    ["On it! 😊^GT", "GT", "^2 caps"],
    ["On it! ^GT.", "GT", "^2 caps"],
    ["On it! ^GT\n\n", "GT", "^2 caps"],
    ["^GT", "GT", "^2 caps"],
    ["Już sprawdzam. ^Łukasz", "Łukasz", "^Name"],
    ["確認します。^さくら", "さくら", "^Name"],
    ["سنعود إليك قريبا ^GT\u200f", "GT", "^2 caps"],
    ["See you in Oslo. ＾GT", "GT", "^2 caps"],
  ])("finds who signed %j", (text, initials, pattern) => {
    expect(readSignature(text)).toMatchObject({ initials, pattern });
  });

  it.each([
    "we are *not* closed",
    "*waves back*",
    "it costs 30 a bag*",
    "3,000* MQDs",
    "5*GB",
    "Fares from 99 *terms",
    "Open again on -Monday",
    "The office is closed - Sunday",
    "We fly Oslo - Paris",
    "We fly JFK - Paris",
    "It is well-Known",
    "Bring a pen and/OR pencil",
    "open 24/7",
    "x^2 + y^2",
    "2^N",
    "so glad :^D",
    "(^_^)",
    "Thanks @GT",
    "Have fun #AATeam",
    "",
    "^",
    "^^",
    "--",
    "We said ^GT would call you back tomorrow",
    "Contact jo@north-Air",
    "a snake_*CASE",
  ])("sees no signature in %j", (text) => {
    expect(readSignature(text)).toBeNull();
  });

  it("says where the signature stands and what is left without it", () => {
    expect(readSignature("Sorted. ^GT 2/2")).toEqual({
      initials: "GT",
      symbol: "^",
      pattern: "^2 caps",
      start: 8,
      end: 11,
      textWithout: "Sorted. 2/2",
    });
    expect(readSignature("Sorted. ^GT https://north.example/a")?.textWithout).toBe(
      "Sorted. https://north.example/a",
    );
    expect(readSignature("^Liz 2/2")?.textWithout).toBe("2/2");
  });

  it("believes the account's own symbol where it would doubt another's", () => {
    expect(readSignature("have a good day *jm")).toBeNull();
    expect(readSignature("have a good day *jm", STAR)?.initials).toBe("JM");
    expect(readSignature("We fly to Oslo -GT")).toBeNull();
    expect(readSignature("We fly to Oslo -GT", { symbol: "-", kind: "initials" })?.initials).toBe("GT");
    expect(readSignature("Enjoy Oslo - Paris", DASH)?.initials).toBe("Paris");
  });

  it("takes the account's own symbol when two signatures stand side by side, and any other when alone", () => {
    expect(readSignature("Done. ^GT -Linda", CARET)).toMatchObject({ initials: "GT", symbol: "^" });
    expect(readSignature("Done. ^GT -Linda", DASH)).toMatchObject({ initials: "Linda", symbol: "-" });
    expect(readSignature("Done. -Linda", CARET)).toMatchObject({ initials: "Linda", symbol: "-" });
  });

  it("finds any capital initials behind a caret after a sentence", () => {
    const initials = fc.stringMatching(/^[A-Z]{1,4}$/);
    const sentence = fc.string({ unit: "grapheme", maxLength: 200 }).map((words) => `${words} Done.`);
    fc.assert(
      fc.property(
        sentence,
        initials,
        fc.constantFrom("", " 2/2", " https://a.example/x", " 🙂", "... 1/2"),
        (text, own, after) => {
          const found = readSignature(`${text} ^${own}${after}`);
          expect(found?.initials).toBe(own);
          expect(`${text} ^${own}${after}`.slice(found?.start, found?.end)).toBe(`^${own}`);
        },
      ),
    );
  });

  it("ends on every text, 100 kB of hostile ones too", () => {
    const filling = [
      "^",
      "*",
      " ",
      "-a",
      "^A",
      "1/2 ",
      "🏳️‍🌈",
      "https://",
      "(",
      "...",
      "\ud800",
      "a.",
      "٠",
      "^GT ",
    ];
    for (const piece of filling) readSignature(piece.repeat(100_000 / piece.length), CARET);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => void readSignature(text, STAR)),
    );
  });
});

describe("signText", () => {
  const greta = { symbol: "^", initials: "GT", style: "initials" } as const;

  it.each([
    ["On it.", "On it. ^GT", false],
    ["On it.  \n", "On it. ^GT", false],
    ["On it. ^GT", "On it. ^GT", true],
    ["On it. ^gt", "On it. ^GT", true],
    ["On it.^GT", "On it. ^GT", true],
    ["On it. ^GT ^GT", "On it. ^GT", true],
    ["On it. -GT", "On it. ^GT", true],
    ["On it. ^GT https://north.example/a", "On it. https://north.example/a ^GT", true],
    ["On it. ^GT 😊", "On it. 😊 ^GT", true],
    ["We fly to London -Paris", "We fly to London -Paris ^GT", false],
    ["I wrote ^GT in the note", "I wrote ^GT in the note ^GT", false],
  ])("signs %j once", (text, signed, wasTyped) => {
    expect(signText(text, greta)).toEqual({ kind: "signed", text: signed, signature: "^GT", wasTyped });
  });

  it("reports another person's signature instead of adding its own", () => {
    expect(signText("On it. ^LM", greta)).toEqual({ kind: "foreign", initials: "LM", start: 7, end: 10 });
    expect(signText("On it. ^LM ^GT", greta)).toMatchObject({ kind: "foreign", initials: "LM" });
    const linda = { symbol: "-", initials: "Linda", style: "name" } as const;
    expect(signText("On it. -Greta", linda)).toMatchObject({ kind: "foreign", initials: "Greta" });
    expect(signText("On it. ^GT", linda)).toMatchObject({ kind: "foreign", initials: "GT" });
  });

  it("signs with a name, also of two words", () => {
    const mary = { symbol: "-", initials: "Mary Ann", style: "name" } as const;
    expect(signText("On it.", mary)).toMatchObject({ text: "On it. -Mary Ann", wasTyped: false });
    expect(signText("On it. -mary ann", mary)).toMatchObject({ text: "On it. -Mary Ann", wasTyped: true });
  });

  it("signs an already signed text to the very same text", () => {
    const who = fc.record({
      symbol: fc.constantFrom("^", "*", "-", "~", "/"),
      initials: fc.oneof(
        fc.stringMatching(/^[A-Z]{2,3}$/),
        fc.constantFrom("Linda", "Łukasz", "Jo", "Beth S."),
      ),
      style: fc.constantFrom("initials", "name"),
    });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), who, (text, as) => {
        const once = signText(text, as);
        if (once.kind === "foreign") return;
        expect(once.text.endsWith(`${as.symbol}${as.initials}`)).toBe(true);
        expect(signText(once.text, as)).toEqual({ ...once, wasTyped: true });
        expect(readSignature(once.text, { symbol: as.symbol, kind: as.style })?.initials).toBe(as.initials);
      }),
      { numRuns: 1000 },
    );
  });

  it("ends on a text that is nothing but signatures", () => {
    expect(signText("^GT ".repeat(2_000), greta)).toMatchObject({ text: "^GT", wasTyped: true });
  });
});

describe("normaliseInitials", () => {
  it.each([
    ["gt", "GT"],
    [" G.T. ", "GT"],
    ["Beth S.", "BETHS"],
    ["e\u0301v", "ÉV"],
    ["^", ""],
  ])("reads %j as %j", (typed, key) => {
    expect(normaliseInitials(typed)).toBe(key);
  });
});
