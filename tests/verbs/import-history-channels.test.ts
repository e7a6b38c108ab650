import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database";
import { clear, importBytes } from "../support/history-file";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.call.deleteMany();
  await database.db.mail.deleteMany();
  await clear(database);
});

const MAIL = {
  account: "help@northwind.example",
  channel: "email",
  conversation: "<first@mail.example>",
  customer: { id: "Jo.Winter@mail.example", name: "Jo Winter" },
  messages: [
    {
      ...{ id: "<first@mail.example>", from: "customer", at: "2024-03-01T10:00:00Z" },
      ...{ receivedAt: "2024-03-01T10:01:00Z", subject: "My bag", text: "Where is it?" },
    },
    {
      ...{
        id: "ours@northwind.example",
        from: "us",
        at: "2024-03-01T11:01:00Z",
        inReplyTo: "<first@mail.example>",
      },
      ...{ subject: "Re: My bag", text: "In Oslo.\n\nGreta", initials: "GT" },
    },
  ],
};
const CALLS = {
  account: "+12025550100",
  channel: "phone",
  conversation: "c-1",
  customer: { id: "+1 202 555 0171", name: "Tess Gate" },
  messages: [
    {
      id: "c-1",
      from: "customer",
      at: "2024-03-01T10:00:00Z",
      durationSeconds: 20,
      outcome: "no-answer",
      text: "",
    },
    {
      id: "c-2",
      from: "us",
      at: "2024-03-01T10:10:00Z",
      durationSeconds: 180,
      outcome: "solved",
      text: "Rebooked.",
    },
  ],
};
const lines = (...all: object[]) => all.map((each) => `${JSON.stringify(each)}\n`).join("");
const take = (text: string) => importBytes(database, text, { format: "json-lines" });
const turns = () =>
  database.db.$queryRaw<{ channel: string; seconds: number; ending: string }[]>`
    SELECT channel, extract(epoch FROM "endedAt" - "startedAt")::int AS seconds, ending FROM "Turn" ORDER BY channel, "startedAt"`;

describe("mail of our own form", () => {
  it("stands with its subject and its two ends, from its receipt, with the person of that address", async () => {
    expect(await take(lines(MAIL))).toMatchObject({
      conversations: 1,
      interactions: 2,
      errors: 0,
      rejects: [],
    });
    expect(await turns()).toEqual([{ channel: "email", seconds: 3600, ending: "answered" }]);
    const handle = await database.db.handle.findFirstOrThrow();
    expect(handle).toMatchObject({ channel: "email", externalId: "jo.winter@mail.example" });
    const mails = await database.db.mail.findMany({ orderBy: { subject: "asc" } });
    expect(mails).toMatchObject([
      {
        messageId: "first@mail.example",
        subject: "My bag",
        from: { address: "Jo.Winter@mail.example", name: "Jo Winter" },
      },
      {
        messageId: "ours@northwind.example",
        from: { address: "help@northwind.example" },
        references: ["first@mail.example"],
      },
    ]);
    const account = await database.db.account.findFirstOrThrow();
    expect(account).toMatchObject({ channel: "email", handle: "help@northwind.example", isActive: false });
  });

  it("is one with the mail that came over the wire, by its Message-ID", async () => {
    await take(lines(MAIL));
    const rows = await database.db.interaction.findMany({ select: { id: true } });
    await database.db.interaction.updateMany({
      where: { externalId: "mid:first@mail.example" },
      data: { externalId: "mail:first@mail.example#0a1b" },
    });
    const wired = await database.db.interaction.findFirstOrThrow({ where: { direction: "inbound" } });
    await database.db.interactionAlias.create({
      data: { channel: "email", externalId: "mid:first@mail.example", interactionId: wired.id },
    });
    expect(await take(lines(MAIL))).toMatchObject({ interactions: 0, known: 2, errors: 0 });
    expect(await database.db.interaction.count()).toBe(rows.length);
    await database.db.interactionAlias.deleteMany();
  });
});

describe("calls of our own form", () => {
  it("open a turn when they rang in vain, at the end of the ring, and end it with the first word of our call", async () => {
    expect(await take(lines(CALLS))).toMatchObject({ conversations: 1, interactions: 2, errors: 0 });
    expect(await turns()).toEqual([{ channel: "phone", seconds: 580, ending: "answered" }]);
    const calls = await database.db.call.findMany({ orderBy: { startedAt: "asc" } });
    expect(calls).toMatchObject([
      {
        externalId: "call:c-1",
        direction: "inbound",
        number: "+12025550171",
        state: "missed",
        isAnswer: false,
      },
      { externalId: "call:c-2", direction: "outbound", state: "finished", isAnswer: true, note: "Rebooked." },
    ]);
    expect(calls.every(({ interactionId, dismissedAt }) => interactionId && dismissedAt)).toBe(true);
  });

  it("are the same history twice, and the turns a rebuild derives", async () => {
    await take(lines(CALLS, MAIL));
    const before = await turns();
    expect(await take(lines(MAIL, CALLS))).toMatchObject({ interactions: 0, known: 4 });
    expect(await turns()).toEqual(before);
  });
});

describe("a line that says what its channel does not have", () => {
  const [rang] = CALLS.messages;
  it.each([
    ["a call without its outcome", { ...CALLS, messages: [{ ...rang, outcome: undefined }] }, "history-call"],
    ["a number without its country", { ...CALLS, customer: { id: "202 555 0171" } }, "history-number"],
    ["an address that is none", { ...MAIL, customer: { id: "jo" } }, "history-address"],
    ["a subject of a post", { ...MAIL, channel: "x", account: "NorthwindHelp" }, "history-not-of-channel"],
    [
      "a public mail",
      { ...MAIL, messages: [{ ...MAIL.messages[0], audience: "public" }] },
      "history-not-of-channel",
    ],
    ["a channel nobody knows", { ...MAIL, channel: "fax" }, "history-line"],
  ])("is left out and told: %s", async (_, line, code) => {
    expect((await take(lines(line, CALLS))).rejects).toEqual([`1 ${code}`]);
    expect(await database.db.conversation.count()).toBe(1);
  });
});
