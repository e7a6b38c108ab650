import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { revokeSessions } from "@/lib/agents/revoke-sessions";
import { type Actor, inTransaction } from "@/lib/context/ctx";
import { type NewChange, recordChanges } from "@/lib/context/record-change";
import { trimChanges } from "@/lib/context/trim-changes";
import { ChangeFeed } from "@/lib/live/change-feed";
import { openStream } from "@/lib/live/open-stream";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { type HeardStream, hear } from "../support/event-stream";

let database: TestDatabase;
let desk: Desk;
let feed: ChangeFeed;
let heard: HeardStream[] = [];

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
beforeEach(async () => {
  feed = await ChangeFeed.start(database.ctx({ type: "system", task: "live" }), database.url);
});
afterEach(() => {
  for (const stream of heard) stream.stop();
  heard = [];
  feed.stop();
});
afterAll(() => database.drop());

async function open(actor: Actor, after: string | null = null): Promise<HeardStream> {
  const aborted = new AbortController();
  const stream = hear(await openStream(database.ctx(actor), feed, after, aborted.signal), aborted);
  heard.push(stream);
  return stream;
}

const tell = (...changes: NewChange[]) => inTransaction(database.ctx(), (ctx) => recordChanges(ctx, changes));

describe("the stream of events", () => {
  it("brings a changed conversation and its interaction to those who may see it, and to nobody else", async () => {
    const [care, brand, admin] = [await open(desk.greta), await open(desk.noah), await open(desk.ida)];
    const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
    const { conversationId, interactionId } = seeded;
    await tell(
      { kind: "interaction.created", conversationId, interactionId },
      { kind: "conversation.changed", conversationId },
    );
    for (const stream of [care, admin]) {
      const [first, second] = [await stream.next(), await stream.next()];
      expect(first).toMatchObject({ event: "interaction.created", data: { id: interactionId } });
      expect(second).toMatchObject({ event: "conversation.changed", data: { id: conversationId } });
      expect(first.id).toMatch(/^\d+-\d+$/);
    }
    await tell({ kind: "account.health", accountId: desk.account });
    expect(await brand.next()).toMatchObject({ event: "account.health", data: { accountId: desk.account } });
  });

  it("keeps the words of private messages from a team that does not read them", async () => {
    await database.db.accountTeam.create({
      data: { accountId: desk.brandAccount, teamId: desk.care, mayReadPrivate: false },
    });
    const seeded = await seedConversation(database, {
      audience: "private",
      accountId: desk.brandAccount,
      text: "My number is 12345678",
    });
    const { conversationId, interactionId } = seeded;
    const care = await open(desk.greta);
    const admin = await open(desk.ida);
    await tell(
      { kind: "interaction.created", conversationId, interactionId },
      { kind: "conversation.changed", conversationId },
    );
    expect((await care.next()).data).toMatchObject({ hidden: true, id: interactionId });
    expect((await care.next()).data).toMatchObject({ id: conversationId, preview: "" });
    expect((await admin.next()).data).toMatchObject({ id: interactionId, text: "My number is 12345678" });
    await database.db.accountTeam.deleteMany({});
  });

  it("says that a conversation is gone to the team it was taken from", async () => {
    const { conversationId } = await seedConversation(database, { teamId: desk.brand });
    const care = await open(desk.greta);
    const values = { fromTeamId: desk.care };
    await tell({ kind: "conversation.changed", conversationId, values });
    expect(await care.next()).toMatchObject({ event: "conversation.gone", data: { gone: [conversationId] } });
  });

  it("tells who looks and types, as long as they do", async () => {
    const { conversationId } = await seedConversation(database, { teamId: desk.care });
    const stream = await open(desk.greta);
    const presence = { conversationId, agentId: desk.linda.agentId, state: "typing" };
    await database.db.presence.create({ data: { ...presence, seenAt: database.clock.now } });
    await tell({ kind: "presence.changed", conversationId });
    expect(await stream.next()).toMatchObject({
      event: "presence.changed",
      data: {
        conversationId,
        presence: [{ state: "typing", agent: { displayName: "Linda Moss", initials: "LM" } }],
      },
    });
    await database.db.presence.deleteMany({});
    await tell({ kind: "presence.changed", conversationId });
    expect((await stream.next()).data).toEqual({ conversationId, presence: [] });
  });

  it("loses nothing when a transaction that began earlier commits later", async () => {
    const stream = await open(desk.ida);
    const [early, late] = [await seedConversation(database), await seedConversation(database)];
    const slow = new Client({ connectionString: database.url });
    await slow.connect();
    await slow.query("begin");
    const insert = `insert into "Change" (kind, "conversationId") values ('conversation.changed', $1)`;
    await slow.query(insert, [early.conversationId]);
    await tell({ kind: "conversation.changed", conversationId: late.conversationId });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await slow.query("commit");
    await slow.end();
    const ids = [await stream.next(), await stream.next()].map(({ data }) => data.id);
    expect(ids).toEqual([early.conversationId, late.conversationId]);
  });

  it("resumes behind the last id without loss, and asks for a fresh look when that is no longer kept", async () => {
    const first = await open(desk.ida);
    const one = await seedConversation(database);
    await tell({ kind: "conversation.changed", conversationId: one.conversationId });
    const { id } = await first.next();
    first.stop();
    const missed = [await seedConversation(database), await seedConversation(database)];
    for (const { conversationId } of missed) await tell({ kind: "conversation.changed", conversationId });
    await expect
      .poll(() => Number(feed.position().number))
      .toBeGreaterThanOrEqual(Number(id.split("-")[1]) + 2);
    const resumed = await open(desk.ida, id);
    const ids = [await resumed.next(), await resumed.next()].map(({ data }) => data.id);
    expect(ids).toEqual(missed.map(({ conversationId }) => conversationId));
    for (const gone of ["1-1", "no place", "999999999999999999-1"]) {
      expect(await (await open(desk.ida, gone)).next()).toMatchObject({ event: "reset" });
    }
  });

  it("sends a storm as batches of rows in the queue's order, with the ids of the rest", async () => {
    const stream = await open(desk.ida);
    const seeded = await Promise.all(Array.from({ length: 60 }, () => seedConversation(database)));
    const urgent = await seedConversation(database, { rank: 0 });
    await tell(
      ...[...seeded, urgent].map(({ conversationId }) => ({
        kind: "conversation.changed" as const,
        conversationId,
      })),
    );
    const { event, data } = await stream.next();
    expect(event).toBe("batch");
    expect(data.conversations).toHaveLength(61);
    expect(data.conversations[0].id).toBe(urgent.conversationId);
    expect(data.rest).toBe(0);
  });

  it("gathers many signs of life for a second and lets what customers write pass them", async () => {
    const stream = await open(desk.ida);
    const seeded = await Promise.all(Array.from({ length: 40 }, () => seedConversation(database)));
    const signs = seeded.map(({ conversationId }) => ({ kind: "presence.changed" as const, conversationId }));
    await tell(...signs);
    for (let i = 0; i < signs.length; i++) expect((await stream.next()).event).toBe("presence.changed");
    const { conversationId } = await seedConversation(database);
    await tell(...signs, { kind: "conversation.changed", conversationId });
    expect((await stream.next()).event).toBe("conversation.changed");
    for (let i = 0; i < signs.length; i++) expect((await stream.next()).event).toBe("presence.changed");
  });

  it("closes the streams of a revoked session, a deactivated agent and a revoked key", async () => {
    const sessionId = randomUUID();
    const createdAt = database.clock.now;
    const { agentId } = desk.greta;
    await database.db.session.create({ data: { id: sessionId, agentId, createdAt, lastSeenAt: createdAt } });
    const mine = await open({ ...desk.greta, sessionId });
    await revokeSessions(database.ctx(desk.ida), { agentId });
    await expect(mine.closed(1000)).resolves.toBe(true);
    const other = await open(desk.linda);
    await database.db.agent.update({ where: { id: desk.linda.agentId }, data: { isActive: false } });
    await expect(other.closed(5000)).resolves.toBe(true);
    const program = await open({ type: "program", keyId: randomUUID(), name: "gone", scopes: [] });
    await expect(program.closed(5000)).resolves.toBe(true);
    await database.db.agent.update({ where: { id: desk.linda.agentId }, data: { isActive: true } });
  });

  it("trims changes older than an hour but keeps the newest", async () => {
    await database.db.$executeRaw`UPDATE "Change" SET "changedAt" = now() - interval '2 hours'`;
    await trimChanges(database.ctx());
    expect(await database.db.change.count()).toBe(1);
  });
});
