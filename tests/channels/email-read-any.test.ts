import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldOf } from "../support/mail-read";
import { mailOf, multipart } from "../support/nasty-mail";

const PIECES = [
  mailOf(
    ["Subject: =?utf-8?Q?M=C3=BCnchen?=", "References: <a@x> <b@x>"],
    "Still nothing.\r\n\r\n> We look\r\n",
  ),
  multipart(
    [
      'Content-Type: text/html; charset="windows-1251"\r\n\r\n<p style="color:red">\xcf<img src="cid:a"></p>',
      "Content-Type: image/png; name*=utf-8''%C3%BC.png\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA",
      "Content-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\n\r\nwithin",
      "Content-Type: text/calendar\r\n\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT",
    ],
    "related",
  ),
  multipart(
    [
      "\r\nfailed",
      "Content-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nStatus: 5.1.1",
    ],
    "report",
  ),
];

/** A mail with bytes put in, taken out and doubled anywhere. */
const spoilt = fc
  .tuple(
    fc.constantFrom(...PIECES),
    fc.array(
      fc.tuple(
        fc.nat(2000),
        fc.nat(200),
        fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.constantFrom(...words())),
      ),
      { maxLength: 8 },
    ),
  )
  .map(([mail, cuts]) =>
    cuts.reduce<Buffer>((bytes, [at, length, put]) => {
      const from = at % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + (length % 30))]);
    }, mail),
  );

function words(): Uint8Array[] {
  return [
    "\r\n",
    "\r\n\r\n",
    "\0",
    "\ud83d",
    "--edge",
    "--edge--",
    "<",
    ">",
    '"',
    "(",
    "=?utf-8?B?",
    "From: b@c.example\r\n",
    "charset=utf-7",
    ";",
    "=ED=A0=80",
  ].map((word) => Buffer.from(word));
}

/** Every string of an event, at any depth. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(stringsIn);
}

describe("whatever the bytes of a mail", () => {
  it("it is one event, the same again, with nothing a database or a line can't hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt, fc.uint8Array({ maxLength: 400 })), async (bytes) => {
        const event = await foldOf(bytes);
        expect(["arrived", "unreadable"]).toContain(event.type);
        for (const text of stringsIn(event)) {
          expect(text.includes("\0")).toBe(false);
          expect(text.isWellFormed()).toBe(true);
        }
        if (event.type !== "arrived") return;
        const { externalId, place, mail, customer } = event.inbound;
        for (const line of [externalId, place, mail?.subject, customer?.externalId, customer?.displayName])
          expect(line ?? "").not.toMatch(/\p{Cc}/u);
        expect(await foldOf(bytes)).toEqual(event);
      }),
      { numRuns: 300 },
    );
  });
});
