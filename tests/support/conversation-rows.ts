import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { Actor, Role } from "@/lib/context/ctx";
import type { TestDatabase } from "./database";

export interface Desk {
  care: string;
  brand: string;
  account: string;
  brandAccount: string;
  greta: Actor & { type: "agent" };
  linda: Actor & { type: "agent" };
  noah: Actor & { type: "agent" };
  ana: Actor & { type: "agent" };
  ida: Actor & { type: "agent" };
}

/** Two teams, an account each, five agents: what a test of conversations stands on. */
export async function seedDesk({ db, clock }: TestDatabase): Promise<Desk> {
  const createdAt = clock.now;
  const [care, brand, account, brandAccount] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await db.team.createMany({
    data: [
      { id: care, name: "Care", createdAt },
      { id: brand, name: "Brand", createdAt },
    ],
  });
  await db.account.createMany({
    data: [
      {
        id: account,
        channel: "x",
        purpose: "care",
        handle: "NorthwindHelp",
        externalId: "900",
        displayName: "Northwind Help",
        teamId: care,
        createdAt,
      },
      {
        id: brandAccount,
        channel: "x",
        purpose: "brand",
        handle: "NorthwindAir",
        externalId: "901",
        displayName: "Northwind",
        teamId: brand,
        createdAt,
      },
    ],
  });
  const agent = async (displayName: string, initials: string, role: Role, teamIds: string[]) => {
    const id = randomUUID();
    const email = `${displayName.split(" ")[0]?.toLowerCase()}@northwind.example`;
    await db.agent.create({ data: { id, displayName, email, role, createdAt } });
    await db.initialsHolder.create({ data: { id: randomUUID(), agentId: id, initials, fromAt: createdAt } });
    await db.teamMember.createMany({ data: teamIds.map((teamId) => ({ teamId, agentId: id })) });
    return { type: "agent" as const, agentId: id, role, teamIds };
  };
  return {
    care,
    brand,
    account,
    brandAccount,
    greta: await agent("Greta Tamm", "GT", "agent", [care]),
    linda: await agent("Linda Moss", "LM", "agent", [care]),
    noah: await agent("Noah Lind", "NL", "agent", [brand]),
    ana: await agent("Ana Ruiz", "AR", "lead", [care]),
    ida: await agent("Ida Holm", "IH", "admin", []),
  };
}

export interface Seeded {
  conversationId: string;
  customerId: string;
  handleId: string;
  threadId: string;
  interactionId: string;
}

export interface SeedOptions {
  teamId?: string | null;
  accountId?: string | null;
  assigneeId?: string | null;
  customerId?: string;
  handleId?: string;
  place?: string;
  audience?: "public" | "private";
  text?: string;
  status?: "open" | "waiting" | "snoozed" | "resolved";
  rank?: number;
  publishedAt?: Date;
  targetSeconds?: number;
}

/** One customer with one inbound post that waits: conversation, thread, interaction, open turn. */
export async function seedConversation(database: TestDatabase, over: SeedOptions = {}): Promise<Seeded> {
  const { db, clock } = database;
  const mark = randomUUID();
  const publishedAt = over.publishedAt ?? new Date(clock.now.getTime() - 60_000);
  const targetSeconds = over.targetSeconds ?? 600;
  const dueAt = new Date(publishedAt.getTime() + targetSeconds * 1000);
  const customerId = over.customerId ?? randomUUID();
  const handleId = over.handleId ?? randomUUID();
  const [conversationId, threadId, interactionId] = [randomUUID(), randomUUID(), randomUUID()];
  const audience = over.audience ?? "public";
  const status = over.status ?? "open";
  const accountId = over.accountId ?? null;
  const text = over.text ?? "My parcel never came";
  if (!over.customerId)
    await db.customer.create({ data: { id: customerId, displayName: "Jo Winter", createdAt: publishedAt } });
  if (!over.handleId)
    await db.handle.create({
      data: {
        id: handleId,
        channel: "x",
        externalId: mark,
        customerId,
        username: `jo_${mark.slice(0, 6)}`,
        displayName: "Jo Winter",
        createdAt: publishedAt,
      },
    });
  await db.conversation.create({
    data: {
      id: conversationId,
      customerId,
      accountId,
      status,
      rank: over.rank ?? 1,
      teamId: over.teamId ?? null,
      assigneeId: over.assigneeId ?? null,
      lastChannel: "x",
      lastAudience: audience,
      preview: text,
      tags: [],
      reasonIds: [],
      openedAt: publishedAt,
      lastInboundAt: publishedAt,
      lastInteractionNumber: 1,
      dueAt,
      promisedAt: dueAt,
      turnStartedAt: publishedAt,
      targetSeconds,
      snoozedUntil: status === "snoozed" ? dueAt : null,
      resolvedAt: status === "resolved" ? clock.now : null,
    },
  });
  await db.thread.create({
    data: {
      id: threadId,
      channel: "x",
      place: over.place ?? `post:${mark}`,
      handleId,
      accountId,
      conversationId,
      openedAt: publishedAt,
    },
  });
  await db.interaction.create({
    data: {
      id: interactionId,
      channel: "x",
      externalId: `post:${mark}`,
      threadId,
      conversationId,
      customerId,
      handleId,
      accountId,
      number: 1,
      kind: audience === "public" ? "post" : "direct_message",
      audience,
      direction: "inbound",
      authorType: "customer",
      text,
      publishedAt,
      receivedAt: publishedAt,
    },
  });
  if (status !== "resolved")
    await db.turn.create({
      data: {
        conversationId,
        firstInteractionId: interactionId,
        position: 1,
        accountId,
        channel: "x",
        audience,
        startedAt: publishedAt,
        receivedAt: publishedAt,
        targetSeconds,
        promisedAt: dueAt,
        dueAt,
      },
    });
  return { conversationId, customerId, handleId, threadId, interactionId };
}

const CHUNK = 10_000;

/**
 * Many conversations at once: a tenth open, the rest resolved, five interactions each, three quarters for
 * one team, some for the other, some for none. Customers are shared by about four conversations.
 */
export async function seedMany(
  { db, url }: TestDatabase,
  desk: Desk,
  count: number,
  options: { interactions?: number; overdueHours?: number; openShare?: number } = {},
): Promise<void> {
  const customers = Math.max(1, Math.ceil(count / 4));
  const { interactions = 5, overdueHours = 1, openShare = 10 } = options;
  const run = (statement: string) => db.$executeRawUnsafe(statement);
  const id = (kind: number, n: string) =>
    `('${kind.toString().padStart(8, "0")}-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
  const at = `'2026-11-23T09:00:00Z'::timestamptz - interval '${overdueHours} hours' - (n % 100000) * interval '1 second'`;
  const team = `CASE WHEN n % 20 = 0 THEN NULL WHEN n % 4 = 0 THEN '${desk.brand}'::uuid ELSE '${desk.care}'::uuid END`;
  const assignee = `CASE WHEN n % 3 = 0 THEN '${desk.greta.agentId}'::uuid WHEN n % 3 = 1 THEN '${desk.linda.agentId}'::uuid END`;
  await run(
    `INSERT INTO "Customer" (id, "displayName", "createdAt") SELECT ${id(1, "n")}, 'Person ' || n, now() FROM generate_series(1, ${customers}) n`,
  );
  await run(`INSERT INTO "Handle" (id, channel, "externalId", "customerId", username, "displayName", "createdAt")
    SELECT ${id(2, "n")}, 'x', 'h' || n, ${id(1, "n")}, 'person' || n, 'Person ' || n, now() FROM generate_series(1, ${customers}) n`);
  for (let from = 1; from <= count; from += CHUNK) {
    const span = `generate_series(${from}, ${Math.min(count, from + CHUNK - 1)}) n`;
    await run(`INSERT INTO "Conversation" (id, "customerId", "accountId", status, rank, "dueAt", "promisedAt", "turnStartedAt", "targetSeconds",
      "assigneeId", "teamId", "lastChannel", "lastAudience", preview, tags, "reasonIds", "openedAt", "lastInboundAt", "lastInteractionNumber")
    SELECT ${id(3, "n")}, ${id(1, `(n % ${customers}) + 1`)}, '${desk.account}'::uuid, CASE WHEN n % ${openShare} = 0 THEN 'open' ELSE 'resolved' END,
      1 + n % 2, ${at}, ${at}, ${at} - interval '10 minutes', 600, ${assignee.replaceAll("n %", "(n / 10) %")}, ${team.replaceAll("n %", "(n / 10) %")},
      'x', CASE WHEN n % 5 = 0 THEN 'private' ELSE 'public' END, 'Where is my parcel', '{}', '{}', ${at}, ${at}, ${interactions}
    FROM ${span}`);
    await run(`INSERT INTO "Thread" (id, channel, place, "handleId", "accountId", "conversationId", "openedAt")
    SELECT ${id(4, "n")}, 'x', 'post:' || n, ${id(2, `(n % ${customers}) + 1`)}, '${desk.account}'::uuid, ${id(3, "n")}, ${at} FROM ${span}`);
    await run(`INSERT INTO "Interaction" (id, channel, "externalId", "threadId", "conversationId", "customerId", "handleId", "accountId", number, kind,
      audience, direction, "authorType", text, "publishedAt", "receivedAt")
    SELECT ${id(5, `n::bigint * 10 + k`)}, 'x', 'post:' || n || '.' || k, ${id(4, "n")}, ${id(3, "n")}, ${id(1, `(n % ${customers}) + 1`)},
      ${id(2, `(n % ${customers}) + 1`)}, '${desk.account}'::uuid, k, 'post', 'public', CASE WHEN k % 2 = 1 THEN 'inbound' ELSE 'outbound' END,
      CASE WHEN k % 2 = 1 THEN 'customer' ELSE 'account' END, 'Where is my parcel ' || n, ${at} + k * interval '1 minute', ${at} + k * interval '1 minute'
    FROM ${span}, generate_series(1, ${interactions}) k`);
  }
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await owner.query("VACUUM ANALYZE").finally(() => owner.end());
}

/** A public answer of Greta's in the thread of what was seeded, as the outbox holds it in that state. */
export async function seedReply(
  { db, clock }: TestDatabase,
  desk: Desk,
  seeded: Seeded,
  state: "queued" | "sending" | "sent" | "refused",
): Promise<string> {
  const id = randomUUID();
  const { conversationId, customerId, handleId, threadId } = seeded;
  const at = clock.now;
  const agentId = desk.greta.agentId;
  await db.interaction.create({
    data: {
      id,
      channel: "x",
      externalId: state === "sent" ? `post:${id}` : `reply:${id}`,
      threadId,
      conversationId,
      customerId,
      handleId,
      accountId: desk.account,
      agentId,
      number: 2,
      kind: "post",
      audience: "public",
      direction: "outbound",
      authorType: "agent",
      text: "On its way ^GT",
      initials: "GT",
      publishedAt: at,
      receivedAt: at,
      opensTurn: false,
    },
  });
  await db.conversation.update({ where: { id: conversationId }, data: { lastInteractionNumber: 2 } });
  await db.reply.create({
    data: {
      id,
      conversationId,
      accountId: desk.account,
      agentId,
      channel: "x",
      audience: "public",
      state,
      sendAfter: at,
      replyToExternalId: "post:77",
      textHash: "h",
      queuedAt: at,
      sentAt: state === "sent" ? at : null,
      code: state === "refused" ? "not-summoned" : null,
    },
  });
  const part = { replyId: id, position: 0, text: "On its way ^GT", textHash: "h", attachmentIds: [] };
  await db.replyPart.create({ data: { ...part, state, externalId: state === "sent" ? id : null } });
  return id;
}
