import { describe, expect, it } from "vitest";
import { isCardNumber } from "@/lib/customers/rules/personal/card-number";
import { findPersonal } from "@/lib/customers/rules/personal/find-personal";
import { guard, type PrivateFact } from "@/lib/replies/rules/guard";
import { ownData } from "@/lib/replies/rules/own-data";
import { privateWords, softGuard } from "@/lib/replies/rules/soft-guard";

/** What runs away runs for hours; a slow machine does not take this long. */
const NEVER_MS = 60_000;

const told = (...texts: string[]) => texts.flatMap((text) => findPersonal(text));
const kinds = (text: string) =>
  findPersonal(text).map(({ kind, key, isCertain }) => `${kind} ${key}${isCertain ? "" : "?"}`);
const guarded = (
  text: string,
  facts: readonly PrivateFact[] = [],
  { ours = [], orderPatterns = [], audience = "public" }: Partial<Record<string, string[] | string>> = {},
) =>
  guard(text, String(audience), {
    facts,
    ours: ownData([...ours]),
    orderPatterns: [...orderPatterns],
  });

describe("what names or opens something of one person", () => {
  it.each([
    ["my locator is QX7RT2", ["record-locator QX7RT2"]],
    ["PNR: klm9op thanks", ["record-locator KLM9OP"]],
    ["booking reference ABCDEF", ["record-locator ABCDEF"]],
    ["QX7RT2", ["record-locator QX7RT2"]],
    ["I fly with NW1234 today", []],
    ["that was 500EUR", []],
    ["PLEASE answer, my FLIGHT was moved", []],
    ["write to jo.winter+air@example.co.uk.", ["email-address jo.winter+air@example.co.uk"]],
    ["call +1 (202) 555-0147", ["phone-number 12025550147"]],
    ["parcel 1Z999AA10123456784", ["tracking-number 1Z999AA10123456784"]],
    ["RR123456785DE is stuck", ["tracking-number RR123456785DE"]],
    ["card 4111 1111 1111 1111", ["card-number 4111111111111111"]],
    ["at 18:05 on 22 November", []],
    ["gate B42, seat 12A", []],
    ["locator Q\u200bX7\u2060RT2", ["record-locator QX7RT2"]],
    ["Code ＱＸ７ＲＴ２, PNR", ["record-locator QX7RT2"]],
    ["PNR QХ7RT2 with a Cyrillic letter", ["record-locator QX7RT2"]],
    ["ring ٠٢٠٧ ٩٤٦ ٠٩٥٨", ["phone-number 02079460958"]],
    ["call 1-800-555-0199, it is free", []],
  ])("is found in “%s”", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it("stands where its signs stand, whatever can't be seen between them", () => {
    const text = "👩‍✈️ שלום 4\u200b111 1111 1111 1\u2060111!";
    const [found] = findPersonal(text);
    expect(text.slice(found?.from, found?.to)).toBe("4\u200b111 1111 1111 1\u2060111");
  });

  it("is an order by the account's own patterns, but for one that everything fits", () => {
    const found = findPersonal("nw-20488 and NW 20488, 2024", ["NW-#####", "####", "@@@", ""]);
    expect(found.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      "order-number NW20488",
      "order-number NW20488",
    ]);
  });

  it("knows card numbers by their check digit", () => {
    expect(isCardNumber("4111111111111111")).toBe(true);
    expect(isCardNumber("4111111111111112")).toBe(false);
    expect(isCardNumber("0000000000000000")).toBe(false);
  });
});

describe("the guard of public texts", () => {
  it("stops what was told in private, however it is spelled, and says where", () => {
    const facts = told("my locator is QX7RT2");
    for (const text of [
      "Jo, QX7RT2 is fine",
      "Jo, qx7rt2 is fine",
      "Jo, QX7-RT2 is fine",
      "Jo, Q X 7 R T 2 is fine",
    ]) {
      const [found] = guarded(text, facts);
      expect(found, text).toMatchObject({ kind: "record-locator", grade: "stop", where: { from: 4 } });
      expect(found?.text).toBe(text.slice(found?.where.from, found?.where.to));
    }
  });

  it.each([
    ["Your locator QX7RT2 is fine", "record-locator"],
    ["Call her on +44 20 7946 0958", "phone-number"],
    ["Use 4111-1111-1111-1111", "card-number"],
    ["It went to Lindenstraße 12, Bonn", "home-address"],
    ["Refunded to DE89 3704 0044 0532 0130 00", "iban"],
    ["Your passport number C01X00T47 is fine", "passport-number"],
  ])("stops “%s”, told before or not", (text, kind) => {
    expect(guarded(text)).toMatchObject([{ kind, grade: "stop" }]);
  });

  it("lets our own lines and addresses pass, with their country or without", () => {
    const ours = ["+1 202 555 0147", "help@northwind.example"];
    const text = "Call (202) 555-0147 or write to refunds@northwind.example";
    expect(guarded(text, told("is it +12025550147?"), { ours })).toEqual([]);
    expect(guarded(text).map(({ kind }) => kind)).toEqual(["phone-number", "email-address"]);
    expect(guarded("jo@gmail.com", [], { ours: ["desk@gmail.com"] })).toHaveLength(1);
  });

  it("only asks about what may be everybody's, and stops nothing but cards in private", () => {
    const facts = told("is it 44123456789 or 1122334455667788?");
    expect(guarded("It is 44123456789", facts)).toMatchObject([{ grade: "warn" }]);
    expect(guarded("It is 44123456789")).toEqual([]);
    const own = "QX7RT2, paid by 4111 1111 1111 1111";
    expect(guarded(own, facts, { audience: "private" })).toMatchObject([{ kind: "card-number" }]);
  });

  it("lets ordinary answers pass", () => {
    expect(
      guarded("Your flight NW2210 leaves at 18:05 from B42, see https://northwind.example/a/123456"),
    ).toEqual([]);
  });

  it("stays quick on long and hostile texts", () => {
    const started = performance.now();
    const words = privateWords(["Jo Winter ".repeat(9000)], [], []);
    for (const text of [
      "a".repeat(100_000),
      "1 ".repeat(50_000),
      "@".repeat(100_000),
      "a@".repeat(50_000),
      "A1-".repeat(33_000),
      "4\u200b".repeat(50_000),
      "12 rue de la ".repeat(7000),
      "Aa Bb. ".repeat(14_000),
    ]) {
      guarded(text, told("QX7RT2", "jo@example.org"));
      softGuard(text, words);
    }
    expect(performance.now() - started).toBeLessThan(NEVER_MS);
  });
});

describe("what only the private words of a person hold", () => {
  const words = privateWords(
    [
      "Hi, I am Marta Quill and my mother lives in Trondheim. She had an operation on her left knee.",
      "We fly on 14 March and I paid $284.00 for it, please help me with my flight.",
    ],
    ["@northwind my flight to Bergen is late, jo here"],
    ["Northwind Help"],
  );
  const asked = (text: string) => softGuard(text, words).map(({ kind, text }) => `${kind} ${text}`);

  it.each([
    ["Hi Marta, we are on it", ["name Marta"]],
    ["We know you travel from Trondheim", ["place Trondheim"]],
    ["See you on March 14th", ["date March 14th"]],
    ["The 284 USD are on their way", ["amount 284 USD"]],
    ["Sorry she had an operation on her left knee", ["same-words operation on her left knee"]],
    ["Your flight to Bergen leaves soon", []],
    ["Please help me with my flight details by DM", []],
    ["Northwind flies in March and on Monday", []],
    ["It cost 300 USD", []],
  ])("is asked about in “%s”", (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });

  it("is nothing where every noun has a capital", () => {
    const german = privateWords(
      ["Mein Koffer ist am Flughafen und die Tasche liegt im Hotel am Bahnhof"],
      [],
      [],
    );
    expect(softGuard("Der Koffer steht im Hotel", german)).toEqual([]);
  });
});
