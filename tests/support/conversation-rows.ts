import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@/lib/context/ctx";
import { CLOCK_RULES } from "@/lib/response-times/rules/clock-rules";
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
        inboundIds: [interactionId],
        lastInboundAt: publishedAt,
        teamId: over.teamId ?? null,
        rules: CLOCK_RULES,
      },
    });
  return { conversationId, customerId, handleId, threadId, interactionId };
}
