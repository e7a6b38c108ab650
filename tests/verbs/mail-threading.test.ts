import { describe, expect, it } from "vitest";
import type { Inbound } from "@/lib/channels/channel";
import { getReplyInteraction as getInteraction } from "@/lib/replies/get-reply-interaction";
import { FORGED, mail, mailDesk, PROVED } from "../support/mail-desk";

const desk = mailDesk();
let next = 1;
const address = (name: string) => `${name}${next++}@outside.example`;

/** A customer whose mail was answered and sent: what the answer's readers hold. */
async function answered(from = address("jo"), over: Parameters<typeof mail>[1] = {}) {
  const first = mail(from, over);
  await desk.ingest(first);
  const { conversationId, customerId, threadId } = await desk.stored(first);
  const reply = await desk.reply(conversationId ?? "");
  await desk.work();
  desk.pass(1);
  const { messageId } = await desk.mailOf(reply.id);
  return { from, first, conversationId, customerId, threadId, reply, messageId: messageId ?? "" };
}

async function placeOf(inbound: Inbound) {
  const { conversationId, customerId, threadId } = await desk.stored(inbound);
  return { conversationId, customerId, threadId };
}

describe("where a mail goes", () => {
  it("follows what it refers to, in whatever place the reader put it", async () => {
    const { from, first, messageId, conversationId, threadId } = await answered();
    const second = mail(from, { references: [messageId] }, { place: "mail:elsewhere" });
    await desk.ingest(second);
    expect(await placeOf(second)).toMatchObject({ conversationId, threadId });
    expect(await desk.mailOf((await desk.stored(second)).id)).toMatchObject({ trust: "proved" });
    expect((await desk.stored(second)).inReplyToId).not.toBe((await desk.stored(first)).id);
  });

  it("joins nobody's conversation by its subject, nor by a Message-ID of the customer's own mail", async () => {
    const { first, conversationId } = await answered();
    const [bySubject, byId] = [
      mail(address("eve"), { subject: "Re: My bag" }),
      mail(address("eve"), { references: [first.mail?.messageId ?? ""] }),
    ];
    await desk.ingest(bySubject, byId);
    for (const each of [bySubject, byId]) {
      expect((await placeOf(each)).conversationId).not.toBe(conversationId);
      expect((await desk.stored(each)).inReplyToId).toBeNull();
    }
  });

  it("joins as unverified from a new address with our token, and changes nobody", async () => {
    const { messageId, conversationId, customerId, from } = await answered();
    const names = () => desk.database.db.handle.findMany({ where: { externalId: from } });
    const before = await names();
    const wife = address("wife");
    const other = mail(wife, { references: [messageId], cc: [{ address: address("eve") }] });
    await desk.ingest(other);
    const place = await placeOf(other);
    expect(place.conversationId).toBe(conversationId);
    expect(place.customerId).not.toBe(customerId);
    expect(await names()).toEqual(before);
    const row = await desk.stored(other);
    expect(await getInteraction(desk.ctx(), row.id)).toMatchObject({ mail: { isUnverified: true } });

    const again = mail(wife, { references: [other.mail?.messageId ?? ""] });
    await desk.ingest(again);
    expect(await placeOf(again)).toEqual(place);
    expect(await desk.mailOf((await desk.stored(again)).id)).toMatchObject({ trust: "unverified" });

    await expect(desk.reply(conversationId ?? "", { inReplyToId: row.id })).rejects.toMatchObject({
      code: "unverified-address",
    });
    const reply = await desk.reply(conversationId ?? "");
    expect(await desk.mailOf(reply.id)).toMatchObject({ to: [{ address: from }], cc: [] });
  });

  it("takes a token for nothing that was changed, made for another thread, or made a year ago", async () => {
    const { messageId, conversationId } = await answered();
    const { messageId: foreign } = await answered();
    const [id = "", key = ""] = messageId.split(".");
    const mac = foreign.split(".")[2]?.split("@")[0];
    const forged = `${id}.${key}.${mac}@northwind.example`;
    const tried = mail(address("eve"), { references: [forged] });
    await desk.ingest(tried);
    expect((await placeOf(tried)).conversationId).not.toBe(conversationId);

    const { now } = desk.database.clock;
    desk.pass(400 * 86_400);
    const late = mail(address("eve"), { references: [messageId] }, { publishedAt: desk.database.clock.now });
    await desk.ingest(late);
    desk.database.clock.now = now;
    expect((await placeOf(late)).conversationId).not.toBe(conversationId);
  });

  it("is never an agent's answer, whoever it says it is from", async () => {
    const { messageId, conversationId } = await answered();
    const forged = mail("greta@northwind.example", { references: [messageId], authentication: FORGED });
    await desk.ingest(forged);
    expect(await desk.stored(forged)).toMatchObject({ direction: "inbound", authorType: "customer" });
    const sent = desk.wire.sent.length;
    await desk.work();
    expect(desk.wire.sent).toHaveLength(sent);
    expect(await desk.conversation(conversationId)).toMatchObject({ status: "open" });
  });

  it("says that a sender is not proven, keeps the mail in its thread, and lets it rename nobody", async () => {
    const { from, messageId, conversationId, customerId } = await answered();
    const forged = mail(
      from,
      { references: [messageId], authentication: FORGED },
      { customer: { externalId: from, displayName: "The Bank" } },
    );
    await desk.ingest(forged);
    expect(await placeOf(forged)).toMatchObject({ conversationId, customerId });
    const shown = await getInteraction(desk.ctx(), (await desk.stored(forged)).id);
    expect(shown).toMatchObject({ mail: { sender: "unproven", isUnverified: false } });
    const { displayName } = await desk.database.db.customer.findUniqueOrThrow({ where: { id: customerId } });
    expect(displayName).not.toBe("The Bank");
  });

  it("keeps two mails with one Message-ID apart, and the first in its place", async () => {
    const { from, messageId, conversationId, reply } = await answered();
    const [a, b] = [mail(from, { messageId: "same@x.example" }), mail(from, { messageId: "same@x.example" })];
    const ours = mail(address("eve"), { messageId });
    await desk.ingest(a, b, ours);
    expect((await desk.stored(a)).id).not.toBe((await desk.stored(b)).id);
    expect((await desk.stored(ours)).conversationId).not.toBe(conversationId);
    const alias = { channel: "email", externalId: `mid:${messageId}` };
    expect(
      await desk.database.db.interactionAlias.findUnique({ where: { channel_externalId: alias } }),
    ).toMatchObject({ interactionId: reply.id });
  });

  it("believes no date that lies ahead", async () => {
    const odd = mail(address("jo"), {}, { publishedAt: new Date("2099-01-01T00:00:00Z") });
    await desk.ingest(odd);
    expect((await desk.stored(odd)).publishedAt).toEqual(desk.database.clock.now);
  });
});

describe("what no person wrote", () => {
  it("is kept, starts no clock, opens and reopens nothing", async () => {
    const stranger = mail(address("list"), { automatic: "list" }, { opensTurn: false });
    await desk.ingest(stranger);
    expect(await desk.stored(stranger)).toMatchObject({ conversationId: null, opensTurn: false });

    const { from, messageId, conversationId } = await answered();
    const before = await desk.conversation(conversationId);
    const away = mail(from, { references: [messageId], automatic: "auto-reply" }, { opensTurn: false });
    await desk.ingest(away);
    expect(await desk.stored(away)).toMatchObject({ conversationId, opensTurn: false });
    expect(await desk.conversation(conversationId)).toEqual(before);
    expect(before.status).toBe("waiting");
    expect(await desk.openTurn(conversationId)).toBeNull();
  });

  it("gives a reply back that came back, with the turn open since its own start", async () => {
    const { from, messageId, conversationId, reply, first } = await answered();
    const started = (await desk.stored(first)).receivedAt;
    expect(await desk.openTurn(conversationId)).toBeNull();
    desk.pass(300);
    const bounced = { messageId, recipient: from, status: "5.1.1" };
    const bounce = mail(
      "mailer-daemon@outside.example",
      { automatic: "bounce", bounced },
      { opensTurn: false },
    );
    await desk.ingest(bounce);
    await desk.ingest(bounce);
    expect(await desk.stored(bounce)).toMatchObject({ conversationId, opensTurn: false });
    expect(await desk.replyOf(reply.id)).toMatchObject({
      state: "refused",
      code: "bounced",
      values: { recipient: from, status: "5.1.1" },
    });
    expect(await desk.conversation(conversationId)).toMatchObject({ status: "open" });
    expect(await desk.openTurn(conversationId)).toMatchObject({ startedAt: started });
    const shown = await getInteraction(desk.ctx(), (await desk.stored(bounce)).id);
    expect(shown).toMatchObject({ mail: { isUnverified: false, bounced: { recipient: from } } });
  });

  it("takes a report about a copy, a delay or somebody else's mail for no failure", async () => {
    const { from, messageId, reply } = await answered();
    const report = (bounced: { messageId: string; recipient: string; status: string }) =>
      mail("mailer-daemon@outside.example", { automatic: "bounce", bounced }, { opensTurn: false });
    await desk.ingest(
      report({ messageId, recipient: "cc@outside.example", status: "5.1.1" }),
      report({ messageId, recipient: from, status: "4.4.7" }),
      report({ messageId: "foreign@outside.example", recipient: from, status: "5.1.1" }),
    );
    expect(await desk.replyOf(reply.id)).toMatchObject({ state: "sent", code: null });
  });
});

describe("a mail from a proven sender", () => {
  it("is said to be so", async () => {
    const good = mail(address("jo"), { authentication: PROVED });
    await desk.ingest(good);
    const shown = await getInteraction(desk.ctx(), (await desk.stored(good)).id);
    expect(shown).toMatchObject({ mail: { sender: "proved", authentication: PROVED } });
  });
});
