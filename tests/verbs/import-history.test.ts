import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listConnectedAccounts } from "@/lib/accounts/list-connected-accounts";
import { inTransaction } from "@/lib/context/ctx";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { rebuildTurns } from "@/lib/conversations/rebuild-turns";
import { type TestDatabase, testDatabase } from "../support/database";
import {
  clear,
  countsIn,
  historyOf,
  importBytes,
  TWEETS,
  TWEETS_FILE,
  TWEETS_HEAD,
} from "../support/history-file";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(() => clear(database));

describe("a file of posts taken in as history", () => {
  it("is resolved, at its own times, with nothing that waits and nothing on the change feed", async () => {
    const imported = await importBytes(database, TWEETS_FILE);
    expect(imported).toMatchObject({ total: 4, conversations: 3, interactions: 9, known: 0, errors: 0 });
    expect(await countsIn(database)).toMatchObject({
      interactions: 9,
      conversations: 3,
      changes: 0,
      customers: 3,
    });
    expect(await database.db.turn.count({ where: { endedAt: null } })).toBe(0);
    expect(await database.db.conversation.count({ where: { status: "resolved", dueAt: null } })).toBe(3);
    expect(await database.db.reply.count()).toBe(0);
    const turns = await database.db.$queryRaw<{ minutes: number; ending: string; reason: string | null }[]>`
      SELECT (extract(epoch FROM u."endedAt" - u."startedAt") / 60)::float8 AS minutes, u.ending, u."closeReason" AS reason
      FROM "Turn" u ORDER BY u."startedAt"`;
    expect(turns.map(({ minutes, ending, reason }) => [Math.round(minutes), ending, reason])).toEqual([
      [7, "answered", null],
      [0, "no-reply-needed", "imported"],
      [75, "answered", null],
      [1, "answered", null],
    ]);
  });

  it("stores a bystander's words with a person of their own, outside any conversation", async () => {
    await importBytes(database, TWEETS_FILE);
    const aside = await database.db.interaction.findUniqueOrThrow({
      where: { channel_externalId: { channel: "x", externalId: "post:10" } },
    });
    expect(aside).toMatchObject({ conversationId: null, opensTurn: false });
    expect(aside.inReplyToId).not.toBeNull();
  });

  it("makes its account inactive and unconnected: nothing is pulled or sent through it", async () => {
    await importBytes(database, TWEETS_FILE);
    expect(await database.db.account.findMany()).toMatchObject([
      { handle: "NorthwindHelp", isActive: false, connectionState: "unconnected", externalId: null },
    ]);
    expect(await listConnectedAccounts(database.ctx())).toEqual([]);
  });

  it("uses an account the desk has already as it is", async () => {
    const account = { id: database.id(), channel: "x", purpose: "care", displayName: "Northwind" };
    await database.db.account.create({
      data: { ...account, handle: "northwindhelp", externalId: "42", createdAt: database.clock.now },
    });
    await importBytes(database, TWEETS_FILE);
    expect(await database.db.account.findMany()).toMatchObject([
      { id: account.id, isActive: true, displayName: "Northwind" },
    ]);
    expect(await database.db.conversation.count({ where: { accountId: account.id } })).toBe(3);
  });

  it("adds nothing when it comes twice", async () => {
    await importBytes(database, TWEETS_FILE);
    const before = [await historyOf(database), await countsIn(database)];
    const again = await importBytes(database, TWEETS_FILE);
    expect(again).toMatchObject({ conversations: 0, interactions: 0, known: 9, errors: 0, from: 0 });
    expect([await historyOf(database), await countsIn(database)]).toEqual(before);
    const renamed = await importBytes(database, TWEETS_HEAD + [...TWEETS].reverse().join(""), {
      name: "other.csv",
    });
    expect(renamed).toMatchObject({ interactions: 0, known: 9 });
    expect([await historyOf(database), await countsIn(database)]).toEqual(before);
  });

  it("has the turns that a rebuild derives of its rows", async () => {
    await importBytes(database, TWEETS_FILE);
    const before = await historyOf(database);
    const all = await database.db.conversation.findMany({ select: { id: true } });
    await inTransaction(database.ctx(), (ctx) =>
      rebuildTurns(
        ctx,
        all.map(({ id }) => id),
      ),
    );
    expect(await historyOf(database)).toEqual(before);
  });

  it("is the same history in one file, or in two of which either comes first", async () => {
    // Without its beginning nobody can call anybody in it a bystander: that row is left out here.
    const rows = [...TWEETS.slice(0, 8)].sort((a, b) => (minuteOf(a) < minuteOf(b) ? -1 : 1));
    await importBytes(database, TWEETS_HEAD + rows.join(""));
    const whole = wordsOf(await historyOf(database));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.boolean(), async (cut, isLaterFirst) => {
        await clear(database);
        const files = [rows.slice(0, cut), rows.slice(cut)];
        for (const file of isLaterFirst ? files.reverse() : files)
          await importBytes(database, TWEETS_HEAD + file.join(""), { account: "NorthwindHelp" });
        expect(wordsOf(await historyOf(database))).toEqual(whole);
      }),
      { numRuns: 14 },
    );
  });

  it("can be searched, and stands in the history of its person", async () => {
    await importBytes(database, TWEETS_FILE);
    const found = await database.db.$queryRaw<{ externalId: string }[]>`
      SELECT "externalId" FROM "Interaction" WHERE words @@ search_query('[{"text": "nobody", "isPrefix": false, "endings": []}]')`;
    expect(found).toEqual([{ externalId: "post:6" }]);
  });

  it("does not bring back what was erased", async () => {
    const ctx = database.ctx();
    await database.db.erasedKey.create({
      data: { digest: ctx.vault.digest("erasure", "x post:6"), erasureId: database.id() },
    });
    expect(await importBytes(database, TWEETS_FILE)).toMatchObject({ interactions: 8, erased: 1, errors: 0 });
    expect(await database.db.handle.count({ where: { externalId: "800" } })).toBe(0);
  });

  it("leaves alone what the desk lives through itself", async () => {
    const account = { id: database.id(), channel: "x", externalId: "42", teamId: null, reopenDays: 7 };
    await database.db.account.create({
      data: {
        ...account,
        purpose: "care",
        handle: "NorthwindHelp",
        displayName: "N",
        createdAt: database.clock.now,
      },
    });
    const said = {
      channel: "x",
      aliases: [],
      version: 1,
      kind: "post",
      audience: "public",
      direction: "inbound",
    } as const;
    const more = { names: "body", answersOurs: false, isThreadAuthor: true, media: [] } as const;
    const inbound = {
      ...said,
      ...more,
      externalId: "post:1",
      place: "post:1",
      customer: { externalId: "700" },
    };
    const live = {
      ...inbound,
      text: "@NorthwindHelp where is my bag?",
      publishedAt: new Date("2017-10-31T12:00:00Z"),
    };
    await ingestInteractions(database.ctx(), [{ inbound: live, account, rawEventId: null }]);
    const imported = await importBytes(database, TWEETS_FILE);
    expect(imported.rejects.sort()).toEqual([
      "2 history-held",
      "4 history-held",
      "5 history-held",
      "6 history-held",
    ]);
    expect(await database.db.conversation.findMany({ where: { status: "open" } })).toHaveLength(1);
    expect(await database.db.turn.count({ where: { endedAt: null } })).toBe(1);
  });

  it("only counts in a dry run", async () => {
    const dry = await importBytes(database, TWEETS_FILE, { isDryRun: true });
    expect(dry).toMatchObject({ total: 4, conversations: 3, interactions: 9, known: 0 });
    expect(await countsIn(database)).toEqual({
      interactions: 0,
      conversations: 0,
      turns: 0,
      changes: 0,
      customers: 0,
      accounts: 0,
    });
    await importBytes(database, TWEETS_FILE);
    expect(await importBytes(database, TWEETS_FILE, { isDryRun: true })).toMatchObject({
      interactions: 0,
      known: 9,
    });
  });

  it("reads a gzipped file, with a mark, semicolons and ends of lines of two kinds", async () => {
    const odd = `\uFEFF${TWEETS_FILE}`
      .replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gm, ";")
      .replace(/\n(?=.)/, "\r\n");
    expect(await importBytes(database, gzipSync(odd))).toMatchObject({ interactions: 9, errors: 0 });
  });

  it("takes the rest of a file with a wrong row, and says which and why", async () => {
    const bad = [
      '"1,577,157,915",700,True,2017-10-31T12:00:00Z,hi @NorthwindHelp,,\n',
      "11,700,True,31.10.2017 12:00,hi @NorthwindHelp,,\n",
      "12,700,True,2017-10-31T12:00:00Z\n",
      "13,700,perhaps,2017-10-31T12:00:00Z,hi @NorthwindHelp,,\n",
    ];
    const imported = await importBytes(database, TWEETS_HEAD + bad.join("") + TWEETS.join(""));
    expect(imported).toMatchObject({ interactions: 9, errors: 4 });
    expect(imported.rejects.sort()).toEqual([
      "2 history-mangled-id",
      "3 history-time",
      "4 history-cells",
      "5 history-inbound",
    ]);
  });
});

function minuteOf(row: string): string {
  return row.split(",")[3] ?? "";
}

/** What was said, and the turns of it. */
function wordsOf(history: readonly unknown[]): string[] {
  return (history as { said: unknown; turns: unknown }[])
    .map(({ said, turns }) => JSON.stringify([said, turns]))
    .sort();
}
