import { describe, expect, it } from "vitest";
import { cameInAt, foldOf, readOf } from "../support/mail-read";

const PLAIN = `Return-Path: <jo@customer.example>
Authentication-Results: mx.northwind.example; spf=pass; dmarc=pass
Authentication-Results: elsewhere.example; dmarc=fail
Received: from a by mx.northwind.example; Tue, 5 May 2026 11:59:00 +0000
From: =?utf-8?Q?J=C3=B6_Field?= <Jo@Customer.example>
Reply-To: Jo at home <jo@home.example>
To: Northwind <help@northwind.example>, b@x.example
Cc: mum@home.example
Subject: =?utf-8?Q?M=C3=BCnchen?= case
Date: Tue, 5 May 2026 13:58:00 +0200
Message-ID: <second@customer.example>
In-Reply-To: <first@northwind.example>
References: <root@customer.example> <first@northwind.example>

Still nothing.

On Mon, 4 May 2026 at 10:00, Northwind <help@northwind.example> wrote:
> We are looking for it.
`;

describe("a mail", () => {
  it("is one private interaction of its sender, with all that its header tells", async () => {
    const read = await readOf(PLAIN);
    expect(read).toMatchObject({
      channel: "email",
      kind: "email",
      audience: "private",
      direction: "inbound",
      aliases: ["mid:second@customer.example"],
      customer: {
        externalId: "jo@customer.example",
        username: "Jo@customer.example",
        displayName: "Jö Field",
      },
      place: "mail:root@customer.example",
      inReplyToExternalId: "mid:first@northwind.example",
      text: "Still nothing.",
      publishedAt: new Date("2026-05-05T11:58:00Z"),
      media: [],
    });
    expect(read.opensTurn).toBeUndefined();
    expect(read.externalId).toMatch(/^mail:second@customer\.example#[0-9a-f]{16}$/);
    expect(read.mail).toEqual({
      messageId: "second@customer.example",
      subject: "München case",
      from: { name: "Jö Field", address: "Jo@customer.example" },
      replyTo: [{ name: "Jo at home", address: "jo@home.example" }],
      to: [{ name: "Northwind", address: "help@northwind.example" }, { address: "b@x.example" }],
      cc: [{ address: "mum@home.example" }],
      references: ["root@customer.example", "first@northwind.example"],
      html: null,
      folded:
        "\n\nOn Mon, 4 May 2026 at 10:00, Northwind <help@northwind.example> wrote:\n> We are looking for it.\n",
      automatic: null,
      authentication: { spf: "pass", dkim: null, dmarc: "pass", by: "mx.northwind.example" },
      isWhole: true,
    });
  });

  it("is the same again by each door, and another when its words or its sender are", async () => {
    const first = await readOf(PLAIN);
    const byImap = await readOf(Buffer.from(`X-Door: imap\n${PLAIN}\n`), "inbox");
    const otherWords = await readOf(PLAIN.replace("Still", "Yet"));
    const otherSender = await readOf(PLAIN.replace("Jo@Customer", "thief@evil"));
    expect(byImap.externalId).toBe(first.externalId);
    expect(new Set([first, otherWords, otherSender].map(({ externalId }) => externalId)).size).toBe(3);
    expect(otherWords.aliases).toEqual(first.aliases);
  });

  it("without a Message-ID is known by all it is, and begins a thread of its own", async () => {
    const raw = "From: jo@customer.example\nDate: Tue, 5 May 2026 11:00:00 +0000\n\nHello?\n";
    const first = await readOf(raw);
    const next = await readOf(raw.replace("11:00", "11:30"));
    expect(first.aliases).toEqual([]);
    expect(first.place).toBe(`mail:${first.externalId.slice("mail:".length)}`);
    expect(next.externalId).not.toBe(first.externalId);
    expect((await readOf(raw)).externalId).toBe(first.externalId);
  });

  it("without a From is of its Sender, then of its Return-Path, else set aside with the reason", async () => {
    expect((await readOf("Sender: jo@x.example\nSubject: a\n\nb")).customer?.externalId).toBe("jo@x.example");
    expect((await readOf("Return-Path: <jo@x.example>\nFrom: nobody\n\nb")).customer?.externalId).toBe(
      "jo@x.example",
    );
    expect(await foldOf("Subject: a\n\nb")).toMatchObject({
      type: "unreadable",
      reason: "mail-without-sender",
    });
    expect(await foldOf("")).toMatchObject({ type: "unreadable", reason: "mail-without-header" });
    expect(await foldOf("Only words\n")).toMatchObject({ type: "unreadable", reason: "mail-without-header" });
  });

  it("of several authors is of the one who sent it", async () => {
    const read = await readOf("From: a@x.example, b@x.example\nSender: b@x.example\n\nwe");
    expect(read.customer?.externalId).toBe("b@x.example");
  });

  it("of a form of our own site is of the person it names; one in our name alone is set aside", async () => {
    const form = "From: Site <help@northwind.example>\nReply-To: Jo <jo@customer.example>\n\nfrom the form";
    expect((await readOf(form)).customer).toMatchObject({
      externalId: "jo@customer.example",
      displayName: "Jo",
    });
    const forged = "From: Help <HELP@northwind.example>\nTo: help@northwind.example\n\nrefund him";
    expect(await foldOf(forged)).toMatchObject({ type: "unreadable", reason: "mail-in-our-own-name" });
    expect(await foldOf(`X-Caret-Desk: desk-7\n${forged}`)).toEqual({
      type: "ignored",
      what: "mail-of-ours-came-back",
    });
  });

  it("found among what we sent is ours, to the first it went to", async () => {
    const raw =
      "From: help@northwind.example\nTo: Jo <jo@customer.example>\nMessage-ID: <o@northwind.example>\n\nFound it.";
    const read = await readOf(raw, "sent");
    expect(read).toMatchObject({
      direction: "outbound",
      customer: { externalId: "jo@customer.example" },
      text: "Found it.",
    });
    expect(await foldOf("From: help@northwind.example\n\nx", "sent")).toMatchObject({
      type: "unreadable",
      reason: "mail-without-recipient",
    });
  });

  it("copied to us by a system of ours goes into the history without a clock", async () => {
    const raw =
      "From: booking@northwind.example\nTo: jo@customer.example\nAuto-Submitted: auto-generated\n\nBooked.";
    expect(await readOf(raw, "drop")).toMatchObject({ direction: "outbound", opensTurn: false });
  });

  it("that no person wrote opens no turn, and a bounce names the mail it is about", async () => {
    const away = await readOf(
      "From: jo@customer.example\nAuto-Submitted: auto-replied\nIn-Reply-To: <o@n.example>\n\nBack on Monday",
    );
    expect(away).toMatchObject({ opensTurn: false, mail: { automatic: "auto-reply" } });
    const bounce = await readOf(`From: MAILER-DAEMON@mx.example
Subject: Undelivered
Content-Type: multipart/report; report-type=delivery-status; boundary=edge

--edge

Your mail could not be delivered.
--edge
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; gone@customer.example
Action: failed
Status: 5.1.1
--edge
Content-Type: message/rfc822

From: help@northwind.example
Message-ID: <ours@northwind.example>

Found it.
--edge--
`);
    expect(bounce).toMatchObject({
      opensTurn: false,
      text: "Your mail could not be delivered.",
      mail: {
        automatic: "bounce",
        bounced: { messageId: "ours@northwind.example", recipient: "gone@customer.example", status: "5.1.1" },
      },
    });
  });

  it.each([
    ["no Date", ""],
    ["1970", "Date: Thu, 1 Jan 1970 00:00:00 +0000\n"],
    ["2099", "Date: Fri, 1 Jan 2099 00:00:00 +0000\n"],
  ])("dated %s is from when it came in", async (_, line) => {
    expect((await readOf(`From: jo@x.example\n${line}\nx`)).publishedAt).toEqual(cameInAt);
  });

  it("holds no sign that breaks a header, a database or a line", async () => {
    const read = await readOf(
      `From: =?utf-8?Q?Jo=0D=0ABcc:_x=40evil.example?= <jo@x.example>\nSubject: =?utf-8?Q?a=0D=0Ab=00?=\nContent-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64\n\n${Buffer.from("a\0b\ud800c", "utf16le").toString("base64")}`,
    );
    expect(read.mail.subject).toBe("a  b");
    expect(read.customer).not.toHaveProperty("displayName");
    expect(read.text).toBe("ab\ufffdc");
  });
});
