import { describe, expect, it } from "vitest";
import { isCardNumber, privateFactsIn } from "@/lib/customers/rules/private-facts";
import { guard } from "@/lib/replies/rules/guard";

/** What runs away runs for hours; a slow machine does not take this long. */
const NEVER_MS = 60_000;

const facts = (...told: string[]) => told.flatMap(privateFactsIn);
const kinds = (text: string) =>
  privateFactsIn(text).map(({ kind, key, isCertain }) => `${kind} ${key}${isCertain ? "" : "?"}`);

describe("what a customer tells in private", () => {
  it.each([
    ["my locator is QX7RT2", ["record-locator QX7RT2"]],
    ["PNR: klm9op thanks", ["record-locator KLM9OP"]],
    ["booking reference ABCDEF", ["record-locator ABCDEF"]],
    ["QX7RT2", ["record-locator QX7RT2"]],
    ["I fly with NW1234 today", ["record-locator NW1234?"]],
    ["that was 500EUR", ["record-locator 500EUR?"]],
    ["PLEASE answer, my FLIGHT was moved", []],
    ["write to jo.winter+air@example.co.uk.", ["email-address jo.winter+air@example.co.uk"]],
    ["call +1 (202) 555-0147", ["phone-number 12025550147"]],
    ["parcel 1Z999AA10123456784", ["tracking-number 1Z999AA10123456784"]],
    ["RR123456785DE is stuck", ["tracking-number RR123456785DE"]],
    ["card 4111 1111 1111 1111", ["card-number 4111111111111111"]],
    ["at 18:05 on 22 November", []],
    ["gate B42, seat 12A", []],
  ])("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it("knows card numbers by their check digit", () => {
    expect(isCardNumber("4111111111111111")).toBe(true);
    expect(isCardNumber("4111111111111112")).toBe(false);
    expect(isCardNumber("0000000000000000")).toBe(false);
  });
});

describe("the guard of public texts", () => {
  it("stops what was told in private, however it is spelled, and says where", () => {
    const told = facts("my locator is QX7RT2");
    for (const text of [
      "Jo, QX7RT2 is fine",
      "Jo, qx7rt2 is fine",
      "Jo, QX7-RT2 is fine",
      "Jo, Q X 7 R T 2 is fine",
    ]) {
      const [found] = guard(text, told);
      expect(found, text).toMatchObject({ kind: "record-locator", grade: "stop", where: { from: 4 } });
      expect(found?.text).toBe(text.slice(found?.where.from, found?.where.to));
    }
  });

  it("only warns of what may be everybody's, such as a flight or a phone line", () => {
    expect(guard("NW1234 leaves at 9", facts("NW1234 was late"))).toMatchObject([{ grade: "warn" }]);
    expect(guard("Call +12025550147", facts("my phone is 202-555-0147, +1 202 555 0147"))).toMatchObject([
      { grade: "warn" },
    ]);
  });

  it("stops any card number, told or not, and lets everything else pass", () => {
    expect(guard("Use 4111-1111-1111-1111", [])).toMatchObject([{ kind: "card-number", grade: "stop" }]);
    expect(
      guard("Your flight leaves at 18:05 from B42, see https://northwind.example/a/123456", facts("QX7RT2")),
    ).toEqual([]);
  });

  it("counts offsets in UTF-16 behind emoji and right-to-left words", () => {
    const text = "👩‍✈️ שלום QX7RT2!";
    const [found] = guard(text, facts("locator QX7RT2"));
    expect(text.slice(found?.where.from, found?.where.to)).toBe("QX7RT2");
  });

  it("stays quick on long and hostile texts", () => {
    const started = performance.now();
    for (const text of [
      "a".repeat(100_000),
      "1 ".repeat(50_000),
      "@".repeat(100_000),
      "a@".repeat(50_000),
      "A1-".repeat(33_000),
    ])
      guard(text, facts("QX7RT2", "jo@example.org"));
    expect(performance.now() - started).toBeLessThan(NEVER_MS);
  });
});
