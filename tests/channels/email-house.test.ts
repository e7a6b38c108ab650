import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { queueReply } from "@/lib/replies/queue-reply";
import { until } from "../support/house-desk";
import { privateReply } from "../support/reply-desk";
import { wireDesk } from "../support/wire-desk";

const desk = wireDesk();

async function sandbox(path: string, body: unknown): Promise<{ messageId: string }> {
  const answer = await fetch(`${desk.house.sandboxUrl}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json()) as { messageId: string };
}

const mailsOut = async (to: string) =>
  (await desk.desk.ledger()).filter(
    (row) => row.kind === "mail" && !row.native && (row as { to?: string }).to === to,
  );

/** Somebody new writes; answers with the conversation that came of it. */
async function mailFrom(text = "Where is my bag?") {
  const who = `jo${randomUUID().slice(0, 8)}@mail.example`;
  await until("the desk takes mail", async () => {
    const account = await desk.db.account.findFirst({ where: { channel: "email" } });
    return account?.healthState === "live";
  });
  const { messageId } = await sandbox("/sandbox/mails", { from: who, fromName: "Jo", subject: "Bag", text });
  const found = await until("the mail arrives", () =>
    desk.db.interaction.findFirst({
      where: { channel: "email", externalId: { startsWith: `mail:${messageId}#` } },
    }),
  );
  return { who, messageId, conversationId: found.conversationId ?? "" };
}

const answer = (conversationId: string, text: string) =>
  queueReply(
    desk.desk.ctx(desk.desk.greta),
    conversationId,
    privateReply({ channel: "email", text, undo: false }),
  );

async function hurriedUntilSent(id: string): Promise<void> {
  await until("the reply is sent", async () => {
    await desk.hurry(id);
    return (await desk.replyOf(id)).state === "sent";
  });
}

describe("a house with mail", () => {
  it("answers a mail once, in its thread, and knows the reply that comes back", async () => {
    const { who, messageId, conversationId } = await mailFrom();
    const reply = await answer(conversationId, "It is on tonight's flight.");
    await desk.ends(reply.id, "sent");
    const [sent, ...more] = await mailsOut(who);
    expect(more).toEqual([]);
    expect(sent?.inReplyTo).toBe(messageId);
    expect(sent?.text).toContain("It is on tonight's flight. ^GT");
    expect(await desk.statusOf(conversationId)).toBe("waiting");
    const back = { from: who, text: "Thank you!", inReplyTo: sent?.externalId };
    await sandbox("/sandbox/mails", back);
    await until("it is open again", async () => (await desk.statusOf(conversationId)) === "open");
  });

  it("adopts what arrived although the answer of the server was lost, and sends it no second time", async () => {
    const { who, conversationId } = await mailFrom();
    await sandbox("/sandbox/faults", { endpoint: "SMTP DATA", cut: "after" });
    const reply = await answer(conversationId, "We are looking.");
    await desk.ends(reply.id, "unconfirmed");
    await hurriedUntilSent(reply.id);
    expect(await mailsOut(who)).toHaveLength(1);
    const attempts = await desk.db.attempt.count({ where: { replyId: reply.id } });
    expect(attempts).toBe(1);
  });

  it("sends again what never arrived, under the same Message-ID", async () => {
    const { who, conversationId } = await mailFrom();
    await sandbox("/sandbox/faults", { endpoint: "SMTP DATA", cut: "before" });
    const reply = await answer(conversationId, "We have it.");
    await desk.ends(reply.id, "unconfirmed");
    await hurriedUntilSent(reply.id);
    const [sent, ...more] = await mailsOut(who);
    expect(more).toEqual([]);
    const part = await desk.db.replyPart.findFirstOrThrow({ where: { replyId: reply.id } });
    expect(part.externalId).toBe(`mid:${sent?.externalId}`);
  });

  it("waits out a server that has no time, and gives back what is refused for good", async () => {
    const { who, conversationId } = await mailFrom();
    await sandbox("/sandbox/faults", { endpoint: "SMTP RCPT", status: 550 });
    const refused = await answer(conversationId, "To nobody.");
    await desk.ends(refused.id, "refused");
    expect((await desk.replyOf(refused.id)).code).toBe("mail-recipient-refused");
    await sandbox("/sandbox/faults", { endpoint: "SMTP DATA", status: 451 });
    const later = await answer(conversationId, "A little later.");
    await until("it waits", async () => (await desk.replyOf(later.id)).code === "mail-later");
    await desk.db.$executeRaw`UPDATE "Reply" SET "sendAfter" = now() WHERE id = ${later.id}::uuid`;
    await desk.ends(later.id, "sent");
    expect(await mailsOut(who)).toHaveLength(1);
  });

  it("counts an answer typed in the mailbox's own program: it is ours, and the clock stops", async () => {
    const { who, messageId, conversationId } = await mailFrom();
    // A mail's date knows no fractions of a second.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const typed = { from: "help@northwind.example", to: who, subject: "Re: Bag", text: "Found it. ^LM" };
    await sandbox("/sandbox/mails", { ...typed, inReplyTo: messageId });
    await until("the answer comes in", async () => (await desk.statusOf(conversationId)) === "waiting");
    const native = await desk.db.interaction.findFirstOrThrow({
      where: { conversationId, direction: "outbound" },
    });
    expect([native.isNative, native.initials]).toEqual([true, "LM"]);
  });

  it("ties a bounce to the reply it is about, which is given back, and makes no new conversation of it", async () => {
    const { who, conversationId } = await mailFrom();
    const reply = await answer(conversationId, "On its way.");
    await desk.ends(reply.id, "sent");
    const [sent] = await mailsOut(who);
    const before = await desk.db.conversation.count();
    await sandbox("/sandbox/bounces", { messageId: sent?.externalId });
    await desk.ends(reply.id, "refused");
    expect((await desk.replyOf(reply.id)).code).toBe("bounced");
    expect(await desk.statusOf(conversationId)).toBe("open");
    expect(await desk.db.conversation.count()).toBe(before);
  });
});
