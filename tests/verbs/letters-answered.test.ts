import { describe, expect, it } from "vitest";
import type { InboundMail } from "@/lib/channels/inbound-mail";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { absorbLetterAnswers } from "@/lib/incidents/mailings/letters/absorb-letter-answers";
import { eraseLetters } from "@/lib/incidents/mailings/letters/erase-letters";
import { findOptOut } from "@/lib/incidents/mailings/letters/find-opt-out";
import { listMailWishes } from "@/lib/incidents/mailings/letters/list-mail-wishes";
import { optOut } from "@/lib/incidents/mailings/letters/opt-out";
import { noteLetterAnswers, placeLetters } from "@/lib/incidents/mailings/letters/place-letters";
import { setMailWish } from "@/lib/incidents/mailings/letters/set-mail-wish";
import { arrival } from "../support/inbound";
import { mail } from "../support/mail-desk";
import { HELP, mailingDesk } from "../support/mailing-desk";

const here = mailingDesk();
const account = () => ({
  id: here.accountId,
  channel: "email",
  externalId: HELP,
  teamId: null,
  reopenDays: 7,
});
const from = (address: string, over: Partial<InboundMail>) => arrival(account(), mail(address, over));
const tokenIn = (text: string | undefined) => /unsubscribe\/([0-9a-f]{64})/.exec(text ?? "")?.[1] ?? "";

/** One letter, sent to one person. */
async function sent(name: string, more: Parameters<typeof here.draft>[1] = {}) {
  here.freshWire();
  const incident = await here.storm();
  const person = await here.person([`${name}@people.example`], "Jo Reyes");
  await here.hit(incident, [person]);
  const id = await here.draft(incident, more);
  await here.start(id);
  await here.send();
  const letter = await here.database.db.letter.findFirstOrThrow({ where: { mailingId: id } });
  const own = here.wire.sent.findLast(({ recipientExternalId }) => recipientExternalId === letter.address);
  return { incident, person, id, letter, token: tokenIn(own?.text) };
}
const again = (id: string) => here.database.db.letter.findUniqueOrThrow({ where: { id } });

describe("what comes back to a letter", () => {
  it("from a server that can't deliver it makes it bounced, in no history, and no later letter goes there", async () => {
    const { incident, letter, person } = await sent("bounce");
    const bounced = { messageId: letter.messageId, recipient: letter.address, status: "5.1.1" };
    const delayed = from("mailer-daemon@mx.example", {
      automatic: "bounce",
      bounced: { ...bounced, status: "4.2.2" },
    });
    expect(await absorbLetterAnswers(here.worker(), [delayed])).toEqual([]);
    expect(await again(letter.id)).toMatchObject({ state: "sent" });
    const final = from("mailer-daemon@mx.example", { automatic: "bounce", bounced });
    const other = from("jo@people.example", {});
    expect(await absorbLetterAnswers(here.worker(), [final, other])).toEqual([other]);
    expect(await again(letter.id)).toMatchObject({ state: "bounced", details: { status: "5.1.1" } });
    const next = await here.draft(incident, { name: "Outcome" });
    await here.start(next);
    expect((await here.mailing(next)).leftOut).toEqual({ "bounced-before": 1 });
    expect(await here.database.db.interaction.count({ where: { customerId: person.customerId } })).toBe(0);
  });

  it("before our own commit is not lost by it", async () => {
    const { letter } = await sent("early");
    await here.database.db.letter.update({
      where: { id: letter.id },
      data: { state: "sending", sentAt: null },
    });
    const bounced = { messageId: letter.messageId, recipient: null, status: "5.1.1" };
    await absorbLetterAnswers(here.worker(), [from("x@mx.example", { automatic: "bounce", bounced })]);
    expect(await again(letter.id)).toMatchObject({ state: "bounced" });
  });

  it("as a complaint ends mails to that person; an out-of-office note changes nothing", async () => {
    const { incident, letter, person } = await sent("angry");
    const away = from("angry@people.example", { automatic: "auto-reply", references: [letter.messageId] });
    const complaint = from("fbl@provider.example", {
      automatic: "auto-reply",
      complaint: { messageId: letter.messageId, recipient: letter.address },
    });
    expect(await absorbLetterAnswers(here.worker(), [away])).toEqual([]);
    expect(await again(letter.id)).toMatchObject({ state: "sent", complainedAt: null, answeredAt: null });
    expect(await absorbLetterAnswers(here.worker(), [complaint, complaint])).toEqual([]);
    expect((await again(letter.id)).complainedAt).not.toBeNull();
    const next = await here.draft(incident, { name: "Outcome" });
    await here.start(next);
    expect((await here.mailing(next)).leftOut).toEqual({ "opted-out": 1 });
    expect(await here.database.db.interaction.count({ where: { customerId: person.customerId } })).toBe(0);
  });

  it("from the person lands in their history under the letter, of its incident, and hides their links", async () => {
    const { incident, letter, person, token } = await sent("reyes");
    const answer = from("reyes@people.example", {
      references: [letter.messageId],
      subject: "Re: your order",
    });
    for (let run = 0; run < 2; run++) {
      const answered = await placeLetters(here.worker(), [answer]);
      await ingestInteractions(here.worker(), [answer]);
      await noteLetterAnswers(here.worker(), answered);
    }
    const { db } = here.database;
    const history = await db.interaction.findMany({
      where: { customerId: person.customerId },
      orderBy: { direction: "desc" },
    });
    expect(history).toMatchObject([
      { direction: "outbound", authorType: "system", externalId: `mid:${letter.messageId}` },
      { direction: "inbound" },
    ]);
    const [ours, theirs] = history;
    expect(ours?.conversationId).toBe(theirs?.conversationId);
    expect(theirs?.inReplyToId).toBe(ours?.id);
    expect(ours?.text).toContain("Hi Jo, a storm is coming.");
    expect(ours?.text).not.toContain(token);
    expect(await db.turn.count({ where: { firstInteractionId: theirs?.id ?? "" } })).toBe(1);
    expect(await db.incidentPart.findMany({ where: { incidentId: incident } })).toMatchObject([
      { interactionId: theirs?.id, by: "answer" },
    ]);
    expect((await again(letter.id)).answeredAt).not.toBeNull();
  });
});

describe("who wants no more mails", () => {
  it("is asked by the page, taken at their word by one press, and may take it back", async () => {
    const { incident, letter, token } = await sent("stop");
    const stranger = here.database.ctx({ type: "public" });
    expect(await findOptOut(stranger, token)).toMatchObject({ brand: "Northwind", wants: "none" });
    expect((await again(letter.id)).unsubscribedAt).toBeNull();
    await optOut(stranger, { token, wish: "kind", via: "header" });
    await optOut(stranger, { token, wish: "kind", via: "header" });
    expect(await findOptOut(stranger, token)).toMatchObject({ wants: "all" });
    expect((await again(letter.id)).unsubscribedAt).not.toBeNull();
    const next = await here.draft(incident, { name: "Outcome" });
    await here.start(next);
    expect((await here.mailing(next)).leftOut).toEqual({ "opted-out": 1 });
    await optOut(stranger, { token, wish: "none", via: "link" });
    expect(await findOptOut(stranger, token)).toMatchObject({ wants: "none" });
    const third = await here.draft(incident, { name: "At last" });
    await here.start(third);
    expect(await here.letters(third)).toHaveLength(1);
  });

  it("of marketing still gets what is about their order", async () => {
    const { incident, token } = await sent("market", { purpose: "marketing" });
    await optOut(here.worker(), { token, wish: "kind", via: "header" });
    expect(await findOptOut(here.worker(), token)).toMatchObject({ wants: "marketing" });
    const service = await here.draft(incident, { name: "Outcome" });
    const marketing = await here.draft(incident, { name: "News", purpose: "marketing" });
    await here.start(service);
    await here.start(marketing);
    expect(await here.letters(service)).toHaveLength(1);
    expect(await here.letters(marketing)).toHaveLength(0);
  });

  it("may say so to an agent, who keeps it for one address, and takes it back", async () => {
    const { incident, person } = await sent("told");
    const greta = { ...here.database.ctx(here.desk.greta), traits: here.worker().traits };
    const handleId = person.handleIds[0] ?? "";
    expect(await listMailWishes(greta, person.customerId)).toMatchObject([{ handleId, ended: "none" }]);
    const kept = await setMailWish(greta, person.customerId, { handleId, ended: "all" });
    expect(kept).toMatchObject([{ ended: "all", via: "hand" }]);
    const next = await here.draft(incident, { name: "Outcome" });
    await here.start(next);
    expect((await here.mailing(next)).leftOut).toEqual({ "opted-out": 1 });
    const other = here.database.id();
    await expect(
      setMailWish(greta, person.customerId, { handleId: other, ended: "none" }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(await setMailWish(greta, person.customerId, { handleId, ended: "none" })).toMatchObject([
      { ended: "none", at: null },
    ]);
  });

  it("gets none that was prepared before they said so", async () => {
    const first = await sent("between");
    const next = await here.draft(first.incident, { name: "Outcome" });
    await here.start(next);
    await optOut(here.worker(), { token: first.token, wish: "all", via: "link" });
    await here.send();
    expect(await here.letters(next)).toMatchObject([{ state: "stopped", code: "opted-out" }]);
    const theirs = here.wire.sent.filter(
      ({ recipientExternalId }) => recipientExternalId === first.letter.address,
    );
    expect(theirs).toHaveLength(1);
  });

  it("can't be named by anybody who did not get the letter", async () => {
    const { letter, token } = await sent("guess");
    const id = letter.id.replaceAll("-", "");
    for (const made of [`${id}${"0".repeat(32)}`, token.slice(0, 63), `${token}0`, id, ""]) {
      expect(await findOptOut(here.worker(), made)).toBeNull();
      await expect(optOut(here.worker(), { token: made, wish: "all", via: "link" })).rejects.toMatchObject({
        code: "unsubscribe-link-dead",
      });
    }
  });

  it("stands by a digest that outlives the person's erasure, and no address with it", async () => {
    const { letter, token, person } = await sent("erased");
    await optOut(here.worker(), { token, wish: "all", via: "link" });
    await eraseLetters(here.worker(), person.handleIds);
    expect(await again(letter.id)).toMatchObject({ address: null, name: null, values: {}, state: "sent" });
    const kept = await here.database.db.mailOptOut.findMany();
    expect(JSON.stringify(kept)).not.toContain("people.example");
    expect(kept.some(({ purpose, undoneAt }) => purpose === "all" && undoneAt === null)).toBe(true);
  });
});
