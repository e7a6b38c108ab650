import { describe, expect, it } from "vitest";
import type { Inbound, SendOutcome } from "@/lib/channels/channel";
import { getReplyInteraction } from "@/lib/replies/get-reply-interaction";
import { HELP, mail, mailDesk, PROVED } from "../support/mail-desk";

const desk = mailDesk();
let next = 1;
const address = () => `jo${next++}@outside.example`;

async function asked(over: Parameters<typeof mail>[1] = {}, more: Partial<Inbound> = {}) {
  const from = address();
  const first = mail(from, over, more);
  await desk.ingest(first);
  desk.pass(1);
  const { conversationId, id, threadId } = await desk.stored(first);
  return { from, first, conversationId: conversationId ?? "", id, threadId };
}

/** The copy of a mail of ours as the Sent folder shows it. */
async function copyOf(replyId: string, to: string): Promise<Inbound> {
  const { messageId, subject } = await desk.mailOf(replyId);
  const copy = mail(to, { messageId: messageId ?? "", subject, from: { address: HELP } });
  return {
    ...copy,
    direction: "outbound",
    text: "as the folder has it",
    publishedAt: desk.database.clock.now,
  };
}

describe("an answer by mail", () => {
  it("leaves with subject, references, block and signature, and nobody copied", async () => {
    const root = "root@outside.example";
    const { conversationId, first, from } = await asked({
      subject: "AW: Re: My bag",
      references: [root],
      cc: [{ address: "eve@outside.example" }],
    });
    const reply = await desk.reply(conversationId, { text: "We <b>found</b> it & more" });
    await desk.work();
    const [sent] = desk.wire.sent;
    expect(sent).toMatchObject({ kind: "email", recipientExternalId: from, audience: "private" });
    expect(sent?.text).toBe("We <b>found</b> it & more ^GT\n\n-- \nNorthwind Customer Care");
    const { messageId } = await desk.mailOf(reply.id);
    expect(sent?.mail).toMatchObject({
      messageId,
      subject: "Re: My bag",
      fromName: "Northwind Help",
      cc: [],
      inReplyTo: first.mail?.messageId,
      references: [root, first.mail?.messageId],
    });
    expect(sent?.mail?.html).toContain("We &lt;b&gt;found&lt;/b&gt; it &amp; more ^GT");
    expect(sent?.mail?.html).not.toMatch(/<b>|<script/);
    expect(messageId).toMatch(/^r[0-9a-f]{32}\.[0-9a-z]+\.[0-9a-f]{32}@northwind\.example$/);
    expect(await getReplyInteraction(desk.ctx(), reply.id)).toMatchObject({
      text: "We <b>found</b> it & more ^GT",
      mail: { subject: "Re: My bag", to: [{ address: from }], folded: "-- \nNorthwind Customer Care" },
    });
  });

  it("quotes what it answers to a proven sender, and to nobody else", async () => {
    const body = { text: "line one\nline two", publishedAt: new Date("2026-11-23T08:00:00Z") };
    const proven = await asked({ authentication: PROVED }, body);
    const forged = await asked({ authentication: { ...PROVED, dmarc: "fail" } }, body);
    const unchecked = await asked({}, body);
    for (const each of [proven, forged, unchecked]) await desk.reply(each.conversationId);
    await desk.work();
    const texts = desk.wire.sent.map(({ text }) => text);
    expect(texts[0]).toContain("2026-11-23 08:00 UTC, jo");
    expect(texts[0]).toContain("> line one\n> line two");
    expect(texts[1]).not.toContain("line one");
    expect(texts[2]).not.toContain("line one");
  });

  it("keeps one header per value, whatever is typed into subject and Cc", async () => {
    const { conversationId } = await asked();
    const subject = "Bag\r\nBcc: eve@outside.example\u2028X: y";
    const reply = await desk.reply(conversationId, { subject, cc: [" Ann@Outside.Example ", HELP] });
    expect(await desk.mailOf(reply.id)).toMatchObject({
      subject: "Bag Bcc: eve@outside.example X: y",
      cc: [{ address: "ann@outside.example" }],
    });
    for (const bad of [
      "a@b.example\r\nBcc: eve@c.example",
      "no address",
      "<a@b.example>",
      "a@b.example,c@d.example",
    ])
      await expect(desk.reply(conversationId, { cc: [bad] })).rejects.toMatchObject({ code: "bad-address" });
  });

  it("bears one Message-ID through every try, by which it is looked for", async () => {
    const { conversationId, from } = await asked();
    const busy: SendOutcome = {
      outcome: "retry-at",
      at: new Date(desk.database.clock.now.getTime() + 60_000),
      code: "mail-later",
      holdsAccount: false,
    };
    desk.wire.answers.push(busy, { outcome: "unknown", code: "mail-no-answer" });
    const reply = await desk.reply(conversationId);
    const { messageId } = await desk.mailOf(reply.id);
    await desk.work();
    desk.pass(90);
    await desk.work();
    expect(desk.wire.sent.map((each) => each.mail?.messageId)).toEqual([messageId, messageId]);
    desk.pass(6);
    desk.wire.looks.push({
      found: true,
      externalId: `mid:${messageId}`,
      sentAt: desk.database.clock.now,
    });
    await desk.look();
    expect(desk.wire.sought).toMatchObject([{ messageId, recipientExternalId: from }]);
    expect(await desk.replyOf(reply.id)).toMatchObject({ state: "sent" });
  });

  it("is one mail when its copy in Sent comes before the answer of the server, or after it", async () => {
    const { conversationId, from } = await asked();
    const overtaken = await desk.reply(conversationId);
    const mid = `mid:${(await desk.mailOf(overtaken.id)).messageId}`;
    desk.wire.answers.push(async () => {
      await desk.adopt(await copyOf(overtaken.id, from));
      return { outcome: "sent", externalId: mid, sentAt: desk.database.clock.now };
    });
    await desk.work();
    await desk.adopt(await copyOf(overtaken.id, from));
    expect(await desk.replyOf(overtaken.id)).toMatchObject({ state: "sent", code: null });
    const ours = await desk.database.db.interaction.findMany({
      where: { conversationId, direction: "outbound" },
    });
    expect(ours).toMatchObject([
      { id: overtaken.id, text: "We found it ^GT", externalId: mid, isEdited: false },
    ]);
    expect(await desk.conversation(conversationId)).toMatchObject({ status: "waiting" });
  });

  it("begins a thread of its own where the conversation has none by mail, and its answers find it", async () => {
    const { conversationId, from } = await asked();
    const { customerId } = await desk.conversation(conversationId);
    const other = await desk.database.db.handle.create({
      data: {
        id: desk.database.id(),
        channel: "email",
        externalId: address(),
        customerId,
        createdAt: desk.database.clock.now,
      },
    });
    const reply = await desk.reply(conversationId, { handleId: other.id, subject: "Your rebooking" });
    const written = await desk.database.db.interaction.findUniqueOrThrow({ where: { id: reply.id } });
    const { messageId } = await desk.mailOf(reply.id);
    expect(await desk.mailOf(reply.id)).toMatchObject({ subject: "Your rebooking", references: [] });
    desk.pass(1);
    const back = mail(other.externalId, { references: [messageId ?? ""] });
    await desk.ingest(back);
    expect(await desk.stored(back)).toMatchObject({ conversationId, threadId: written.threadId });
    expect(from).not.toBe(other.externalId);
  });
});

describe("a mail written in the mailbox's own client", () => {
  it("is ours, in the thread it answers, and stops the turn", async () => {
    const { conversationId, from, first, threadId } = await asked();
    const native: Inbound = {
      ...mail(from, { references: [first.mail?.messageId ?? ""], from: { address: HELP } }),
      direction: "outbound",
      text: "Found it ^GT",
      publishedAt: desk.database.clock.now,
    };
    await desk.adopt(native);
    await desk.adopt(native);
    expect(await desk.stored(native)).toMatchObject({
      conversationId,
      threadId,
      direction: "outbound",
      agentId: desk.desk.greta.agentId,
      isNative: true,
    });
    expect(await desk.openTurn(conversationId)).toBeNull();
  });

  it("answers nobody when it only quotes the customer to somebody else", async () => {
    const { conversationId, first } = await asked();
    const forwarded: Inbound = {
      ...mail(address(), { references: [first.mail?.messageId ?? ""], from: { address: HELP } }),
      direction: "outbound",
    };
    await desk.adopt(forwarded);
    expect((await desk.stored(forwarded)).conversationId).not.toBe(conversationId);
    expect(await desk.openTurn(conversationId)).not.toBeNull();
  });

  it("stops no clock when another system filed it by the drop address", async () => {
    const { conversationId, from } = await asked();
    const filed: Inbound = { ...mail(from), direction: "outbound", opensTurn: false, text: "Booked ^GT" };
    await desk.adopt(filed);
    expect(await desk.stored(filed)).toMatchObject({
      conversationId,
      authorType: "system",
      agentId: null,
    });
    expect(await desk.openTurn(conversationId)).not.toBeNull();
    const nobody: Inbound = { ...mail(address()), direction: "outbound", opensTurn: false };
    await desk.adopt(nobody);
    expect(await desk.stored(nobody)).toMatchObject({ conversationId: null });
  });
});
