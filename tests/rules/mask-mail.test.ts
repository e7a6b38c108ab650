import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { maskMail } from "@/lib/intake/rules/mask-mail";
import { maskRaw } from "@/lib/intake/rules/mask-raw";

const SPACED = "4111 1111 1111 1111";
const PLAIN = "5555555555554444";
const base64 = (text: string) =>
  Buffer.from(text)
    .toString("base64")
    .replace(/.{1,76}/g, "$&\r\n");
const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
const masked = (lines: readonly string[]) => Buffer.from(maskMail(Buffer.from(lines.join("\r\n"), "latin1")));

/** In it the first number is written whole, in two encoded words, over a soft line end, between tags. */
const letter = (spaced: string, plain: string): string[] => [
  `From: ${word(`Jo ${spaced}`)} <jo@example.com>`,
  `To: "Help ${plain}" <help@northwind.example>`,
  `Subject: =?utf-8?Q?My_card_${spaced.slice(0, 14).replaceAll(" ", "_")}?=`,
  ` =?utf-8?Q?_${spaced.slice(-4)}_caf=C3=A9?=`,
  "Message-ID: <4111111111111111@example.com>",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="bb"',
  "",
  `What old programs show: ${spaced}`,
  "--bb",
  "Content-Type: multipart/alternative; boundary=cc",
  "",
  "--cc",
  "Content-Type: text/plain; charset=iso-8859-1; format=flowed",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  `Gr=FC=DFe ${spaced.slice(0, 4)}=20=`,
  `${spaced.slice(5)} ok`,
  "--cc",
  "Content-Type: text/html; charset=utf-8",
  "Content-Transfer-Encoding: base64",
  "",
  base64(
    `<p>pay ${spaced.slice(0, 4)}<b>${spaced.slice(5, 9)}</b>&nbsp;${spaced.slice(10).replace(" ", "")} <a href="x?c=${plain}">here</a></p>`,
  ),
  "--cc--",
  "--bb",
  `Content-Type: text/csv; name="${plain}.csv"`,
  `Content-Disposition: attachment; filename="${plain}.csv"`,
  "Content-Transfer-Encoding: base64",
  "",
  base64(`a;${plain}\n`),
  "--bb",
  "Content-Type: application/octet-stream",
  `Content-Disposition: attachment; filename*=utf-8''list%20${spaced.replaceAll(" ", "%20")}.txt`,
  "Content-Transfer-Encoding: base64",
  "",
  base64(spaced),
  "--bb",
  "Content-Type: message/rfc822",
  "",
  `Subject: within ${spaced}`,
  "",
  `body ${plain}`,
  "--bb--",
  "",
];

describe("card numbers in a raw mail", () => {
  test("are masked in every part a person wrote, whatever hides it, and the mail still reads as it did", async () => {
    const read = await PostalMime.parse(masked(letter(SPACED, PLAIN)), { rfc822Attachments: true });
    expect(read.subject).toBe("My card •••• •••• •••• 1111 café");
    expect(read.from).toMatchObject({ name: "Jo •••• •••• •••• 1111", address: "jo@example.com" });
    expect(read.to?.[0]).toMatchObject({ name: "Help ••••••••••••4444" });
    expect(read.messageId).toBe("<4111111111111111@example.com>");
    expect(read.text?.trim()).toBe("Grüße •••• •••• •••• 1111 ok");
    expect(read.html?.trim()).toBe(
      '<p>pay ••••<b>••••</b>&nbsp;••••1111 <a href="x?c=••••••••••••4444">here</a></p>',
    );
    const files = read.attachments.map(({ filename, content }) => [
      filename,
      Buffer.from(content as ArrayBuffer).toString(),
    ]);
    expect(files.slice(0, 2)).toEqual([
      ["xxxxxxxxxxxx4444.csv", "a;••••••••••••4444\n"],
      ["list xxxx xxxx xxxx 1111.txt", "•••• •••• •••• 1111"],
    ]);
    const within = await PostalMime.parse(files[2]?.[1] ?? "");
    expect([within.subject, within.text?.trim()]).toEqual([
      "within •••• •••• •••• 1111",
      "body ••••••••••••4444",
    ]);
  });

  test("are gone for good: what is masked is masked no further, and none of its bytes tells the number", () => {
    const once = masked(letter(SPACED, PLAIN));
    expect(maskMail(once)).toBe(once);
    expect(once.toString().replaceAll("<4111111111111111@", "")).not.toMatch(/4111 ?1111 ?1111|5555555555/);
  });

  test("are masked in a mail without any structure, and behind a line of a mailbox file", async () => {
    const plain = masked([`Subject: hi`, "", `take ${SPACED}`, ""]);
    expect((await PostalMime.parse(plain)).text?.trim()).toBe("take •••• •••• •••• 1111");
    const behind = masked([
      "",
      "From jo@example.com Mon Nov 23 09:00:00 2026",
      "Subject: hi",
      "",
      SPACED,
      "",
    ]);
    expect(behind.toString()).not.toContain(SPACED);
  });

  test("leave every byte alone where there are none", () => {
    const none = Buffer.from(letter("4111 1111 1111 1112", "5555555555554445").join("\r\n"), "latin1");
    expect(maskMail(none)).toBe(none);
  });
});

describe("raw bytes of any wire", () => {
  test.each([
    ["JSON", '{"id":"4111111111111111","text":"no card"}'],
    ["lines of JSON", '{"id":"1"}\r\n{"id":"2"}'],
    ["a form", "CallSid=CA4111111111111111&From=%2B12025550173"],
    ["nothing", ""],
    ["half a character", "\xff\xfe\x00\x01"],
  ])("of %s without a card come out as they came in", (_, text) => {
    const bytes = Buffer.from(text, "latin1");
    expect(maskRaw(bytes)).toBe(bytes);
  });

  test("of JSON lose the number alone", () => {
    const json = `{"data":{"id":"4111111111111111","text":"c ${SPACED}"},"n":1460323737035677698}\r\n`;
    expect(Buffer.from(maskRaw(Buffer.from(json))).toString()).toBe(
      json.replace(SPACED, "•••• •••• •••• 1111"),
    );
  });
});
