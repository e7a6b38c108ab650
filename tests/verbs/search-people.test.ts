import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addNote } from "@/lib/conversations/add-note";
import { searchDesk } from "@/lib/search/search-desk";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedPerson, textsOf } from "../support/search-rows";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const ago = (minutes: number) => new Date(database.clock.now.getTime() - minutes * 60_000);
const said = (text: string, over = {}) =>
  seedConversation(database, { teamId: desk.care, accountId: desk.account, text, ...over });
const found = (q: string) => textsOf(greta(), q);

describe("people", () => {
  const people = async (q: string) =>
    (await searchDesk(greta(), { q, limit: 5 })).customers.map(({ displayName }) => displayName);

  it("are found by name, username, address and number, and by a name like theirs", async () => {
    await seedPerson(
      database,
      "Élise Grünwald-Øster",
      [
        { channel: "x", externalId: "77001", username: "EliseFlies" },
        { channel: "email", externalId: "elise.g@post.example" },
        { channel: "phone", externalId: "+4915712345678" },
      ],
      { teamId: desk.care },
    );
    for (const q of [
      "elise grunwald",
      "@elisefl",
      "elise.g@post.example",
      "0157 12345678",
      "+49 157 12345678",
      "77001",
      "Elyse Gruenwald",
    ])
      expect(await people(q), q).toEqual(["Élise Grünwald-Øster"]);
  });

  it("are found by a locator known of them, whole only", async () => {
    const { customerId } = await seedPerson(
      database,
      "Fia Factual",
      [{ channel: "x", externalId: "77009" }],
      { teamId: desk.care },
    );
    const fact = { id: randomUUID(), customerId, kind: "locator", value: "QQ7ZK2", source: "agent" };
    await database.db.customerFact.create({ data: { ...fact, addedAt: database.clock.now } });
    expect(await people("qq7zk2")).toEqual(["Fia Factual"]);
    expect(await people("qq7z")).toEqual([]);
  });

  it("of other teams alone are nobody, in the list as in a filter", async () => {
    await seedPerson(
      database,
      "Quentin Secret",
      [{ channel: "x", externalId: "77002", username: "qsecret" }],
      {
        teamId: desk.brand,
        text: "hush hush",
      },
    );
    expect(await people("quentin")).toEqual([]);
    const [hidden, missing] = await Promise.all(
      ["from:@qsecret", "from:@nobodyatall"].map((q) => searchDesk(greta(), { q, limit: 5 })),
    );
    expect(hidden).toEqual({ ...missing, unknown: ["from:@qsecret"] });
  });
});

describe("filters", () => {
  it("narrow by person, channel, account, writer, assignee, status, tag, audience and day", async () => {
    const { conversationId } = await seedPerson(
      database,
      "Filter Fenn",
      [{ channel: "x", externalId: "77003", username: "fenn" }],
      {
        teamId: desk.care,
        accountId: desk.account,
        text: "zebra one",
        publishedAt: ago(60 * 24 * 40),
        assigneeId: desk.linda.agentId,
      },
    );
    await said("zebra two", { status: "resolved", audience: "private" });
    await addNote(greta(), conversationId, "zebra note");
    await database.db.conversation.update({ where: { id: conversationId }, data: { tags: ["late bag"] } });
    const cases: [string, string[]][] = [
      ["zebra from:@Fenn", ["zebra one"]],
      ['zebra from:"filter fenn"', ["zebra one"]],
      ["zebra channel:email", []],
      ["zebra account:@NorthwindHelp", ["zebra note", "zebra two", "zebra one"]],
      ["zebra agent:^gt", ["zebra note"]],
      ["zebra agent:me", ["zebra note"]],
      ["zebra assignee:^LM", ["zebra note", "zebra one"]],
      ["zebra assignee:none", ["zebra two"]],
      ["zebra status:resolved", ["zebra two"]],
      ["zebra status:resolved status:open", ["zebra note", "zebra two", "zebra one"]],
      ['zebra tag:"Late Bag"', ["zebra note", "zebra one"]],
      ["zebra audience:private kind:direct_message", ["zebra two"]],
      ["zebra before:2026-11-01", ["zebra one"]],
      ["zebra after:2026-11-23", ["zebra note", "zebra two"]],
      ["zebra flag:storm", []],
    ];
    for (const [q, texts] of cases) expect(await found(q), q).toEqual(texts);
    expect(await found("from:@fenn")).toEqual(["zebra one"]);
    expect((await searchDesk(greta(), { q: "zebra agent:^ZZ", limit: 5 })).unknown).toEqual(["agent:^ZZ"]);
  });

  it("page newest first without leaving out or repeating any", async () => {
    for (let i = 0; i < 7; i++) await said(`pageable ${i}`, { publishedAt: ago(i < 4 ? 5 : 10) });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await searchDesk(greta(), { q: "pageable", limit: 2, cursor });
      seen.push(...page.data.map(({ interaction }) => interaction.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
  });
});
