import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, Ctx } from "@/lib/context/ctx";
import { COUNTED_TO, countQueue } from "@/lib/conversations/count-queue";
import { listConversations } from "@/lib/conversations/list-conversations";
import { listDueKeys, listNewestKeys } from "@/lib/conversations/list-queue-keys";
import { type ListConversations, listConversationsSchema } from "@/lib/conversations/schemas";
import type { Db } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedMany } from "../support/many-conversations";

const COUNT = 20_000;
let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  await seedMany(database, desk, COUNT, { interactions: 1, overdueHours: 3 });
}, 120_000);
afterAll(() => database.drop());

const input = (over: Partial<Record<keyof ListConversations, unknown>> = {}) =>
  listConversationsSchema.parse(over);
const greta = () => database.ctx(desk.greta);

/** The plan of the statement that a verb runs, with what it touched. */
async function planOf(actor: Actor, run: (ctx: Ctx) => Promise<unknown>): Promise<string> {
  const plans: string[] = [];
  const explain = async (first: Sql | TemplateStringsArray, ...values: unknown[]) => {
    const asked = "raw" in first ? sql(first, ...values) : first;
    const rows = await database.db.$queryRaw<
      { "QUERY PLAN": string }[]
    >`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${asked}`;
    plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
    return database.db.$queryRaw(asked);
  };
  await run({ ...database.ctx(actor), db: { $queryRaw: explain } as unknown as Db });
  return plans.join("\n");
}

describe("the queue", () => {
  it("is read from indexes in its own order for every filter: no scan of the table, no sort of what it holds", async () => {
    const filters = [
      {},
      { assignee: "me" },
      { assignee: "none" },
      { account: desk.account },
      { audience: "private" },
    ];
    for (const actor of [desk.greta, desk.ida]) {
      for (const filter of filters) {
        const plan = await planOf(actor, (ctx) => listDueKeys(ctx, input(filter), null, 51));
        const label = `${actor.role} ${JSON.stringify(filter)}\n${plan}`;
        expect(plan, label).not.toMatch(/Seq Scan|Bitmap/);
        expect(mostRows(plan), label).toBeLessThanOrEqual(2 * 51);
      }
    }
  });

  it("is read newest first from indexes in that order", async () => {
    const filters = [
      { status: ["resolved"] },
      { status: ["open", "waiting", "snoozed", "resolved"] },
      { status: ["resolved"], assignee: "me" },
    ];
    for (const actor of [desk.greta, desk.ida]) {
      for (const filter of filters) {
        const plan = await planOf(actor, (ctx) =>
          listNewestKeys(ctx, input({ ...filter, sort: "newest" }), null, 51),
        );
        expect(plan, plan).not.toMatch(/Seq Scan|Bitmap/);
        expect(mostRows(plan), plan).toBeLessThanOrEqual(4 * 51);
      }
    }
  });

  it("pages through everything once, in order, and through nothing else", async () => {
    for (const over of [{}, { sort: "newest", status: ["resolved", "open"] }]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listConversations(greta(), input({ ...over, limit: 200, cursor }));
        seen.push(...page.data.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      const order = over.sort ? sql`"lastInboundAt" DESC NULLS LAST, id DESC` : sql`rank, "dueAt", id`;
      const statuses = over.status ?? ["open"];
      const truth = await database.db.$queryRaw<{ id: string }[]>`SELECT id FROM "Conversation"
        WHERE status = ANY(${statuses}::text[]) AND ("teamId" IS NULL OR "teamId" = ${desk.care}::uuid) ORDER BY ${order}`;
      expect(seen).toEqual(truth.map(({ id }) => id));
    }
  });

  it("lists those that never wrote after all that did", async () => {
    const { conversationId } = await seedConversation(database, { teamId: desk.care, status: "waiting" });
    const silent = await seedConversation(database, { teamId: desk.care, status: "waiting" });
    await database.db.conversation.update({
      where: { id: silent.conversationId },
      data: { lastInboundAt: null },
    });
    const ask = (cursor?: string) =>
      listConversations(greta(), input({ status: ["waiting"], sort: "newest", limit: 1, cursor }));
    const first = await ask();
    const second = await ask(first.nextCursor ?? undefined);
    expect([...first.data, ...second.data].map(({ id }) => id)).toEqual([
      conversationId,
      silent.conversationId,
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it("puts a new post of rank 0 on row 1 before 2,000 turns overdue by three hours", async () => {
    expect((await listConversations(greta(), input({ limit: 200 }))).data.length).toBe(200);
    const { conversationId } = await seedConversation(database, {
      teamId: desk.care,
      rank: 0,
      publishedAt: database.clock.now,
    });
    const page = await listConversations(greta(), input({ limit: 1 }));
    expect(page.data[0]?.id).toBe(conversationId);
  });

  it("orders only open ones by due time", async () => {
    await expect(listConversations(greta(), input({ status: ["open", "waiting"] }))).rejects.toMatchObject({
      kind: "refused",
      code: "due-needs-open",
    });
  });

  it("finds a tag and a reason in any number of rows, and nothing by a flag nobody raised", async () => {
    const { conversationId } = await seedConversation(database, { teamId: desk.care });
    const reason = randomUUID();
    await database.db.contactReason.create({
      data: { id: reason, name: "Lost bag", createdAt: database.clock.now },
    });
    await database.db.conversation.update({
      where: { id: conversationId },
      data: { tags: ["vip"], reasonIds: [reason] },
    });
    for (const filter of [{ tag: "#VIP" }, { reason }]) {
      const { data } = await listConversations(greta(), input(filter));
      expect(data).toMatchObject([
        { id: conversationId, tags: ["vip"], reasons: [{ id: reason, name: "Lost bag" }] },
      ]);
    }
    expect((await listConversations(greta(), input({ flag: "reach" }))).data).toEqual([]);
  });

  it("shows a row as the contract says", async () => {
    const seeded = await seedConversation(database, {
      rank: 0,
      accountId: desk.account,
      assigneeId: desk.greta.agentId,
    });
    const { data } = await listConversations(greta(), input({ assignee: "me", limit: 1 }));
    expect(data[0]).toMatchObject({
      id: seeded.conversationId,
      customer: { id: seeded.customerId, displayName: "Jo Winter", handle: expect.stringMatching(/^jo_/) },
      assignee: { initials: "GT" },
      team: null,
      account: { channel: "x", handle: "NorthwindHelp" },
      hasMedia: false,
      flags: [],
      reasons: [],
      lastInteractionNumber: 1,
      url: `/inbox/${seeded.conversationId}`,
    });
  });
});

describe("the counts", () => {
  it("are those of the reader, and stop one above a thousand", async () => {
    const counts = await countQueue(greta());
    expect(counts).toMatchObject({ open: COUNTED_TO + 1, late: COUNTED_TO + 1, snoozed: 0, waiting: 2 });
    const mine = await database.db.conversation.count({
      where: {
        status: "open",
        assigneeId: desk.greta.agentId,
        OR: [{ teamId: null }, { teamId: desk.care }],
      },
    });
    expect(counts.mine).toBe(mine);
  });

  it("find the few late ones without reading the punctual", async () => {
    const past = database.clock.now;
    database.clock.now = new Date("2026-11-23T05:35:00.000Z");
    const plan = await planOf(desk.greta, countQueue);
    database.clock.now = past;
    expect(plan, plan).not.toMatch(/Seq Scan/);
    expect(mostRows(plan), plan).toBeLessThanOrEqual(2 * (COUNTED_TO + 1));
  });
});

/** The most rows any node of the plan handed on or threw away. */
function mostRows(plan: string): number {
  const counts = [...plan.matchAll(/rows=(\d+)|Removed by Filter: (\d+)/g)];
  return Math.max(...counts.map(([, handed, removed]) => Number(handed ?? removed)));
}
