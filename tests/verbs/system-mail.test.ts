import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emailTraits } from "@/lib/channels/email/traits";
import type { WorkerCtx } from "@/lib/context/ctx";
import { absorbSystemAnswers } from "@/lib/replies/system-mail/absorb-system-answers";
import { claimSystemMails } from "@/lib/replies/system-mail/claim-system-mails";
import { findSystemMailbox } from "@/lib/replies/system-mail/find-system-mailbox";
import { forgetSystemMails } from "@/lib/replies/system-mail/forget-system-mails";
import { queueSystemMail } from "@/lib/replies/system-mail/queue-system-mail";
import { sendSystemMails } from "@/lib/replies/system-mail/send-system-mails";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { type ScriptedChannel, scriptedChannel } from "../support/scripted-channel";

let database: TestDatabase;
let desk: Desk;
let wire: ScriptedChannel;
let worker: WorkerCtx;
let mailbox: string;

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  mailbox = database.id();
  const address = "help@northwind.example";
  const account = { channel: "email", purpose: "care", handle: address, externalId: address };
  await database.db.account.create({
    data: {
      id: mailbox,
      ...account,
      displayName: "Help",
      connectionState: "connected",
      createdAt: database.clock.now,
    },
  });
  await database.db.mailbox.create({
    data: { accountId: mailbox, fromName: "Northwind Help", isSandbox: true },
  });
});
beforeEach(async () => {
  await database.db.systemMail.deleteMany();
  await database.db.outboxHold.deleteMany();
  wire = scriptedChannel("email");
  const plain = database.ctx();
  worker = wire.ctx({ ...plain, traits: new Map([...plain.traits, ["email", emailTraits]]) });
});
afterAll(() => database.drop());

const letter = (key: string) => ({
  kind: "alarm" as const,
  key,
  agentId: desk.ana.agentId,
  recipient: "ana@northwind.example",
  subject: "Somebody\r\nwaits",
  text: "Twenty minutes.",
  html: null,
});
const row = () => database.db.systemMail.findFirstOrThrow();
const pass = (seconds: number) => {
  database.clock.now = new Date(database.clock.now.getTime() + seconds * 1000);
};

describe("mail of the desk itself", () => {
  it("is queued once under a key, leaves once from the desk's mailbox and is marked as the desk's", async () => {
    expect(await queueSystemMail(worker, [letter("a"), letter("a")])).toBe(1);
    expect(await queueSystemMail(worker, [letter("a")])).toBe(0);
    await sendSystemMails(worker);
    await sendSystemMails(worker);
    expect(wire.sent).toHaveLength(1);
    expect(wire.sent[0]).toMatchObject({
      account: { id: mailbox },
      recipientExternalId: "ana@northwind.example",
      mail: { subject: "Somebody waits", system: { kind: "alarm" } },
    });
    expect(await row()).toMatchObject({ state: "sent", accountId: mailbox });
    expect(await database.db.interaction.count()).toBe(0);
  });

  it("in doubt is looked for in Sent before anything goes out again", async () => {
    await queueSystemMail(worker, [letter("b")]);
    wire.answers = [{ outcome: "unknown", code: "mail-no-answer" }];
    await sendSystemMails(worker);
    expect((await row()).state).toBe("unconfirmed");
    await sendSystemMails(worker);
    expect(wire.sent).toHaveLength(1);
    pass(6);
    wire.looks = [{ found: true, externalId: "mid:x", sentAt: database.clock.now }];
    await sendSystemMails(worker);
    expect((await row()).state).toBe("sent");
    expect(wire.sent).toHaveLength(1);
    expect(wire.sought[0]?.messageId).toBe((await row()).messageId);
  });

  it("not found goes out one more time under its own Message-ID, and then no more", async () => {
    await queueSystemMail(worker, [letter("c")]);
    const doubt = { outcome: "unknown", code: "mail-no-answer" } as const;
    wire.answers = [doubt, doubt];
    for (const seconds of [0, 6, 30, 120, 1, 6, 30, 120, 600]) {
      pass(seconds);
      await sendSystemMails(worker);
    }
    expect(wire.sent).toHaveLength(2);
    expect(new Set(wire.sent.map(({ mail }) => mail?.messageId)).size).toBe(1);
    expect(await row()).toMatchObject({ state: "failed", code: "in-doubt" });
  });

  it("is never sent twice where nobody can look", async () => {
    await queueSystemMail(worker, [letter("d")]);
    wire.answers = [{ outcome: "unknown", code: "mail-no-answer" }];
    wire.looks = [{ found: "nowhere" }];
    await sendSystemMails(worker);
    pass(6);
    await sendSystemMails(worker);
    expect(wire.sent).toHaveLength(1);
    expect((await row()).state).toBe("failed");
  });

  it("of a worker that died in the call is in doubt, of one that died before it is sent", async () => {
    await queueSystemMail(worker, [letter("e")]);
    const from = await findSystemMailbox(worker);
    if (!from) throw new Error("no mailbox");
    const [claimed] = await claimSystemMails(worker, from, 1);
    pass(61);
    await sendSystemMails(worker);
    expect(wire.sent).toHaveLength(1);
    await database.db.systemMail.updateMany({
      data: { state: "sending", leaseUntil: database.clock.now, sentAt: null, endedAt: null },
    });
    await database.db.systemAttempt.updateMany({
      where: { mailId: claimed?.id ?? "" },
      data: { endedAt: null },
    });
    pass(1);
    await sendSystemMails(worker);
    expect((await row()).state).toBe("unconfirmed");
    expect(wire.sent).toHaveLength(1);
  });

  it("waits out a server that has no time, and ends where it is refused for good", async () => {
    await queueSystemMail(worker, [letter("f")]);
    const at = new Date(database.clock.now.getTime() + 60_000);
    wire.answers = [{ outcome: "retry-at", at, code: "mail-later", holdsAccount: false }];
    await sendSystemMails(worker);
    expect(await row()).toMatchObject({ state: "queued", code: "mail-later" });
    pass(61);
    wire.answers = [{ outcome: "refused", code: "mail-recipient-refused", values: {} }];
    await sendSystemMails(worker);
    expect(await row()).toMatchObject({ state: "refused", code: "mail-recipient-refused" });
  });

  it("waits and says so while no mailbox can send, and fails after a day", async () => {
    await database.db.account.update({
      where: { id: mailbox },
      data: { connectionState: "unconnected" },
    });
    await queueSystemMail(worker, [letter("g")]);
    await sendSystemMails(worker);
    expect(await row()).toMatchObject({ state: "queued", code: "no-mailbox" });
    pass(86_500);
    await sendSystemMails(worker);
    expect(await row()).toMatchObject({ state: "failed", code: "no-mailbox" });
    await database.db.account.update({ where: { id: mailbox }, data: { connectionState: "connected" } });
    pass(31 * 86_400);
    await forgetSystemMails(worker);
    expect(await database.db.systemMail.count()).toBe(0);
  });
});

describe("what comes back", () => {
  const arrival = (over: Record<string, unknown>, inReplyTo?: string) =>
    ({
      inbound: {
        channel: "email",
        ...(inReplyTo ? { inReplyToExternalId: `mid:${inReplyTo}` } : {}),
        mail: { automatic: null, references: [], ...over },
      },
    }) as never;

  it("from a machine is taken in nowhere; a bounce ends the mail, and a person's answer stays a mail", async () => {
    await queueSystemMail(worker, [letter("h")]);
    await sendSystemMails(worker);
    const messageId = (await row()).messageId ?? "";
    const person = arrival({}, messageId);
    const away = arrival({ automatic: "auto-reply" }, messageId);
    const stranger = arrival({ automatic: "auto-reply" }, "else@example");
    expect(await absorbSystemAnswers(worker, [person, away, stranger])).toEqual([person, stranger]);
    expect((await row()).state).toBe("sent");
    const bounced = { messageId, recipient: "ana@northwind.example", status: "5.1.1" };
    expect(await absorbSystemAnswers(worker, [arrival({ automatic: "bounce", bounced })])).toEqual([]);
    expect(await row()).toMatchObject({ state: "bounced", values: { status: "5.1.1" } });
  });
});
