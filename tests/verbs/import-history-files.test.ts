import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database";
import {
  clear,
  countsIn,
  importBytes,
  recordedLine,
  TWEETS_FILE,
  TWEETS_HEAD,
  tweet,
} from "../support/history-file";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(() => clear(database));

describe("a file that can't be used", () => {
  const refused: [string, Uint8Array | string, string, object?][] = [
    ["lacks a column", "tweet_id,text\n1,hello\n", "history-columns"],
    ["is empty", "", "history-columns"],
    ["breaks off within a row", `${TWEETS_FILE}14,700,True,2017-10-3`, "history-half"],
    ["breaks off within quotes", `${TWEETS_FILE}14,700,True,2017-10-31T12:00:00Z,"hello`, "history-half"],
    ["breaks off as an archive", gzipSync(TWEETS_FILE).subarray(0, 200), "history-half"],
    [
      "has another charset",
      Buffer.concat([Buffer.from(TWEETS_FILE), Buffer.from("15,700,True,x,gr\xfc\xdf,,\n", "latin1")]),
      "history-charset",
    ],
    ["was to be read in no zone there is", TWEETS_FILE, "history-zone", { zone: "Mars/Olympus" }],
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
    ["is no JSON lines", TWEETS_FILE, "history-not-json-lines", { format: "json-lines" }],
  ];
  it.each(refused)("because it %s is refused whole", async (_why, bytes, code, wish) => {
    await expect(importBytes(database, bytes, wish)).rejects.toMatchObject({ code });
    expect(await countsIn(database)).toEqual({
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

describe("a form that is held in memory whole", () => {
  it("is refused where it is larger than there is room, and JSON lines are not", async () => {
    const timed = { format: "timed-conversations", mostHeld: 20 } as const;
    await expect(importBytes(database, TWEETS_FILE, { mostHeld: 100 })).rejects.toMatchObject({
      code: "history-too-large",
    });
    await expect(importBytes(database, `[${" ".repeat(30)}]`, timed)).rejects.toMatchObject({
      code: "history-too-large",
    });
    expect(await database.db.interaction.count()).toBe(0);
    const lines = { format: "json-lines", mostHeld: 100 } as const;
    expect(await importBytes(database, `${recordedLine(1)}\n`, lines)).toMatchObject({ interactions: 3 });
  });
});

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
