import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Inbound } from "@/lib/channels/channel";
import { emailTraits } from "@/lib/channels/email/traits";
import type { InboundMail } from "@/lib/channels/inbound-mail";
import type { Ctx, WorkerCtx } from "@/lib/context/ctx";
import type { Arrival, ArrivalAccount } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { adoptNative } from "@/lib/replies/adopt-native";
import { claimReplies } from "@/lib/replies/claim-replies";
import { claimLooks, lookForReply } from "@/lib/replies/look-for-replies";
import { noteBounces } from "@/lib/replies/note-bounces";
import { queueReply } from "@/lib/replies/queue-reply";
import { type QueueReply, queueReplySchema } from "@/lib/replies/schemas";
import { sendReply } from "@/lib/replies/send-reply";
import type { Desk } from "./conversation-rows";
import { type TestDatabase, testDatabase } from "./database";
import { arrival, post } from "./inbound";
import { seedReplyDesk } from "./reply-desk";
import { type ScriptedChannel, scriptedChannel } from "./scripted-channel";

export const HELP = "help@northwind.example";
export const PROVED = { spf: "pass", dkim: "pass", dmarc: "pass", by: "mx.northwind.example" };
export const FORGED = { spf: "fail", dkim: "none", dmarc: "fail", by: "mx.northwind.example" };

let next = 1;

/** A mail as the reader hands it over: from this address to our mailbox. */
export function mail(from: string, over: Partial<InboundMail> = {}, more: Partial<Inbound> = {}): Inbound {
  const n = next++;
  const messageId = over.messageId === undefined ? `m${n}@${from.split("@").at(-1)}` : over.messageId;
  const references = over.references ?? [];
  return post(String(n), from, {
    channel: "email",
    kind: "email",
    audience: "private",
    externalId: `mail:${messageId}#${n.toString(16).padStart(16, "0")}`,
    aliases: messageId === null ? [] : [`mid:${messageId}`],
    version: 0,
    customer: { externalId: from, displayName: from.split("@")[0] ?? from },
    place: `mail:${references[0] ?? messageId ?? n}`,
    text: `My bag ${n} is not here`,
    names: "body",
    isThreadAuthor: null,
    ...more,
    mail: {
      subject: "My bag",
      from: { address: from },
      replyTo: [],
      to: [{ address: HELP }],
      cc: [],
      html: null,
      folded: null,
      automatic: null,
      authentication: null,
      isWhole: true,
      ...over,
      messageId,
      references,
    },
  });
}

/** A mailbox with a desk around it, its mails taken in and sent by hand. */
export function mailDesk() {
  let database: TestDatabase;
  let desk: Desk;
  let wire: ScriptedChannel;
  let account: ArrivalAccount;
  beforeAll(async () => {
    database = await testDatabase();
    desk = await seedReplyDesk(database);
    account = { id: randomUUID(), channel: "email", externalId: HELP, teamId: desk.care, reopenDays: 7 };
    const { db, clock } = database;
    await db.account.create({
      data: {
        ...account,
        purpose: "care",
        handle: HELP,
        displayName: "Northwind Help",
        connectionState: "connected",
        createdAt: clock.now,
      },
    });
    await db.mailbox.create({
      data: { accountId: account.id, fromName: "Northwind Help", signatureBlock: "Northwind Customer Care" },
    });
    await db.accountTeam.create({
      data: { accountId: account.id, teamId: desk.care, mayReply: true, mayReadPrivate: true },
    });
  });
  beforeEach(async () => {
    wire = scriptedChannel("email");
    await database.db.reply.updateMany({ where: { state: "queued" }, data: { state: "failed" } });
  });
  afterAll(() => database.drop());
  const ctx = (actor?: Ctx["actor"]): Ctx => {
    const plain = database.ctx(actor);
    return { ...plain, traits: new Map([...plain.traits, ["email", emailTraits]]) };
  };
  const worker = (): WorkerCtx => wire.ctx(ctx());
  const arrived = (inbound: Inbound): Arrival => arrival(account, inbound);
  return {
    get database() {
      return database;
    },
    get desk() {
      return desk;
    },
    get wire() {
      return wire;
    },
    get account() {
      return account;
    },
    ctx,
    worker,
    pass(seconds: number): void {
      database.clock.now = new Date(database.clock.now.getTime() + seconds * 1000);
    },
    async ingest(...inbounds: Inbound[]) {
      const arrivals = inbounds.map(arrived);
      const landed = await ingestInteractions(ctx(), arrivals);
      await noteBounces(ctx(), arrivals);
      return landed;
    },
    adopt: (...inbounds: Inbound[]) => adoptNative(ctx(), inbounds.map(arrived)),
    reply: (conversationId: string, over: Partial<QueueReply> = {}) =>
      queueReply(
        ctx(desk.greta),
        conversationId,
        queueReplySchema.parse({
          channel: "email",
          audience: "private",
          text: "We found it",
          undo: false,
          ...over,
        }),
      ),
    async work(): Promise<void> {
      for (const claim of await claimReplies(worker(), 20)) await sendReply(worker(), claim);
    },
    async look(): Promise<void> {
      for (const reply of await claimLooks(worker(), 20)) await lookForReply(worker(), reply);
    },
    stored: (inbound: Inbound) =>
      database.db.interaction.findUniqueOrThrow({
        where: { channel_externalId: { channel: "email", externalId: inbound.externalId } },
      }),
    mailOf: (interactionId: string) => database.db.mail.findUniqueOrThrow({ where: { interactionId } }),
    conversation: (id: string | null) =>
      database.db.conversation.findUniqueOrThrow({ where: { id: id ?? "" } }),
    openTurn: (conversationId: string | null) =>
      database.db.turn.findFirst({ where: { conversationId: conversationId ?? "", endedAt: null } }),
    replyOf: (id: string) => database.db.reply.findUniqueOrThrow({ where: { id } }),
  };
}

export type MailDesk = ReturnType<typeof mailDesk>;
