import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordChanges } from "@/lib/context/record-change";
import { addNote } from "@/lib/conversations/add-note";
import { forgetWords } from "@/lib/search/forget-words";
import { learnWords } from "@/lib/search/learn-words";
import { foldText } from "@/lib/search/rules/fold-text";
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
/** In private, where nothing is masked. */
const said = (text: string, over = {}) =>
  seedConversation(database, {
    ...{ teamId: desk.care, accountId: desk.account, audience: "private" as const },
    ...{ text, ...over },
  });
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
