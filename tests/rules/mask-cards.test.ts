import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCardNumber } from "@/lib/customers/rules/personal/card-number";
import { findCards, maskCards, maskCardsInHtml } from "@/lib/customers/rules/personal/mask-cards";
import { maskJson } from "@/lib/customers/rules/personal/mask-json";
import { maskTable } from "@/lib/customers/rules/personal/mask-table";

/** Numbers the schemes publish for tests. */
const VALID = [
  "4111111111111111",
  "4012888888881881",
  "4222222222222",
  "5555555555554444",
  "5105105105105100",
  "2223003122003222",
  "378282246310005",
  "371449635398431",
  "6011111111111117",
  "6011000990139424",
  "3530111333300000",
  "30569309025904",
  "38520000023237",
  "6304000000000000",
  "6759649826438453",
  "9792030394440796",
];

describe("card numbers in texts", () => {
  test.each(VALID)(
    "%s is one, alone and in fours, in any separators, and keeps its last four digits",
    (number) => {
      for (const gap of ["", " ", "-", ".", "\u00a0", "\u2009", " - ", "\u2011", "_"]) {
        const written = (number.match(/.{1,4}/g) ?? []).join(gap);
        const masked = maskCards(`my card ${written}, please`);
        expect(masked.replace(/[^\d]/g, "")).toBe(number.slice(-4));
        expect(masked.length).toBe(`my card ${written}, please`.length);
      }
    },
  );

  test.each([
    ["full-width digits", "４１１１ １１１１ １１１１ １１１１", "•••• •••• •••• １１１１"],
    ["Arabic-Indic digits", "٤١١١١١١١١١١١١١١١", "••••••••••••١١١١"],
    ["Devanagari digits", "४१११ ११११ ११११ ११११", "•••• •••• •••• ११११"],
    ["zero-width spaces", "4\u200b1\u200b11111111111111", "•\u200b•\u200b••••••••••1111"],
    ["soft hyphens", "4111\u00ad1111\u00ad1111\u00ad1111", "••••\u00ad••••\u00ad••••\u00ad1111"],
    ["letters that look like digits", "4lll 1111 1111 1111", "•••• •••• •••• 1111"],
    ["Cyrillic letters", "4О12 8888 8888 1881", "•••• •••• •••• 1881"],
    ["keycaps", "4️⃣111111111111111", "•️⃣•••••••••••1111"],
    ["a line break", "4111 1111\n1111 1111", "•••• ••••\n•••• 1111"],
    ["digits one by one", "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "• • • • • • • • • • • • 1 1 1 1"],
    ["a date and a code beside it", "12 27 4111 1111 1111 1111 123", "12 27 •••• •••• •••• 1111 123"],
    ["two in a row", "4111111111111111 5555555555554444", "••••••••••••1111 ••••••••••••4444"],
    [
      "a query of an address",
      "https://a.example/?c=4111111111111111",
      "https://a.example/?c=••••••••••••1111",
    ],
  ])("are found in spite of %s", (_, text, masked) => expect(maskCards(text)).toBe(masked));

  test.each([
    "4111 1111 1111 1112",
    "1234567890123456",
    "0000000000000000",
    "+49 151 23456789",
    "+4915123456789",
    "DE89 3704 0044 0532 0130 00",
    "1Z999AA10123456784",
    "9400 1000 0000 0000 0000 00",
    "https://x.com/jo/status/4111111111111111",
    "41111111-1111-4111-8111-111111111111",
    "in 2019, 2020, 2021, 2022 and 2023",
    "2026-11-22 18:27:21, 300 people, 12:30–14:45",
    "LH 4111 at 11:11 on 11/11, seat 11A",
    "The cards •••• •••• •••• 1111 and ••••4444",
    "1460323737035677698",
  ])("are not seen in %s", (text) => expect(maskCards(text)).toBe(text));

  test("HTML hides none between tags, in entities or in attributes", () => {
    const html = `<p title="5555555555554444">4111<b>1111</b>&nbsp;1111&#8203;1111<br>&#52;012888888881881</p>`;
    expect(maskCardsInHtml(html)).toBe(
      `<p title="••••••••••••4444">••••<b>••••</b>&nbsp;••••&#8203;1111<br>••••••••••••1881</p>`,
    );
  });

  test("JSON keeps ids, numbers and every other byte", () => {
    const json = `{ "id":"4111111111111111", "n":5555555555554444,\n "text" : "c \\u0034111 1111 1111 1111 ok", "user_ids":["5555555555554444"]}`;
    expect(maskJson(json)).toBe(json.replace("c \\u0034111 1111 1111 1111 ok", "c •••• •••• •••• 1111 ok"));
  });

  test("a table keeps the ids of posts in cells of their own", () => {
    const rows = "id,text\n6304000000000000000,my 4111 1111 1111 1111\n";
    expect(Buffer.from(maskTable(Buffer.from(rows))).toString()).toBe(
      rows.replace("4111 1111 1111 1", "•••• •••• •••• 1"),
    );
  });

  test("whatever stands around a card, it is masked, what is masked has none, and only its digits change", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(digits, fc.string({ unit: "binary", maxLength: 30 }), (body, around) => {
        const number = withCheckDigit(`4${body.join("")}`);
        if (!isCardNumber(number)) return;
        const text = `${around} | ${number} | ${around}`;
        const masked = maskCards(text);
        expect(masked).not.toContain(number);
        expect(findCards(masked)).toEqual([]);
        expect(masked.length).toBe(text.length);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test("nothing makes it run away", () => {
    const hard = [
      "4111 1111 1111 1112 ",
      "https://a/4111111111111111/",
      "1 ",
      "4l",
      "1\u200b",
      "<b>1</b>&#49;",
    ];
    for (const piece of hard) {
      const text = piece.repeat(100_000 / piece.length);
      expect(maskCards(text)).toBe(text);
      expect(maskCardsInHtml(text).length).toBe(text.length);
    }
  });
});

function withCheckDigit(body: string): string {
  for (let digit = 0; digit < 10; digit++) if (isCardNumber(`${body}${digit}`)) return `${body}${digit}`;
  return body;
}
