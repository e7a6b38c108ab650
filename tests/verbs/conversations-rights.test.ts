import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import { maySee } from "@/lib/agents/rules/may-see";
import type { Actor } from "@/lib/context/ctx";
import { countQueue } from "@/lib/conversations/count-queue";
import { listConversations } from "@/lib/conversations/list-conversations";
import { type ListConversations, listConversationsSchema } from "@/lib/conversations/schemas";
import { sql, uuids } from "@/lib/db/sql";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const input = (over: Partial<Record<keyof ListConversations, unknown>> = {}) =>
  listConversationsSchema.parse(over);

describe("rights on the queue", () => {
  it("blanks the preview of a message that the reader's teams do not read", async () => {
    await database.db.accountTeam.create({
      data: { accountId: desk.brandAccount, teamId: desk.brand, mayReadPrivate: false, mayPublish: true },
    });
    const secret = { teamId: desk.brand, accountId: desk.brandAccount, rank: 0, text: "my number is 12" };
    await seedConversation(database, { ...secret, audience: "private" });
    const { data } = await listConversations(database.ctx(desk.noah), input({ account: desk.brandAccount }));
    expect(data.map(({ preview }) => preview)).toEqual([""]);
    const all = await listConversations(database.ctx(desk.ida), input({ account: desk.brandAccount }));
    expect(all.data.map(({ preview }) => preview)).toEqual([secret.text]);
  });

  it("shows nothing to those who may see nothing", async () => {
    const ctx = database.ctx({ type: "webhook", channel: "x" });
    expect(await listConversations(ctx, input())).toEqual({ data: [], nextCursor: null });
    expect(await countQueue(ctx)).toMatchObject({ open: 0, waiting: 0 });
  });

  it("is decided alike by the rule and by its SQL twin, for any actor, any team and any tags", async () => {
    const teams = [desk.care, desk.brand, randomUUID()];
    const actor = fc.oneof(
      fc.record({
        type: fc.constant("agent" as const),
        agentId: fc.uuid(),
        role: fc.constantFrom("agent" as const, "lead" as const, "admin" as const),
        teamIds: fc.subarray(teams),
        onlyTag: fc.constantFrom("", "snow"),
      }),
      fc.constantFrom<Actor>(
        { type: "program", keyId: randomUUID(), name: "importer", scopes: [] },
        { type: "system", task: "test" },
        { type: "webhook", channel: "x" },
        { type: "public" },
      ),
    );
    await fc.assert(
      fc.asyncProperty(actor, async (who) => {
        const rows = await database.db.$queryRaw<
          { teamId: string | null; tags: string[]; seen: boolean; seenUntold: boolean }[]
        >`
          SELECT t.id AS "teamId", g.tags, coalesce(${maySeeSql(who, sql`t.id`, sql`g.tags`)}, false) AS seen,
            coalesce(${maySeeSql(who, sql`t.id`)}, false) AS "seenUntold"
          FROM (SELECT unnest(${uuids(teams)}) AS id UNION ALL SELECT NULL) AS t,
            (VALUES (ARRAY['snow', 'late']), (ARRAY[]::text[])) AS g(tags)`;
        expect(rows).toHaveLength(8);
        for (const row of rows) {
          expect(row.seen).toBe(maySee(who, row));
          expect(row.seenUntold).toBe(maySee(who, { teamId: row.teamId }));
        }
      }),
      { numRuns: 60 },
    );
  });
});
