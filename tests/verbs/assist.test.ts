import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerWireRequests } from "@/lib/accounts/answer-wire-requests";
import { answerAssist } from "@/lib/assist/answer-assist";
import { ASSIST, askSuggestion } from "@/lib/assist/ask-suggestion";
import { type AskSuggestion, askSuggestionSchema } from "@/lib/assist/schemas";
import { DeskError } from "@/lib/base/errors";
import { createAssistant } from "@/lib/channels/assist/create-assistant";
import type { WorkerCtx } from "@/lib/context/ctx";
import { type AssistServer, startAssistServer } from "../support/assist-server";
import { type Desk, type Seeded, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk, summon, writeMore } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let seeded: Seeded;
let server: AssistServer;
let isStopped = false;
let loop: Promise<void>;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
  server = await startAssistServer();
  const suggest = createAssistant({
    world: "sandbox",
    url: server.url,
    key: undefined,
    model: "small",
    allowedPrivate: "127.0.0.1",
    timeoutMs: 5000,
  });
  const worker: WorkerCtx = { ...database.ctx(), channels: new Map() };
  loop = (async () => {
    while (!isStopped) {
      await answerWireRequests(worker, { [ASSIST]: (_, { input }) => answerAssist(suggest, input) });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
});
afterAll(async () => {
  isStopped = true;
  await loop;
  await server.close();
  await database.drop();
});
beforeEach(async () => {
  server.asked.length = 0;
  server.answer = () => "Your bag flies tonight.";
  seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
  await summon(database, seeded.interactionId, desk.account);
  await database.db.customer.update({ where: { id: seeded.customerId }, data: { displayName: "Mira Holm" } });
  await writeMore(database, seeded, {
    audience: "private",
    text: "Mira here: mira@example.net, locator QX7RT2",
  });
});

const ask = (
  over: Partial<AskSuggestion> = {},
  settings: { sendsFacts: boolean } | null = { sendsFacts: false },
  who: "greta" | "noah" = "greta",
) =>
  askSuggestion(
    database.ctx(desk[who]),
    settings,
    seeded.conversationId,
    askSuggestionSchema.parse({ kind: "draft", audience: "private", ...over }),
  );
const codeOf = (deed: Promise<unknown>) =>
  deed.then(
    () => "none",
    (error: unknown) => (error instanceof DeskError ? error.code : String(error)),
  );

describe("a suggestion", () => {
  it("is off until the desk is set up for it, and nothing is asked", async () => {
    expect(await codeOf(ask({}, null))).toBe("assist-off");
    expect(server.asked).toEqual([]);
  });

  it("sends no fact and no name of the person, and puts them back where they belong", async () => {
    server.answer = ({ prompt }) => {
      const [name, mail] = [/\[\[name\d+\]\]/, /\[\[email-address\d+\]\]/].map(
        (mark) => mark.exec(prompt)?.[0],
      );
      return `Hi ${name}, we write to ${mail}.`;
    };
    const { text, masked } = await ask();
    expect(text).toBe("Hi Mira, we write to mira@example.net.");
    expect(masked).toBeGreaterThanOrEqual(3);
    const [asked] = server.asked;
    expect(asked?.prompt).toContain("Customer (private)");
    expect(`${asked?.prompt} ${asked?.system}`).not.toMatch(/mira|example\.net|QX7RT2/i);
    expect((await ask({ audience: "public" })).text).toBe("Hi Mira, we write to ….");
  });

  it("sends facts as they are only where the desk allowed it", async () => {
    await ask({}, { sendsFacts: true });
    expect(server.asked[0]?.prompt).toContain("mira@example.net");
  });

  it("is read by the voice guide like any other words", async () => {
    server.answer = () => "As I said, Mira, your bag flies tonight.";
    expect((await ask()).voice).toMatchObject([{ kind: "argue", text: "As I said" }]);
  });

  it("makes the writer's own text shorter or another language, and needs one to work on", async () => {
    expect(await codeOf(ask({ kind: "shorter", text: " " }))).toBe("assist-nothing");
    server.answer = ({ prompt }) => /<draft>\n([\s\S]*)\n<\/draft>/.exec(prompt)?.[1] ?? "";
    const { text } = await ask({
      kind: "translate",
      language: "fr",
      text: "Hi Mira, all is well.",
      audience: "public",
    });
    expect(text).toBe("Hi Mira, all is well.");
    expect(server.asked[0]?.system).toContain("French");
    expect(server.asked[0]?.prompt).toContain("<history>\n\n</history>");
  });

  it("leaves who asked for which kind in the audit, and none of the words", async () => {
    await ask({ kind: "summary" });
    const entry = await database.db.auditEntry.findFirst({
      where: { subjectId: seeded.conversationId, action: "assist.asked" },
    });
    expect(entry).toMatchObject({
      actorId: desk.greta.agentId,
      values: { kind: "summary", audience: "private" },
    });
    expect(JSON.stringify(entry?.values)).not.toContain("bag");
  });

  it("that can't be had says why, and a stranger's conversation is not there", async () => {
    server.answer = 500;
    expect(await codeOf(ask())).toBe("assist-refused");
    server.answer = () => "";
    expect(await codeOf(ask())).toBe("assist-empty");
    expect(await codeOf(ask({}, { sendsFacts: false }, "noah"))).toBe("not-found");
    await database.db.customer.update({ where: { id: seeded.customerId }, data: { isRestricted: true } });
    expect(await codeOf(ask())).toBe("assist-restricted");
  });
});
