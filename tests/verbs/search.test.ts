import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordLook } from "@/lib/audit/record-look";
import { recordChanges } from "@/lib/context/record-change";
import { addNote } from "@/lib/conversations/add-note";
import { removeInteractions } from "@/lib/conversations/remove-interactions";
import { forgetWords } from "@/lib/search/forget-words";
import { learnWords } from "@/lib/search/learn-words";
import { foldText } from "@/lib/search/rules/fold-text";
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

/** Letters old enough for both libraries of Unicode: Latin to Arabic, their extensions, Greek, kana, full width. */
const LETTERS = [
  [0x20, 0x370],
  [0x3a3, 0x52f],
  [0x5d0, 0x6ff],
  [0x1e00, 0x1ffe],
  [0x2018, 0x2122],
  [0x3041, 0x30ff],
  [0xff01, 0xff5e],
] as const;

describe("words", () => {
  it.each([
    ["Wo bleibt mein GEPÄCK?", "gepack"],
    ["Żółw zaginął", "zolw"],
    ["Мой Ёжик пропал", "ежик"],
    ["荷物がなくなりました", "荷物"],
    ["حقيبتي ضاعت في المطار", "ضاعت"],
    ["re-booked/refunded twice", "refunded"],
    ["see www.northwind.example/claims now", "claims"],
    ["locator KX82PQ, thanks", "kx82pq"],
    ["mail me: Jo.Vink@Example.com", "jo.vink@example.com"],
    ["it was the wheelchair service", "wheelch"],
    ["#lostluggage again", "lostluggage"],
  ])("of “%s” are found by %s", async (text, q) => {
    await said(text);
    expect(await found(q)).toContain(text);
  });

  it.each([
    [
      "ring 0176 / 123 45 67 after six",
      ["+49 176 1234567", "0176 1234567", "01761234567", "0049 176 1234567"],
    ],
    ["my number is +1 (202) 555-0177", ["202-555-0177", "+12025550177", "2025550177"]],
  ])("and numbers however they are written: %s", async (text, queries) => {
    await said(text);
    for (const q of queries) expect(await found(q), q).toEqual([text]);
    expect(await found("+1 202 555 0178")).toEqual([]);
  });

  it("must all be there, in a row when quoted, and none that is excluded", async () => {
    await said("grey suitcase without a handle");
    await said("a handle for my grey suitcase");
    expect(await found("suitcase handle")).toHaveLength(2);
    expect(await found('"grey suitcase without"')).toEqual(["grey suitcase without a handle"]);
    expect(await found("suitcase -without")).toEqual(["a handle for my grey suitcase"]);
  });

  it("are folded by the desk and by the database alike", async () => {
    const letter = fc
      .oneof(...LETTERS.map(([min, max]) => fc.integer({ min, max })))
      .map((code) => String.fromCodePoint(code));
    const letters = fc.string({ unit: letter, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        const clean = text.replaceAll("\u0000", "");
        const rows = await database.db.$queryRaw<
          { folded: string }[]
        >`SELECT search_fold(${clean}) AS folded`;
        expect(rows[0]?.folded).toBe(foldText(clean));
      }),
      { numRuns: 300 },
    );
  });

  it("of a very long text do not stop it from being stored", async () => {
    const long = Array.from({ length: 60_000 }, (_, n) => `w${n.toString(36)}ß漢`).join(" ");
    await said(`${long} ${"x".repeat(5000)}`);
    expect(await found("w5kß")).toHaveLength(1);
  });

  it("that take an answer's, a note's and a file's are found too", async () => {
    const { conversationId, interactionId } = await said("see what is attached");
    await addNote(greta(), conversationId, "Checked with the tarmac crew");
    expect(await found("tarmac")).toEqual(["Checked with the tarmac crew"]);
    const file = {
      id: randomUUID(),
      interactionId,
      name: "Boarding-Pass_Élodie.pdf",
      type: "application/pdf",
    };
    await database.db.attachment.create({ data: { ...file, createdAt: database.clock.now } });
    const { data } = await searchDesk(greta(), { q: "elodie", limit: 5 });
    expect(data[0]?.highlights[1]).toEqual({
      field: "file",
      segments: [
        { text: "Boarding-Pass_", isHit: false },
        { text: "Élodie", isHit: true },
        { text: ".pdf", isHit: false },
      ],
    });
    expect(await found("attached has:file")).toEqual(["see what is attached"]);
  });
});

describe("mail", () => {
  it("is found by its subject", async () => {
    const { interactionId } = await said("please see above");
    await database.db.mail.create({
      data: { interactionId, subject: "Beschädigter Koffer", from: { address: "jo@post.example" } },
    });
    const { data } = await searchDesk(greta(), { q: "beschadigter", limit: 5 });
    expect(data.map(({ highlights }) => highlights[0])).toEqual([
      {
        field: "subject",
        segments: [
          { text: "Beschädigter", isHit: true },
          { text: " Koffer", isHit: false },
        ],
      },
    ]);
  });
});

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
      "Elyse Gruenwald",
    ])
      expect(await people(q), q).toEqual(["Élise Grünwald-Øster"]);
    expect(await people("77001")).toEqual([]);
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

describe("mistyped words", () => {
  /** Transactions elsewhere on the server hold the feed back: its reader comes again. */
  const learnAll = async () => {
    const newest = await database.db.change.findFirst({ orderBy: { number: "desc" } });
    const stand = () => database.db.follower.findUnique({ where: { name: "search-words" } });
    while ((await stand())?.number !== newest?.number) await learnWords(database.ctx());
  };
  const learn = async (text: string, times: number) => {
    for (let i = 0; i < times; i++) {
      const { interactionId, conversationId } = await said(`${text} ${i}`);
      await recordChanges(database.ctx(), [{ kind: "interaction.created", interactionId, conversationId }]);
    }
    await learnAll();
  };

  it("find what was meant, and say so", async () => {
    await learn("compensation claim 4455667", 3);
    const answer = await searchDesk(greta(), { q: "compnesation", limit: 5 });
    expect(answer).toMatchObject({ suggestion: "compensation", isCorrected: true });
    expect(answer.data).toHaveLength(3);
    expect(answer.data[0]?.highlights[0]?.segments[0]).toEqual({ text: "compensation", isHit: true });
    const words = await database.db.searchWord.findMany({
      where: { word: { in: ["compensation", "4455667"] } },
    });
    expect(words).toMatchObject([{ word: "compensation", uses: 3 }]);
  });

  it("suggest no word that only others may read", async () => {
    for (let i = 0; i < 3; i++) {
      const { interactionId, conversationId } = await said(`platypus ${i}`, { teamId: desk.brand });
      await recordChanges(database.ctx(), [{ kind: "interaction.created", interactionId, conversationId }]);
    }
    await learnAll();
    expect(await searchDesk(greta(), { q: "platypsu", limit: 5 })).toMatchObject({
      suggestion: null,
      data: [],
    });
  });

  it("are counted once, however often the feed is read, and forgotten with their texts", async () => {
    await learn("gyroscope", 2);
    await learnWords(database.ctx());
    expect(await database.db.searchWord.findUnique({ where: { word: "gyroscope" } })).toMatchObject({
      uses: 2,
    });
    await database.db.$executeRaw`UPDATE "Interaction" SET text = '' WHERE text LIKE 'gyroscope%'`;
    database.clock.now = new Date(database.clock.now.getTime() + 2 * 24 * 3_600_000);
    await forgetWords(database.ctx());
    expect(await database.db.searchWord.findUnique({ where: { word: "gyroscope" } })).toBeNull();
    expect(await database.db.searchWord.findUnique({ where: { word: "compensation" } })).not.toBeNull();
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
