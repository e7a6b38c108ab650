import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksTwiceEncoded, recogniseCharset, watchCharset } from "@/lib/customers/rules/charset";
import { guessDelimiter } from "@/lib/customers/rules/delimiter";
import { guessMapping, hasKey } from "@/lib/customers/rules/import-fields";
import { readRow } from "@/lib/customers/rules/import-row";

const TEXT = "number,name\nA1,Jürgen Müller\nA2,Zoë Łuk\n";
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const wide = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

const watched = (...pieces: Uint8Array[]) => {
  const watch = watchCharset();
  for (const piece of pieces) watch.add(piece);
  return watch;
};

describe("the charset of a list", () => {
  const utf8 = new TextEncoder().encode(TEXT);
  const cases: [string, Uint8Array, string][] = [
    ["UTF-8", utf8, "utf-8"],
    ["UTF-8 with its mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), "utf-8"],
    ["UTF-16 LE with its mark", Uint8Array.from([0xff, 0xfe, ...wide(TEXT, true)]), "utf-16le"],
    ["UTF-16 BE with its mark", Uint8Array.from([0xfe, 0xff, ...wide(TEXT, false)]), "utf-16be"],
    ["UTF-16 LE without one", wide(TEXT, true), "utf-16le"],
    ["UTF-16 BE without one", wide(TEXT, false), "utf-16be"],
    ["Windows-1252", latin("number,name\nA1,J\u00fcrgen M\u00fcller \u0080 20\n"), "windows-1252"],
  ];
  it.each(cases)("is recognised: %s", (_, bytes, charset) => {
    expect(recogniseCharset(bytes)?.charset).toBe(charset);
  });

  it("is none of ours where the bytes are no text", () => {
    expect(recogniseCharset(Uint8Array.from([0x50, 0x4b, 3, 4, 0x81, 0, 0x9d, 0xff, 0x8f, 1]))).toBeNull();
  });

  it("that a person chose must fit the bytes", () => {
    const watch = watched(latin("J\u00fcrgen"));
    expect(watch.as("utf-8")).toBeNull();
    expect(watch.as("utf-16le")).toBeNull();
    expect(watch.as("windows-1252")).toEqual({ charset: "windows-1252", mark: 0 });
  });

  it("is told by what streams by last as by what came first, however it is cut", () => {
    const long = new TextEncoder().encode("number,name\n".concat("A1,Jürgen Müller\n".repeat(400)));
    const cut = fc.integer({ min: 1, max: 997 });
    const tail = fc.constantFrom("", "A2,Zoé\n", "A2,\u0081\n", "A2,\u0000\n");
    fc.assert(
      fc.property(cut, tail, (size, last) => {
        const whole = Uint8Array.from([...long, ...latin(last)]);
        const pieces: Uint8Array[] = [];
        for (let at = 0; at < whole.length; at += size) pieces.push(whole.subarray(at, at + size));
        const told: Record<string, string> = { "": "utf-8", "A2,Zoé\n": "windows-1252" };
        expect(watched(...pieces).recognised()?.charset).toBe(told[last]);
        expect(recogniseCharset(whole)?.charset).toBe(told[last]);
      }),
      { numRuns: 40 },
    );
  });

  it("of UTF-8 cut off within a letter is not UTF-8", () => {
    const bytes = new TextEncoder().encode("number,name\nA1,Zoë");
    expect(watched(bytes.subarray(0, -1)).recognised()?.charset).toBe("windows-1252");
  });

  it("read twice over is noticed", () => {
    expect(looksTwiceEncoded("JÃ¼rgen")).toBe(true);
    expect(looksTwiceEncoded("São Paulo, Ângela")).toBe(false);
  });
});

describe("the columns of a list", () => {
  it.each([
    ["a;b;c\n1,5;2;3", ";"],
    ["a,b\n1,2", ","],
    ["a\tb\n1\t2", "\t"],
    ['"a;b",c\n', ","],
    ["single\n", ","],
  ])("are parted as %j says", (start, delimiter) => {
    expect(guessDelimiter(start)).toBe(delimiter);
  });

  it("are guessed by name, in any case and spelling, each field once", () => {
    const columns = ["Kunden-Nummer", "E-Mail", "email address", "Téléphone", "Colour", "PNR"];
    expect(guessMapping(columns)).toEqual({
      "Kunden-Nummer": "number",
      "E-Mail": "email",
      Téléphone: "phone",
      PNR: "locators",
    });
    expect(hasKey({ Colour: "notes" })).toBe(false);
  });
});

describe("a row of a list", () => {
  it("reads phone numbers in the notation of the country of the list", () => {
    const read = readRow(2, { phone: "(0) 7700 900 123" }, "GB");
    expect(read).toMatchObject({ value: { handles: [{ channel: "phone", externalId: "+447700900123" }] } });
    expect(readRow(2, { phone: "07700 900123" }, null)).toMatchObject({ error: { code: "import-phone" } });
  });

  it("whatever its cells hold, is a row or an error that can be stored", () => {
    const cell = fc.string({ unit: "binary", maxLength: 60 });
    const row = fc.record({
      number: cell,
      email: cell,
      phone: cell,
      zone: cell,
      language: cell,
      orders: cell,
      notes: cell,
    });
    fc.assert(
      fc.property(row, (cells) => {
        const text = JSON.stringify(readRow(1, cells, "DE"));
        expect(text).not.toContain("\\u0000");
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });
});
