import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isKeyValid, keyIdAt, messageIdOf, readReplyToken } from "@/lib/conversations/rules/reply-token";
import { senderProof } from "@/lib/conversations/rules/sender-proof";
import { copyAddresses, isMailAddress } from "@/lib/replies/rules/mail-addresses";
import { mailBody } from "@/lib/replies/rules/mail-body";
import { mailDocument, plainDocument, remotePicturesIn } from "@/lib/replies/rules/mail-document";
import { answerSubject, oneLine } from "@/lib/replies/rules/mail-subject";

describe("the subject of an answer", () => {
  it.each([
    ["My bag", "Re: My bag"],
    ["Re: AW: RE[2]: My bag", "Re: My bag"],
    ["Regarding: my bag", "Re: Regarding: my bag"],
    ["", "Re:"],
    ["a\r\nBcc: eve@x.example", "Re: a Bcc: eve@x.example"],
  ])("of %j is %j", (given, wanted) => expect(answerSubject(given)).toBe(wanted));

  it("is one line whatever it is made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(answerSubject(answerSubject(text))).toBe(answerSubject(text));
      }),
    );
  });
});

describe("whom a mail is copied to", () => {
  it("takes plain addresses alone, each once", () => {
    expect(copyAddresses(["A@b.example", "a@B.example ", "c@d.example"], ["C@d.example"])).toEqual([
      "a@b.example",
    ]);
    for (const bad of [
      "",
      "a",
      "a@b",
      "a b@c.example",
      "a@b.example\n",
      "<a@b.example>",
      `${"x".repeat(300)}@b.example`,
    ])
      expect(isMailAddress(bad), bad).toBe(false);
    expect(isMailAddress("jo.o'neil+tag@münchen.example")).toBe(true);
  });
});

describe("the HTML of our own words", () => {
  it("holds no mark-up but ours, whatever was typed or quoted", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (text, block, quoted) => {
        const at = new Date(0);
        const { html } = mailBody(text, block, { text: quoted, name: block, at, language: null });
        const tags = [...html.matchAll(/<\/?([a-z0-9]*)/gi)].map(([, tag]) => tag);
        expect(new Set([...tags, "div", "p", "br", "blockquote"])).toEqual(
          new Set(["div", "p", "br", "blockquote"]),
        );
      }),
    );
  });
});

describe("a token in a Message-ID", () => {
  it("is read as it was written, also in other letters, and found in no other id", () => {
    const token = { replyId: "0".repeat(32), keyId: keyIdAt(new Date(0)), mac: "f".repeat(32) };
    expect(readReplyToken(messageIdOf(token, "x.example").toUpperCase())).toEqual(token);
    for (const id of ["", "a@b.example", "r1.2.3@x.example"]) expect(readReplyToken(id)).toBeNull();
  });

  it("is good for the key of now and the one before it", () => {
    const now = new Date("2026-11-23T09:00:00Z");
    const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
    expect(isKeyValid(keyIdAt(now), now)).toBe(true);
    expect(isKeyValid(keyIdAt(now), days(180))).toBe(true);
    expect(isKeyValid(keyIdAt(now), days(366))).toBe(false);
    expect(isKeyValid(keyIdAt(days(200)), now)).toBe(false);
  });
});

describe("whether a sender is proven", () => {
  const found = (dmarc: string | null, spf = "pass", dkim = "pass") => ({ spf, dkim, dmarc, by: "mx" });
  it.each([
    [null, "unchecked"],
    [found("pass", "fail"), "proved"],
    [found("fail"), "unproven"],
    [found("none"), "unproven"],
    [found(null), "unproven"],
  ] as const)("%j: %s", (authentication, wanted) => expect(senderProof(authentication)).toBe(wanted));
});

describe("the document of a mail", () => {
  const one = { type: "image/png", base64: "AAAA" };
  const html =
    '<p>Hi <img alt="a" data-cid="bag&amp;1@x" /><img data-remote-src="https://t.example/a.png?x=1&amp;y=2" /><img data-remote-src="javascript:1" /></p>';

  it("shows what was carried or fetched, and asks nobody for the rest", () => {
    const shown = mailDocument(html, {
      inline: new Map([["bag&1@x", one]]),
      remote: new Map([["https://t.example/a.png?x=1&y=2", one]]),
    });
    expect(shown.match(/src="data:image\/png;base64,AAAA"/g)).toHaveLength(2);
    expect(mailDocument(html, { inline: new Map(), remote: new Map() })).not.toMatch(/\ssrc=/);
  });

  it("names the pictures that wait outside, and nothing that is none", () => {
    expect(remotePicturesIn(html)).toEqual(["https://t.example/a.png?x=1&y=2"]);
  });

  it("shows a plain mail as its words", () => {
    expect(plainDocument("<script>alert(1)</script>")).toContain("&lt;script&gt;");
  });
});
