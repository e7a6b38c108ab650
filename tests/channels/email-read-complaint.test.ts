import { describe, expect, it } from "vitest";
import { readOf } from "../support/mail-read";

const report = (type: string) => `From: Feedback <fbl@provider.example>
To: help@northwind.example
Subject: FW: Your order
Message-ID: <fbl.1@provider.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="edge"

--edge
Content-Type: text/plain

This is an email abuse report.

--edge
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: Provider/1.0
Version: 1
Original-Rcpt-To: <jo@people.example>

--edge
Content-Type: message/rfc822

From: Northwind <help@northwind.example>
To: jo@people.example
Subject: Your order
Message-ID: <letter.1@northwind.example>

A storm is coming.

--edge--
`;

describe("a report that somebody called a mail of ours spam (RFC 5965)", () => {
  it("is no person's mail and names the mail and the person", async () => {
    const read = await readOf(report("abuse"));
    expect(read.mail).toMatchObject({
      automatic: "auto-reply",
      complaint: { messageId: "letter.1@northwind.example", recipient: "jo@people.example" },
    });
    expect(read.opensTurn).toBe(false);
  });

  it("that takes it back is no complaint", async () => {
    expect((await readOf(report("not-spam"))).mail?.complaint).toBeUndefined();
  });
});
