import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordLook } from "@/lib/audit/record-look";
import { removeInteractions } from "@/lib/conversations/remove-interactions";
import { searchDesk } from "@/lib/search/search-desk";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { textsOf } from "../support/search-rows";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const said = (text: string, over = {}) =>
  seedConversation(database, { teamId: desk.care, accountId: desk.account, text, ...over });
const found = (q: string) => textsOf(greta(), q);

describe("what the reader may not see", () => {
  it("is not found: other teams' words, private words of barred accounts, bystanders of hidden people", async () => {
    await said("ocelot for care");
    await said("ocelot for brand", { teamId: desk.brand, accountId: desk.brandAccount });
    await said("ocelot in private", { teamId: desk.care, accountId: desk.brandAccount, audience: "private" });
    const shy = await said("ocelot aside", { teamId: desk.brand });
    const aside = await seedConversation(database, {
      customerId: shy.customerId,
      handleId: shy.handleId,
      text: "ocelot by the way",
    });
    await database.db.interaction.update({
      where: { id: aside.interactionId },
      data: { conversationId: null },
    });
    await database.db.turn.deleteMany({ where: { conversationId: aside.conversationId } });
    await database.db.thread.updateMany({
      where: { conversationId: aside.conversationId },
      data: { conversationId: null },
    });
    await database.db.conversation.delete({ where: { id: aside.conversationId } });
    await database.db.accountTeam.create({
      data: { accountId: desk.brandAccount, teamId: desk.care, mayReadPrivate: false },
    });
    expect(await found("ocelot")).toEqual(["ocelot for care"]);
    expect(await textsOf(database.ctx(desk.ida), "ocelot")).toHaveLength(5);
    expect(await textsOf(database.ctx({ type: "public" }), "ocelot")).toEqual([]);
  });

  it("is not found while it is a restricted person's whom nobody gave a reason to open", async () => {
    const { customerId } = await said("okapi");
    await database.db.customer.update({ where: { id: customerId }, data: { isRestricted: true } });
    expect(await found("okapi")).toEqual([]);
    await recordLook(greta(), {
      what: "restricted",
      subject: "customer",
      subjectId: customerId,
      why: "asked by them",
    });
    expect(await found("okapi")).toEqual(["okapi"]);
  });

  it("is gone when it was deleted or is withheld", async () => {
    const { interactionId } = await said("mongoose");
    const row = await database.db.interaction.findUniqueOrThrow({ where: { id: interactionId } });
    expect(await found("mongoose")).toEqual(["mongoose"]);
    await removeInteractions(database.ctx(), [
      { channel: "x", externalId: row.externalId, reason: "deleted" },
    ]);
    expect(await found("mongoose")).toEqual([]);
    const words = await database.db.$queryRaw<{ words: string }[]>`
      SELECT words::text FROM "Interaction" WHERE id = ${interactionId}::uuid`;
    expect(words).toEqual([{ words: "" }]);
  });
});

describe("hostile queries", () => {
  it.each([
    '\'; DROP TABLE "Interaction"; --',
    "' OR 1=1 --",
    "x'); SELECT pg_sleep(5); --",
    "tag:'];DELETE before:2026-01-01'--",
    'from:"\' UNION SELECT * FROM \\"Agent\\""',
    "a:*b & !c | (d <-> e)",
    "\\u0000 \\' %_ {}[]",
    "channel:x' channel:$$x$$",
    `${"(".repeat(400)}`,
  ])("are words like any other: %s", async (q) => {
    const begun = performance.now();
    expect((await searchDesk(greta(), { q, limit: 5 })).data).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(await database.db.interaction.count()).toBeGreaterThan(0);
  });

  it("of any kind never break", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), async (text) => {
        const q = text.replaceAll("\u0000", "x");
        expect((await searchDesk(greta(), { q, limit: 3 })).data.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 100 },
    );
  });

  it("with a foreign cursor are malformed", async () => {
    await expect(searchDesk(greta(), { q: "a", limit: 5, cursor: "'--" })).rejects.toMatchObject({
      code: "malformed",
    });
  });
});
