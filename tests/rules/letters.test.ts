import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterValues } from "@/lib/incidents/rules/letter/letter-values";
import { mailingFaults } from "@/lib/incidents/rules/letter/mailing-faults";
import { type LetterInput, renderLetter } from "@/lib/incidents/rules/letter/render-letter";
import { neededFields, parseTemplate, templateFaults } from "@/lib/incidents/rules/letter/template";

const KNOWN = new Set(["order", "flight"]);
const letter = (body: string, more: Partial<LetterInput> = {}) =>
  renderLetter({
    texts: { en: { subject: "About {order|your order}", body } },
    fallbackLanguage: "en",
    purpose: "service",
    language: "en",
    values: { first_name: "Mia", order: "NB-1042" },
    brand: "Northwind",
    mailbox: "help@northwind.example",
    claimUrl: "https://desk.example/claim/abc",
    unsubscribeUrl: "https://desk.example/unsubscribe/abc",
    ...more,
  });

describe("the fields of a text", () => {
  it.each([
    ["Hi {first_name}, order {order}", []],
    ["{order|your order} and {{braces}}", []],
    ["Your {ordr} is late", [["template-unknown", "{ordr}", 1, 6]]],
    ["Hello\nyour {order is", [["template-unclosed", "{order is", 2, 6]]],
    [
      "Hello {order\n} there",
      [
        ["template-unclosed", "{order", 1, 7],
        ["template-unopened", "}", 2, 1],
      ],
    ],
    ["order} is", [["template-unopened", "order}", 1, 6]]],
    [
      "An {} here, and { |x}",
      [
        ["template-unnamed", "{}", 1, 4],
        ["template-unnamed", "{ |x}", 1, 17],
      ],
    ],
    ["😀 {odrer}", [["template-unknown", "{odrer}", 1, 3]]],
    ["{ Order } and {ORDER|it}", []],
    ["{order {flight}", [["template-unclosed", "{order ", 1, 1]]],
  ])("of %j are found with their place", (text, expected) => {
    expect(
      templateFaults(text, KNOWN).map(({ code, written, line, column }) => [code, written, line, column]),
    ).toEqual(expected);
  });

  it("of a text of nothing else are told fifty of a kind, so that ten thousand braces hold nobody up", () => {
    const most = 50;
    for (const text of ["} ".repeat(5000), "{a\n".repeat(3000), "{} ".repeat(3000)])
      expect(templateFaults(text, KNOWN)).toHaveLength(most);
    expect(templateFaults("{nothing} ".repeat(1000), KNOWN)).toHaveLength(most);
    expect(templateFaults("} {nothing} ".repeat(800), KNOWN)).toHaveLength(2 * most);
  });

  it("that have no other words are needed of everybody", () => {
    expect(neededFields("{first_name} {order} {flight|it} {claim_link} {order}")).toEqual(["order"]);
  });

  it("leave no brace of any text unsaid: each is a field, doubled, or a fault with its place", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[{}|\na-c ]{0,40}$/u), (text) => {
        const { pieces, faults } = parseTemplate(text);
        const shown = pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
        const braces = (of: string) => of.replace(/[^{}]/gu, "").length;
        const fields = pieces.filter(({ kind }) => kind === "field").length;
        const paired = faults.filter(({ code }) => code === "template-unnamed").length;
        const single = faults.length - paired;
        expect(braces(text)).toBe(2 * braces(shown) + 2 * (fields + paired) + single);
        for (const { line, column } of faults) {
          const character = [...(text.split("\n")[line - 1] ?? "")][column - 1];
          expect(character === "{" || character === "}").toBe(true);
        }
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});

describe("a letter", () => {
  it("says the person's values, the words behind the bar, or reads well without a name", () => {
    expect(letter("Hi {first_name}, {order} is late.").text).toContain("Hi Mia, NB-1042 is late.");
    const unnamed = letter("Hi {first_name}, {order|your order} is late.", { values: {} });
    expect(unnamed.text).toContain("Hi, your order is late.");
    expect(unnamed.subject).toBe("About your order");
    expect(unnamed.missing).toEqual([]);
    expect(letter("{flight} is late", { values: {} }).missing).toEqual(["flight"]);
  });

  it("is written in the person's language, else in the fallback, from right to left where that is read so", () => {
    const texts = {
      en: { subject: "Hello", body: "Hello" },
      ar: { subject: "مرحبا", body: "مرحبا" },
    };
    expect(letter("", { texts, language: "ar-EG" })).toMatchObject({ language: "ar", subject: "مرحبا" });
    expect(letter("", { texts, language: "ar" }).html).toContain('<html lang="ar" dir="rtl">');
    expect(letter("", { texts, language: "pl" })).toMatchObject({ language: "en", subject: "Hello" });
    expect(letter("", { texts, language: null }).html).toContain('dir="ltr"');
  });

  it("shows a claim link on a line of its own as a button, and says why it came and how it stops", () => {
    const { html, text } = letter(
      "Choose what suits you:\n\n{claim_link|Choose now}\n\nOr here: {claim_link}",
    );
    expect(html.match(/background:#0e6650/gu)).toHaveLength(1);
    expect(html).toContain(">Choose now</a>");
    expect(text).toContain("\n\nhttps://desk.example/claim/abc\n\nOr here: https://desk.example/claim/abc");
    for (const shown of [html, text]) {
      expect(shown).toContain("https://desk.example/unsubscribe/abc");
      expect(shown).toContain("help@northwind.example");
      expect(shown).toContain("because it is about something you bought");
    }
    expect(letter("{claim_link}", { claimUrl: null }).missing).toEqual(["claim_link"]);
  });

  it("is never more than words by what a value holds: no tag, no header, no link of its own", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "<script>alert(1)</script>",
        'x"><img src=x onerror=alert(1)>',
        "a\r\nBcc: everybody@elsewhere.example",
        "\ue000",
        "\u202egnp.exe",
        "{claim_link}",
        "$& $1",
      ),
    );
    const tags = (html: string) => html.match(/<[a-z/!][^>]*>/gu);
    const plain = tags(letter("Hi {first_name},\n\n{order}\n\n{claim_link}").html);
    fc.assert(
      fc.property(value, value, (name, order) => {
        const { html, subject, text } = letter("Hi {first_name|you},\n\n{order|it}\n\n{claim_link}", {
          values: { first_name: name, order },
        });
        expect(tags(html)).toEqual(plain);
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
        expect(text).not.toMatch(/[\ue000-\uf8ff\r\u202e]/u);
        expect(text.match(/https:\/\/desk\.example\/claim\/abc/gu)).toHaveLength(1);
      }),
      { seed: 8, numRuns: 400 },
    );
  });

  it("knows a person's first name by their name, not by their address, and believes the list", () => {
    expect(letterValues({}, "Mia Berg")).toEqual({ name: "Mia Berg", first_name: "Mia" });
    expect(letterValues({ Order: "7" }, "mia@example.com")).toEqual({
      name: null,
      first_name: null,
      order: "7",
    });
    expect(letterValues({ first_name: "Amelie" }, "Mia Berg")).toMatchObject({ first_name: "Amelie" });
  });
});

describe("what keeps a mailing from leaving", () => {
  const text = { subject: "About {order}", body: "Choose: {claim_link}" };
  it.each([
    [{ texts: { de: text }, makeGoodId: "m" }, ["mailing-no-fallback"]],
    [{ texts: { en: text }, makeGoodId: null }, ["mailing-link-no-offer"]],
    [{ texts: { en: { ...text, body: "Sorry" } }, makeGoodId: "m" }, ["mailing-offer-no-link"]],
    [{ texts: { en: { ...text, subject: "{claim_link}" } }, makeGoodId: "m" }, ["mailing-link-in-subject"]],
    [{ texts: { en: { ...text, subject: "{oder}" } }, makeGoodId: "m" }, ["template-unknown"]],
    [{ texts: { en: text }, makeGoodId: "m" }, []],
  ])("is named: %j", (mailing, codes) => {
    expect(mailingFaults({ fallbackLanguage: "en", ...mailing }, KNOWN).map(({ code }) => code)).toEqual(
      codes,
    );
  });
});
