import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listConnectedAccounts } from "@/lib/accounts/list-connected-accounts";
import { inTransaction } from "@/lib/context/ctx";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { rebuildTurns } from "@/lib/conversations/rebuild-turns";
import { type TestDatabase, testDatabase } from "../support/database";
import { clear, historyOf, importBytes, recordedLine, TWEETS_HEAD, tweet } from "../support/history-file";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(() => clear(database));

/** Two people, answers in parts, one who was never answered, an orphan, a bystander; out of order. */
const ROWS = [
  tweet(3, "NorthwindHelp", 12, 1),
  tweet(1, "700", 0),
  tweet(2, "NorthwindHelp", 7, 1),
  tweet(4, "700", 20, 3, "@NorthwindHelp still nothing"),
  tweet(5, "NorthwindHelp", 95, 4),
  tweet(6, "800", 3, "", "Dear @NorthwindHelp, nobody answers me"),
  tweet(8, "700", 40, 77, "@NorthwindHelp and this?"),
  tweet(9, "NorthwindHelp", 41, 8),
  tweet(10, "900", 4, 1, "@700 @NorthwindHelp oh dear"),
];
const FILE = TWEETS_HEAD + ROWS.join("");

async function counts() {
  const { db } = database;
  const [interactions, conversations, turns, changes, customers, accounts] = await Promise.all([
    ...[db.interaction.count(), db.conversation.count(), db.turn.count(), db.change.count()],
    ...[db.customer.count(), db.account.count()],
  ]);
  return { interactions, conversations, turns, changes, customers, accounts };
}

describe("a file of posts taken in as history", () => {
  it("is resolved, at its own times, with nothing that waits and nothing on the change feed", async () => {
    const imported = await importBytes(database, FILE);
    expect(imported).toMatchObject({ total: 4, conversations: 3, interactions: 9, known: 0, errors: 0 });
    expect(await counts()).toMatchObject({ interactions: 9, conversations: 3, changes: 0, customers: 3 });
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
    await importBytes(database, FILE);
    const aside = await database.db.interaction.findUniqueOrThrow({
      where: { channel_externalId: { channel: "x", externalId: "post:10" } },
    });
    expect(aside).toMatchObject({ conversationId: null, opensTurn: false });
    expect(aside.inReplyToId).not.toBeNull();
  });

  it("makes its account inactive and unconnected: nothing is pulled or sent through it", async () => {
    await importBytes(database, FILE);
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
    await importBytes(database, FILE);
    expect(await database.db.account.findMany()).toMatchObject([
      { id: account.id, isActive: true, displayName: "Northwind" },
    ]);
    expect(await database.db.conversation.count({ where: { accountId: account.id } })).toBe(3);
  });

  it("adds nothing when it comes twice", async () => {
    await importBytes(database, FILE);
    const before = [await historyOf(database), await counts()];
    const again = await importBytes(database, FILE);
    expect(again).toMatchObject({ conversations: 0, interactions: 0, known: 9, errors: 0, from: 0 });
    expect([await historyOf(database), await counts()]).toEqual(before);
    const renamed = await importBytes(database, TWEETS_HEAD + [...ROWS].reverse().join(""), {
      name: "other.csv",
    });
    expect(renamed).toMatchObject({ interactions: 0, known: 9 });
    expect([await historyOf(database), await counts()]).toEqual(before);
  });

  it("has the turns that a rebuild derives of its rows", async () => {
    await importBytes(database, FILE);
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
    const rows = [...ROWS.slice(0, 8)].sort((a, b) => (minuteOf(a) < minuteOf(b) ? -1 : 1));
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
    await importBytes(database, FILE);
    const found = await database.db.$queryRaw<{ externalId: string }[]>`
      SELECT "externalId" FROM "Interaction" WHERE words @@ search_query('[{"text": "nobody", "isPrefix": false, "endings": []}]')`;
    expect(found).toEqual([{ externalId: "post:6" }]);
  });

  it("does not bring back what was erased", async () => {
    const ctx = database.ctx();
    await database.db.erasedKey.create({
      data: { digest: ctx.vault.digest("erasure", "x post:6"), erasureId: database.id() },
    });
    expect(await importBytes(database, FILE)).toMatchObject({ interactions: 8, erased: 1, errors: 0 });
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
    const imported = await importBytes(database, FILE);
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
    const dry = await importBytes(database, FILE, { isDryRun: true });
    expect(dry).toMatchObject({ total: 4, conversations: 3, interactions: 9, known: 0 });
    expect(await counts()).toEqual({
      interactions: 0,
      conversations: 0,
      turns: 0,
      changes: 0,
      customers: 0,
      accounts: 0,
    });
    await importBytes(database, FILE);
    expect(await importBytes(database, FILE, { isDryRun: true })).toMatchObject({
      interactions: 0,
      known: 9,
    });
  });

  it("reads a gzipped file, with a mark, semicolons and other ends of lines", async () => {
    const odd = `\uFEFF${FILE}`.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gm, ";").replaceAll("\n", "\r\n");
    expect(await importBytes(database, gzipSync(odd))).toMatchObject({ interactions: 9, errors: 0 });
  });

  it("takes the rest of a file with a wrong row, and says which and why", async () => {
    const bad = [
      '"1,577,157,915",700,True,2017-10-31T12:00:00Z,hi @NorthwindHelp,,\n',
      "11,700,True,31.10.2017 12:00,hi @NorthwindHelp,,\n",
      "12,700,True,2017-10-31T12:00:00Z\n",
      "13,700,perhaps,2017-10-31T12:00:00Z,hi @NorthwindHelp,,\n",
    ];
    const imported = await importBytes(database, TWEETS_HEAD + bad.join("") + ROWS.join(""));
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

describe("a file that can't be used", () => {
  const refused: [string, Uint8Array | string, string, object?][] = [
    ["lacks a column", "tweet_id,text\n1,hello\n", "history-columns"],
    ["is empty", "", "history-columns"],
    ["breaks off within a row", `${FILE}14,700,True,2017-10-3`, "history-half"],
    ["breaks off within quotes", `${FILE}14,700,True,2017-10-31T12:00:00Z,"hello`, "history-half"],
    ["breaks off as an archive", gzipSync(FILE).subarray(0, 200), "history-half"],
    [
      "has another charset",
      Buffer.concat([Buffer.from(FILE), Buffer.from("15,700,True,x,gr\xfc\xdf,,\n", "latin1")]),
      "history-charset",
    ],
    ["was to be read in no zone there is", FILE, "history-zone", { zone: "Mars/Olympus" }],
    [
      "went through a spreadsheet",
      TWEETS_HEAD + [1, 2, 3, 4, 5].map(rounded).join(""),
      "history-rounded-ids",
    ],
    [
      "was written in another zone",
      TWEETS_HEAD + [1, 2, 3].map(inWrongZone).join(""),
      "history-wrong-zone",
      { zone: "Asia/Tokyo" },
    ],
    ["is JSON of another form", '[{"a":1}]', "history-not-timed", { format: "timed-conversations" }],
    [
      "is half an array",
      '[{"dialogHeader":{"company":"N"},',
      "history-half",
      { format: "timed-conversations" },
    ],
    ["is no JSON lines", FILE, "history-not-json-lines", { format: "json-lines" }],
  ];
  it.each(refused)("because it %s is refused whole", async (_why, bytes, code, wish) => {
    await expect(importBytes(database, bytes, wish)).rejects.toMatchObject({ code });
    expect(await counts()).toEqual({
      interactions: 0,
      conversations: 0,
      turns: 0,
      changes: 0,
      customers: 0,
      accounts: 0,
    });
  });
});

function rounded(minute: number): string {
  const id = BigInt(Date.UTC(2017, 9, 31, 12, minute) - 1_288_834_974_657) << 22n;
  return tweet(String((id / 10_000n + 1n) * 10_000n), "700", minute);
}

function inWrongZone(minute: number): string {
  const made = Date.UTC(2019, 5, 1, 12, minute);
  const id = BigInt(made - 1_288_834_974_657) << 22n;
  const local = new Date(made).toISOString().slice(0, 19);
  return `${id},700,True,${local},hi @NorthwindHelp,,\n`;
}

describe("our own form, one conversation a line", () => {
  const lines = { format: "json-lines" as const };

  it("keeps people, times of arrival, private messages and initials as they were recorded", async () => {
    const messages = [
      {
        id: "1",
        from: "customer",
        audience: "private",
        at: "2024-03-01T10:00:00Z",
        receivedAt: "2024-03-01T10:00:30Z",
        text: "Hi",
      },
      { id: "2", from: "us", audience: "private", at: "2024-03-01 12:01", text: "Hello", initials: "GT" },
    ];
    await importBytes(database, recordedLine(1, { messages }), { ...lines, zone: "Europe/Berlin" });
    expect(await database.db.interaction.findMany({ orderBy: { publishedAt: "asc" } })).toMatchObject([
      {
        externalId: "dm:1",
        kind: "direct_message",
        audience: "private",
        receivedAt: new Date("2024-03-01T10:00:30Z"),
      },
      {
        externalId: "dm:2",
        direction: "outbound",
        initials: "GT",
        publishedAt: new Date("2024-03-01T11:01:00Z"),
      },
    ]);
    expect(await database.db.handle.findMany()).toMatchObject([
      { externalId: "70001", username: "jo1", displayName: "Jo 1" },
    ]);
    expect(await database.db.turn.findMany()).toMatchObject([
      {
        startedAt: new Date("2024-03-01T10:00:00Z"),
        endedAt: new Date("2024-03-01T11:01:00Z"),
        audience: "private",
      },
    ]);
  });

  it("leaves out a wrong line, says why, and takes the others", async () => {
    const file = [
      recordedLine(1),
      "{not json}",
      recordedLine(2, { surprise: true }),
      recordedLine(3, { messages: [] }),
      recordedLine(4, { customer: { name: "Jo" } }),
      recordedLine(5, {
        messages: [{ id: "51", from: "bystander", at: "2024-03-01T10:00:00Z", text: "oh" }],
      }),
      "",
      recordedLine(6),
    ].join("\n");
    const imported = await importBytes(database, file, lines);
    expect(imported).toMatchObject({ conversations: 2, errors: 5 });
    expect(imported.rejects).toEqual([
      "2 history-not-json",
      "3 history-line",
      "4 history-line",
      "5 history-no-customer",
      "6 history-no-author",
    ]);
  });

  it("refuses a file whose last line is torn", async () => {
    const file = `${recordedLine(1)}\n${recordedLine(2).slice(0, 90)}`;
    await expect(importBytes(database, file, lines)).rejects.toMatchObject({ code: "history-half" });
    expect(await database.db.interaction.count()).toBe(0);
  });

  it("does not give one id to two different posts", async () => {
    await importBytes(database, recordedLine(1), lines);
    const message = { id: "11", from: "customer", at: "2024-05-01T10:00:00Z", text: "Quite another thing" };
    const imported = await importBytes(database, recordedLine(9, { messages: [message] }), lines);
    expect(imported).toMatchObject({ interactions: 0, rejects: ["1 history-id-taken"] });
  });

  it("stops a run that another has gone on after", async () => {
    const file = Array.from({ length: 600 }, (_, n) => recordedLine(n)).join("\n");
    const late = importBytes(database, file, {
      ...lines,
      onProgress: () => void database.db.$executeRaw`UPDATE "HistoryImport" SET fence = fence + 1`.then(),
    });
    await expect(late).rejects.toMatchObject({ code: "import-taken-over" });
    expect(await importBytes(database, file, lines)).toMatchObject({ total: 600, errors: 0 });
    expect(await database.db.interaction.count()).toBe(1800);
  });
});
