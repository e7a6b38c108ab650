import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  columnIs,
  fieldName,
  guessAffectedMapping,
  mappingFault,
} from "@/lib/incidents/rules/affected/affected-columns";
import { mendMixed } from "@/lib/incidents/rules/affected/mend-mixed";
import { cellsOfJson, readAffectedRow } from "@/lib/incidents/rules/affected/read-affected-row";
import { type Answered, answerText } from "@/lib/incidents/rules/answer-text";
import { macroTextSchema } from "@/lib/macros/schemas";

describe("the columns of a list", () => {
  it("are guessed by their names, each role once, the rest fields a letter can name", () => {
    expect(
      guessAffectedMapping(["E-Mail", "Mail", "Order No.", "Flight number", "Seat row", "Sprache", "!!"]),
    ).toEqual({
      "E-Mail": "email",
      Mail: "field:mail",
      "Order No.": "field:order",
      "Flight number": "field:flight",
      "Seat row": "field:seat_row",
      Sprache: "language",
    });
  });

  it.each([
    [{ A: "field:order" }, "affected-unmapped"],
    [{ A: "email", B: "email" }, "affected-mapped-twice"],
    [{ A: "email", B: "shoe" }, "affected-mapping"],
    [
      Object.fromEntries(
        ["email", ...Array.from({ length: 21 }, (_, i) => `field:f${i}`)].map((is, i) => [`c${i}`, is]),
      ),
      "affected-many-fields",
    ],
    [{ A: "x", B: "field:order" }, undefined],
  ])("can't be used where they tell nobody apart or one thing twice: %j", (mapping, code) => {
    expect(mappingFault(mapping)?.code).toBe(code);
  });

  it("name fields by small letters, digits and underscores, and a name stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (column) => {
        const name = fieldName(column);
        return (
          name === null ||
          (name.length <= 40 && /^[\p{L}\p{N}\p{M}_]+$/u.test(name) && columnIs(`field:${name}`) !== null)
        );
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

describe("a line of a list", () => {
  it.each([
    [{ email: "a@example.com" }, {}, null],
    [{}, { order: "1" }, "affected-no-key"],
    [{ email: "=cmd()" }, {}, "import-email"],
    [{ email: "moc\u202e@x.example" }, {}, "import-email"],
    [{ email: "j\u200bo@x.example" }, {}, "import-email"],
    [{ email: "jo@x.example,al@x.example" }, {}, "import-email"],
    [{ email: '"jo al"@x.example' }, {}, "import-email"],
    [{ email: "jo@x.example\r\nBcc: al@x.example" }, {}, "import-email"],
    [{ x: "not a name" }, {}, "affected-x"],
    [{ phone: "12" }, {}, "import-phone"],
    [{ email: "a@example.com", language: "englishish" }, {}, "import-language"],
    [{ email: "a@example.com", late: "perhaps" }, {}, "affected-late"],
    [{ email: "a@example.com" }, { order: "1".repeat(201) }, "affected-long"],
  ])("is taken or left out with its reason: %j %j", (roles, fields, code) => {
    const read = readAffectedRow(1, { roles, fields }, null);
    expect("error" in read ? read.error.code : null).toBe(code);
  });

  it("keeps a formula as the text it is", () => {
    const read = readAffectedRow(1, { roles: { email: "a@example.com" }, fields: { order: "=1+1" } }, null);
    expect("value" in read && read.value.fields).toEqual({ order: "=1+1" });
  });

  it("reads our own names and any further one of a line of JSON", () => {
    expect(cellsOfJson('{"email":"a@b.co","late":true,"Order No":7,"fields":{"seat":"4A"}}')).toEqual({
      roles: { email: "a@b.co", late: "true" },
      fields: { order_no: "7", seat: "4A" },
    });
    expect(["[1]", "null", "{", '"text"'].map(cellsOfJson)).toEqual([null, null, null, null]);
  });

  it("is read again where it was UTF-8 among Windows-1252, and any text written so comes back", () => {
    expect(["MÃ¼ller", "Núñez", "plain", "日本"].map(mendMixed)).toEqual([
      "Müller",
      "Núñez",
      "plain",
      "日本",
    ]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const misread = new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
        return mendMixed(misread) === text;
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

describe("what one person of many is answered", () => {
  const texts = [
    macroTextSchema.parse({ language: "en", audience: "both", text: "Hi {first_name}, your order {order}" }),
    macroTextSchema.parse({ language: "de", audience: "both", text: "Hallo {first_name}" }),
  ];
  const to: Answered = {
    language: "de",
    audience: "public",
    displayName: "Ada Okoye",
    handleName: "Ada O",
    username: "ada",
    agent: "Ana",
    account: "NorthwindHelp",
    fields: { order: "A-1" },
  };

  it("is in their language, else in English, and never says a private field in public", () => {
    expect(answerText(texts, to, 0)?.text).toBe("Hallo Ada");
    const english = answerText(texts, { ...to, language: "fr" }, 0)?.text ?? "";
    expect(english).toContain("Hi Ada");
    expect(english).not.toContain("A-1");
    expect(answerText(texts, { ...to, language: "en", audience: "private" }, 0)?.text).toContain("A-1");
    expect(answerText([], to, 0)).toBeNull();
  });
});
