import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import type { Inbound } from "@/lib/channels/channel";
import { addNote } from "@/lib/conversations/add-note";
import { absorbSideAnswers } from "@/lib/replies/side-conversations/absorb-side-answers";
import { askDepartment } from "@/lib/replies/side-conversations/ask-department";
import { closeSideConversation } from "@/lib/replies/side-conversations/close-side-conversation";
import { retireDepartment, saveDepartment } from "@/lib/replies/side-conversations/keep-departments";
import { listSideConversations } from "@/lib/replies/side-conversations/list-side-conversations";
import type { AskDepartment } from "@/lib/replies/side-conversations/side-schemas";
import { sendSystemMails } from "@/lib/replies/system-mail/send-system-mails";
import { arrival } from "../support/inbound";
import { FORGED, mail, mailDesk } from "../support/mail-desk";

const desk = mailDesk();
const BAGS = "bags@airport.example";
let departmentId: string;
let conversationId: string;
let firstId: string;

beforeAll(async () => {
  const ana = desk.ctx(desk.desk.ana);
  departmentId = (await saveDepartment(ana, null, { name: "Baggage", address: BAGS })).id;
  await desk.database.db.mailbox.updateMany({ data: { isSandbox: true } });
});
beforeEach(async () => {
  const first = mail(`jo.${randomUUID().slice(0, 8)}@outside.example`, {}, { text: "My bag is not here" });
  await desk.ingest(first);
  desk.pass(1);
  const stored = await desk.stored(first);
  conversationId = stored.conversationId ?? "";
  firstId = stored.id;
});

const greta = () => desk.ctx(desk.desk.greta);
const ask = (over: Partial<AskDepartment> = {}) =>
  askDepartment(greta(), conversationId, {
    departmentId,
    subject: "A grey suitcase",
    text: "Is it with you?",
    ...over,
  });
const absorb = (inbound: Inbound) => absorbSideAnswers(desk.worker(), [arrival(desk.account, inbound)]);
const side = async () => (await listSideConversations(greta(), conversationId))[0];
const sent = () => desk.wire.sent.at(-1);
const notes = () =>
  desk.database.db.interaction.findMany({
    where: { conversationId, kind: "note" },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
  });

async function codeOf(deed: Promise<unknown>): Promise<string> {
  const error = await deed.then(
    () => new Error("it was accepted"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error.code;
  throw error;
}

describe("a question to another department", () => {
  it("leaves as a mail of the desk with what was chosen, and its answer comes back as a note with its files", async () => {
    const asked = await ask({ interactionIds: [firstId] });
    expect(asked).toMatchObject({ state: "open", department: { name: "Baggage" }, mailState: "queued" });
    await sendSystemMails(desk.worker());
    const out = sent();
    expect(out?.recipientExternalId).toBe(BAGS);
    expect(out?.text).toContain("Is it with you?");
    expect(out?.text).toContain("> My bag is not here");
    const before = await desk.database.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
    const answer = mail(
      "ben@airport.example",
      { subject: `Re: ${out?.mail?.subject ?? ""}`, references: [out?.mail?.messageId ?? ""] },
      {
        text: "Yes, on shelf 12",
        media: [{ externalId: "f1", name: "tag.txt", type: "text/plain", bytes: Buffer.from("LS 4711") }],
      },
    );
    expect(await absorb(answer)).toEqual([]);
    expect(await absorb(answer)).toEqual([]);
    const [note, ...more] = await notes();
    expect(more).toEqual([]);
    expect(note?.text).toBe("Baggage <ben@airport.example>:\n\nYes, on shelf 12");
    expect(note).toMatchObject({ direction: "internal", audience: "private" });
    const files = await desk.database.db.attachment.findMany({ where: { interactionId: note?.id ?? "" } });
    expect(files.map(({ name, state }) => [name, state])).toEqual([["tag.txt", "stored"]]);
    expect(await side()).toMatchObject({ state: "answered", answerIds: [note?.id] });
    expect(await desk.database.db.handle.count({ where: { externalId: "ben@airport.example" } })).toBe(0);
    const now = await desk.database.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
    expect([now.dueAt, now.status]).toEqual([before.dueAt, before.status]);
  });

  it("is known by the token of its subject where a server dropped the rest", async () => {
    await ask();
    await sendSystemMails(desk.worker());
    const answer = mail(BAGS, { subject: `AW: ${sent()?.mail?.subject.toUpperCase() ?? ""}` });
    expect(await absorb(answer)).toEqual([]);
    expect(await side()).toMatchObject({ state: "answered" });
  });

  it("is answered by the department alone: a stranger's or a forged mail stays a mail like any other", async () => {
    await ask();
    await sendSystemMails(desk.worker());
    const named = { references: [sent()?.mail?.messageId ?? ""] };
    const stranger = mail("mallory@elsewhere.example", named);
    const forged = mail(BAGS, { ...named, authentication: FORGED });
    const unnamed = mail(BAGS);
    for (const each of [stranger, forged, unnamed])
      expect((await absorb(each)).map(({ inbound }) => inbound)).toEqual([each]);
    expect(await notes()).toEqual([]);
    expect((await side())?.state).toBe("open");
  });

  it("notes what machines answer, and goes on waiting", async () => {
    await ask();
    await sendSystemMails(desk.worker());
    const named = { references: [sent()?.mail?.messageId ?? ""] };
    const away = mail(BAGS, { ...named, automatic: "auto-reply" });
    expect(await absorb(away)).toHaveLength(1);
    expect(await side()).toMatchObject({ state: "open", notice: "automatic" });
    await absorb(mail("mailer-daemon@airport.example", { ...named, automatic: "bounce" }));
    expect(await side()).toMatchObject({ state: "open", notice: "bounced" });
  });

  it("takes private facts along only when that was confirmed, and a note never", async () => {
    const text = "Her locator is QX7RT2, is the bag on it?";
    expect(await codeOf(ask({ text }))).toBe("private-excerpt");
    expect((await ask({ text, confirmed: true })).state).toBe("open");
    await addNote(greta(), conversationId, "She sounds like a kettle");
    const [note] = await notes();
    expect(await codeOf(ask({ interactionIds: [note?.id ?? ""] }))).toBe("excerpt-missing");
  });

  it("can be closed by who sees it; departments are kept by leads, with a name and an address of their own", async () => {
    const { id } = await ask();
    const noah = desk.ctx(desk.desk.noah);
    const wish = { departmentId, subject: "Mine", text: "Tell me" };
    expect(await codeOf(closeSideConversation(noah, id))).toBe("not-found");
    expect(await codeOf(listSideConversations(noah, conversationId))).toBe("not-found");
    expect(await codeOf(askDepartment(noah, conversationId, wish))).toBe("not-found");
    expect((await closeSideConversation(greta(), id)).state).toBe("closed");
    expect(await codeOf(closeSideConversation(greta(), id))).toBe("side-closed");
    const ana = desk.ctx(desk.desk.ana);
    expect(await codeOf(saveDepartment(greta(), null, { name: "Cargo", address: "c@x.example" }))).toBe(
      "forbidden",
    );
    expect(await codeOf(saveDepartment(ana, null, { name: "baggage", address: "c@x.example" }))).toBe(
      "department-name",
    );
    expect(await codeOf(saveDepartment(ana, null, { name: "Us", address: "Help@northwind.example" }))).toBe(
      "department-ours",
    );
    const cargo = await saveDepartment(ana, null, { name: "Cargo", address: "cargo@airport.example" });
    await retireDepartment(ana, cargo.id);
    expect(await codeOf(ask({ departmentId: cargo.id }))).toBe("department-gone");
  });
});

describe("an internal note", () => {
  it("leaves by no way out: not in an answer, not in what it quotes, not in a question to a department", async () => {
    await addNote(greta(), conversationId, "Between us: she sounds like a kettle");
    await desk.reply(conversationId, { text: "We found it" });
    await ask({ interactionIds: [firstId] });
    await desk.work();
    await sendSystemMails(desk.worker());
    expect(desk.wire.sent.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(desk.wire.sent)).not.toContain("kettle");
  });
});
