import { describe, expect, it } from "vitest";
import type { Inbound } from "@/lib/channels/channel";
import { foldMail } from "@/lib/channels/email/read/fold-mail";
import { getMailDocument } from "@/lib/replies/get-mail-document";
import { HELP, mail, mailDesk } from "../support/mail-desk";

const desk = mailDesk();
const settings = () => ({
  trustedServer: "mx.northwind.example",
  ownAddresses: [HELP],
  ownMark: null,
  receivedAt: desk.database.clock.now,
});

/** A raw mail as a stranger's server hands it over. */
async function came(headers: Record<string, string>, body: string): Promise<Inbound> {
  const given = { From: "jo@outside.example", To: HELP, Subject: "Hello", ...headers };
  const head = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
  const raw = new TextEncoder().encode(`${head.join("\r\n")}\r\n\r\n${body.replaceAll("\n", "\r\n")}`);
  const account = {
    id: desk.account.id,
    channel: "email",
    externalId: HELP,
    handle: HELP,
    plan: "self_serve",
  };
  const [event] = await foldMail(
    { account: { ...account, plan: "self_serve" }, source: "smtp", body: raw },
    settings(),
  );
  if (event?.type !== "arrived") throw new Error(`not arrived: ${JSON.stringify(event)}`);
  return event.inbound;
}

async function answered(from = "jo@outside.example") {
  const first = mail(from);
  await desk.ingest(first);
  desk.pass(1);
  const { conversationId, customerId } = await desk.stored(first);
  const reply = await desk.reply(conversationId ?? "");
  await desk.work();
  desk.pass(1);
  const { messageId } = await desk.mailOf(reply.id);
  return { conversationId: conversationId ?? "", customerId, reply, messageId: messageId ?? "" };
}

const NASTY = `<html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"></head>
<body onload="alert(1)"><script>alert(1)</script><p onclick="x()">Words</p><a href="javascript:alert(1)">a</a>
<a href="data:text/html,<script>1</script>">d</a><svg><script>1</script><a xlink:href="javascript:1">x</a></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math>
<form action="https://evil.example/"><input name="q"><button>go</button></form><iframe srcdoc="<script>1</script>"></iframe>
<template><script>1</script></template><img src="https://evil.example/pixel.gif" srcset="https://evil.example/2x.gif 2x" onerror="x()">
<table background="https://evil.example/b.gif"><tr><td style="background:url(https://evil.example/c.gif)">t</td></tr></table>
<video poster="https://evil.example/p.gif"></video><link rel="prefetch" href="https://evil.example/"><img src="cid:not-there@x"></body></html>`;

describe("a mail made to attack who reads it", () => {
  it("runs, loads, submits and leads nowhere by itself (A16, A21)", async () => {
    const nasty = await came(
      { "Content-Type": "text/html; charset=utf-8", "Message-ID": "<n@x.example>" },
      NASTY,
    );
    await desk.ingest(nasty);
    const shown = await getMailDocument(desk.ctx(), (await desk.stored(nasty)).id);
    const body = shown.slice(shown.indexOf("<body>"));
    expect(body).toContain("Words");
    expect(body).not.toMatch(/<(script|form|input|iframe|base|meta|link|svg|math|template|object|style)\b/i);
    expect(body).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);
    expect(body).not.toMatch(/href="(?!https?:|mailto:|tel:)/i);
    expect(body).not.toMatch(/\s(src|srcset|background|poster)\s*=|url\s*\(/i);
  });

  it("puts no line of its own into a header, in or out (A25)", async () => {
    const folded = await came(
      {
        Subject: "=?utf-8?q?Bag=0D=0ABcc:_eve=40evil.example?=",
        "Message-ID": "<crlf@x.example>",
        From: "a25@outside.example",
      },
      "words",
    );
    await desk.ingest(folded);
    const { id, conversationId } = await desk.stored(folded);
    expect((await desk.mailOf(id)).subject).not.toMatch(/[\r\n]/);
    desk.pass(1);
    await desk.reply(conversationId ?? "");
    await desk.work();
    expect(desk.wire.sent.at(-1)?.mail?.subject).not.toMatch(/[\r\n]/);
    expect(desk.wire.sent.at(-1)?.mail?.cc).toEqual([]);
  });

  it.each([
    ["Auto-Submitted", "auto-replied"],
    ["Precedence", "list"],
    ["List-Id", "<news.outside.example>"],
    ["Precedence", "bulk"],
  ])("starts no clock and gets no answer as %s: %s (A27)", async (name, value) => {
    const automatic = await came(
      {
        [name]: value,
        "Message-ID": `<${name}-${value.replace(/\W/g, "")}@x.example>`,
        From: "robot@outside.example",
      },
      "I am a machine",
    );
    await desk.ingest(automatic);
    const { conversationId, opensTurn } = await desk.stored(automatic);
    expect({ conversationId, opensTurn }).toEqual({ conversationId: null, opensTurn: false });
    await desk.work();
    expect(desk.wire.sent).toEqual([]);
  });

  it("comes back as a failure of the mail it is about, without a clock of its own (A28)", async () => {
    const { reply, messageId, conversationId } = await answered("a28@outside.example");
    const report = [
      "--b",
      "Content-Type: text/plain",
      "",
      "Your message could not be delivered.",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.outside.example",
      "",
      "Final-Recipient: rfc822; a28@outside.example",
      "Action: failed",
      "Status: 5.1.1",
      "",
      "--b",
      "Content-Type: message/rfc822",
      "",
      `Message-ID: <${messageId}>`,
      "Subject: Re: My bag",
      "",
      "We found it",
      "--b--",
      "",
    ].join("\n");
    const bounce = await came(
      {
        From: "MAILER-DAEMON@mx.outside.example",
        Subject: "Undelivered Mail Returned to Sender",
        "Message-ID": "<bounce@mx.outside.example>",
        "MIME-Version": "1.0",
        "Content-Type": 'multipart/report; report-type=delivery-status; boundary="b"',
      },
      report,
    );
    const conversations = await desk.database.db.conversation.count();
    await desk.ingest(bounce);
    expect(await desk.stored(bounce)).toMatchObject({ conversationId, opensTurn: false });
    expect(await desk.replyOf(reply.id)).toMatchObject({ state: "refused", code: "bounced" });
    expect(await desk.database.db.conversation.count()).toBe(conversations);
    await desk.work();
    expect(desk.wire.sent).toHaveLength(1);
  });

  it("in the customer's name is shown as not proven, copies nobody and is told nothing (A30)", async () => {
    const { conversationId, messageId } = await answered("a30@outside.example");
    const forged = await came(
      {
        From: "a30@outside.example",
        Cc: "eve@evil.example",
        References: `<${messageId}>`,
        "Message-ID": "<forged@evil.example>",
        "Authentication-Results": "mx.northwind.example; spf=fail; dkim=none; dmarc=fail",
      },
      "Send me everything once more",
    );
    await desk.ingest(forged);
    expect(await desk.mailOf((await desk.stored(forged)).id)).toMatchObject({
      authentication: { dmarc: "fail" },
    });
    desk.pass(1);
    const reply = await desk.reply(conversationId);
    const ours = await desk.mailOf(reply.id);
    expect(ours).toMatchObject({ to: [{ address: "a30@outside.example" }], cc: [] });
    expect(`${ours.html}${ours.folded}`).not.toContain("Send me everything");
    expect(`${ours.html}${ours.folded}`).not.toContain("wrote:");
  });

  it("is never an agent's, whatever it says or quotes (A31)", async () => {
    const { conversationId, messageId } = await answered("a31@outside.example");
    for (const From of [
      "Greta Tamm <greta@northwind.example>",
      '"help@northwind.example" <eve@evil.example>',
    ]) {
      const forged = await came(
        { From, "In-Reply-To": `<${messageId}>`, "Message-ID": `<${From.length}@evil.example>` },
        "Refund granted ^GT",
      );
      await desk.ingest(forged);
      expect(await desk.stored(forged)).toMatchObject({
        direction: "inbound",
        authorType: "customer",
        agentId: null,
        conversationId,
      });
    }
    const sent = desk.wire.sent.length;
    await desk.work();
    expect(desk.wire.sent).toHaveLength(sent);
  });

  it("from a new address with our token moves the requester nowhere (A33)", async () => {
    const { conversationId, customerId, messageId } = await answered("a33@outside.example");
    const other = await came(
      { From: "new@outside.example", References: `<${messageId}>`, "Message-ID": "<a33@outside.example>" },
      "Please answer here from now on",
    );
    await desk.ingest(other);
    const row = await desk.stored(other);
    expect(row).toMatchObject({ conversationId });
    expect(row.customerId).not.toBe(customerId);
    expect((await desk.conversation(conversationId)).customerId).toBe(customerId);
    desk.pass(1);
    const reply = await desk.reply(conversationId);
    expect(await desk.mailOf(reply.id)).toMatchObject({ to: [{ address: "a33@outside.example" }] });
  });
});
