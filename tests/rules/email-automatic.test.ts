import { describe, expect, it } from "vitest";
import { automaticOf } from "@/lib/channels/email/read/automatic";
import { bouncedOf, type ReportPart } from "@/lib/channels/email/read/bounced";
import { readHead } from "@/lib/channels/email/read/head";

const settings = {
  trustedServer: null,
  ownAddresses: ["help@northwind.example"],
  ownMark: "desk-7",
  receivedAt: new Date("2026-05-05T12:00:00Z"),
};

const headOf = (...lines: string[]) => readHead(Buffer.from(`${lines.join("\r\n")}\r\n\r\n`));
const kindOf = (...lines: string[]) =>
  automaticOf(headOf("From: Jo <jo@customer.example>", ...lines), settings);

describe("what no person wrote", () => {
  it.each([
    "Auto-Submitted: auto-replied",
    "Auto-Submitted: auto-generated (vacation)",
    "X-Auto-Response-Suppress: All",
    "X-Auto-Response-Suppress: DR, OOF, AutoReply",
    "Precedence: bulk",
    "Precedence: auto_reply",
    "X-Autoreply: yes",
    "X-Autorespond: Out of office",
    "Return-Path: <>",
    "Subject: Automatic reply: Your case",
    "Subject: Out of Office",
    "Subject: Re: Out of Office: back on Monday",
    "Subject: =?utf-8?Q?R=C3=A9ponse_automatique_:_valise?=",
    "Subject: Automatische Antwort: Koffer",
    "Subject: Respuesta automática: maleta",
    "Subject: Resposta automática: mala",
    "Subject: Odpowiedź automatyczna: walizka",
    "Content-Type: multipart/report; report-type=disposition-notification; boundary=a",
    "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent",
  ])("is an answering machine by %s", (line) => {
    expect(kindOf(line)).toBe("auto-reply");
  });

  it.each([
    ["Content-Type: multipart/report; report-type=delivery-status; boundary=a"],
    ["X-Failed-Recipients: gone@customer.example"],
    ["Subject: Undelivered Mail Returned to Sender", "Return-Path: <>"],
    ["Return-Path: <>"],
    ["Subject: failure notice"],
    ["Subject: Mail delivery failed: returning message to sender"],
  ])("is a bounce by %s", (...lines) => {
    expect(
      automaticOf(headOf("From: Mail Delivery System <MAILER-DAEMON@mx.example>", ...lines), settings),
    ).toBe("bounce");
  });

  it.each([
    "List-Id: Travellers <travellers.lists.example>",
    "List-Unsubscribe: <mailto:off@lists.example>",
    "Precedence: list",
  ])("is a list by %s", (line) => {
    expect(kindOf(line)).toBe("list");
  });

  it.each([
    ["X-Caret-Desk: desk-7"],
    ["X-Loop: Help@northwind.example"],
    Array.from({ length: 51 }, () => "Received: from a by b; Tue, 5 May 2026 11:58:00 +0000"),
  ])("is a loop by %s", (...lines) => {
    expect(kindOf(...lines)).toBe("loop");
  });

  it.each([
    "Subject: My case",
    "Subject: Your automatic reply says Monday, is that so?",
    "Subject: Re: Undeliverable: what does this mean?",
    "Subject: Where is the office?",
    "Auto-Submitted: no",
    "X-Autoreply: no",
    "Precedence: first-class",
    "Return-Path: <jo@customer.example>",
    "X-Caret-Desk: another-desk",
    "X-Auto-Response-Suppress: None",
    "Content-Type: multipart/mixed; boundary=report",
  ])("is not seen in %s", (line) => {
    expect(kindOf(line)).toBeNull();
  });

  it("is not a customer's mail that our own group passes on", () => {
    const group = [
      "List-Id: <help.northwind.example>",
      "List-Unsubscribe: <mailto:help+off@northwind.example>",
      "Precedence: list",
    ];
    expect(kindOf(...group)).toBeNull();
    expect(
      kindOf("List-Post: <mailto:help@northwind.example>", "List-Id: <x.y.example>", "Precedence: bulk"),
    ).toBeNull();
    expect(kindOf(...group, "Auto-Submitted: auto-replied")).toBe("auto-reply");
  });
});

describe("a bounce", () => {
  const part = (type: string, text: string): ReportPart => ({ type, bytes: Buffer.from(text) });
  const none = headOf("From: MAILER-DAEMON@mx.example");

  it("names the mail, the recipient and the reason by its report (RFC 3464)", () => {
    const status =
      "Reporting-MTA: dns; mx.example\r\n\r\nOriginal-Recipient: rfc822;old@customer.example\r\nFinal-Recipient: rfc822; Gone@Customer.example\r\nAction: failed\r\nStatus: 5.1.1\r\n";
    const returned = "From: help@northwind.example\r\nMessage-ID: <ours.1@northwind.example>\r\n\r\n";
    for (const type of ["message/rfc822", "text/rfc822-headers"])
      expect(bouncedOf(none, "", [part("message/delivery-status", status), part(type, returned)])).toEqual({
        messageId: "ours.1@northwind.example",
        recipient: "Gone@customer.example",
        status: "5.1.1",
      });
  });

  it("of several recipients names the one that failed", () => {
    const status =
      "Final-Recipient: rfc822; fine@x.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n\r\nFinal-Recipient: rfc822; gone@x.example\r\nAction: failed\r\nStatus: 5.7.1\r\n";
    expect(bouncedOf(none, "", [part("message/delivery-status", status)])).toMatchObject({
      recipient: "gone@x.example",
      status: "5.7.1",
    });
  });

  it("names them as servers do that know no report", () => {
    const exim =
      "A message that you sent could not be delivered.\n\n  gone@customer.example\n    SMTP error after RCPT TO:<gone@customer.example>:\n    550 5.1.1 No such person here\n\n------ This is a copy of the message ------\n\nMessage-ID: <ours.2@northwind.example>\nSubject: Your case\n";
    expect(bouncedOf(headOf("X-Failed-Recipients: gone@customer.example"), exim, [])).toEqual({
      messageId: "ours.2@northwind.example",
      recipient: "gone@customer.example",
      status: "5.1.1",
    });
    const qmail =
      "Hi. This is the program at mx.example.\n\n<gone@customer.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nMessage-Id: <ours.3@northwind.example>\n";
    expect(bouncedOf(none, qmail, [])).toEqual({
      messageId: "ours.3@northwind.example",
      recipient: "gone@customer.example",
      status: "5.1.1",
    });
    expect(bouncedOf(none, "host mx said: 452 mailbox full for <gone@customer.example>", []).status).toBe(
      "4.0.0",
    );
  });

  it("is tied by what it refers to where its text says nothing", () => {
    const head = headOf("In-Reply-To: <ours.4@northwind.example>");
    expect(bouncedOf(head, "Sorry.", [])).toEqual({
      messageId: "ours.4@northwind.example",
      recipient: null,
      status: null,
    });
    expect(bouncedOf(none, "", [])).toEqual({ messageId: null, recipient: null, status: null });
  });
});
