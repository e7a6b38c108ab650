import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changeIncident } from "@/lib/incidents/change-incident";
import { closeIncident } from "@/lib/incidents/close-incident";
import { openIncidentSchema } from "@/lib/incidents/incident-schemas";
import { getIncident } from "@/lib/incidents/list-incidents";
import { openIncident } from "@/lib/incidents/open-incident";
import {
  approveStatement,
  askStatement,
  withdrawStatement,
} from "@/lib/incidents/statements/decide-statement";
import { listSpokenOf } from "@/lib/incidents/statements/list-spoken";
import { listStatements } from "@/lib/incidents/statements/list-statements";
import { setPhrases } from "@/lib/incidents/statements/set-phrases";
import { writeStatement } from "@/lib/incidents/statements/write-statement";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk, summon } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let incidentId: string;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
beforeEach(async () => {
  ({ id: incidentId } = await openIncident(ana(), openIncidentSchema.parse({ title: "Belt 4" })));
});
afterAll(() => database.drop());

const ana = () => database.ctx(desk.ana);
const ida = () => database.ctx(desk.ida);
const greta = () => database.ctx(desk.greta);
const program = () =>
  database.ctx({ type: "program", keyId: incidentId, name: "Till", scopes: ["conversations:write"] });
const short = (text: string, over: object = {}) => ({ language: "en", use: "short" as const, text, ...over });
const newest = async () => (await listStatements(ana(), incidentId)).data[0];
const on = async (over: object = {}) => ({ incidentId, statementId: (await newest())?.id ?? "", ...over });

describe("statements", () => {
  it("are written by leads, asked for, approved by another, and replaced by the next version", async () => {
    await expect(writeStatement(greta(), incidentId, short("x"))).rejects.toMatchObject({
      code: "forbidden",
    });
    await writeStatement(ana(), incidentId, short("Belt 4 stands still."));
    await askStatement(ana(), await on());
    expect(await newest()).toMatchObject({
      state: "asked",
      askedBy: { displayName: "Ana Ruiz" },
      version: 1,
    });
    await expect(approveStatement(ana(), await on())).rejects.toMatchObject({ code: "statement-own" });
    await expect(approveStatement(greta(), await on())).rejects.toMatchObject({ code: "forbidden" });
    await approveStatement(ida(), await on());
    await writeStatement(ida(), incidentId, short("Belt 4 runs again."));
    expect((await getIncident(ana(), incidentId)).statement).toEqual({ en: "Belt 4 stands still." });
    await approveStatement(ana(), await on());
    const { data } = await listStatements(greta(), incidentId);
    expect(data.map(({ version, state, text }) => [version, state, text])).toEqual([
      [2, "approved", "Belt 4 runs again."],
      [1, "withdrawn", "Belt 4 stands still."],
    ]);
    expect(data.every(({ may }) => !may.ask && !may.approve && !may.withdraw)).toBe(true);
    expect((await getIncident(ana(), incidentId)).statement).toEqual({ en: "Belt 4 runs again." });
  });

  it("must be asked for anew when they change, and the second of two who change one hears of it", async () => {
    await writeStatement(ana(), incidentId, short("One"));
    await askStatement(ana(), await on());
    const { changeNumber = 0 } = (await newest()) ?? {};
    await writeStatement(ana(), incidentId, short("Two", { changeNumber }));
    expect(await newest()).toMatchObject({ state: "draft", text: "Two", version: 1, askedAt: null });
    const meanwhile = { code: "statement-changed" };
    await expect(writeStatement(ida(), incidentId, short("Three", { changeNumber }))).rejects.toMatchObject(
      meanwhile,
    );
    await expect(approveStatement(ida(), await on({ changeNumber }))).rejects.toMatchObject(meanwhile);
    await withdrawStatement(ana(), await on());
    await expect(askStatement(ana(), await on())).rejects.toMatchObject({ code: "statement-not-open" });
  });

  it("of an admin are approved by themselves only where no other lead or admin has a place here", async () => {
    await writeStatement(ida(), incidentId, short("We look into it."));
    await expect(approveStatement(ida(), await on())).rejects.toMatchObject({ code: "statement-own" });
    const { agentId } = desk.ana as { agentId: string };
    await database.db.agent.update({ where: { id: agentId }, data: { isActive: false } });
    try {
      await approveStatement(ida(), await on());
    } finally {
      await database.db.agent.update({ where: { id: agentId }, data: { isActive: true } });
    }
    expect(await newest()).toMatchObject({ state: "approved", approvedBy: { displayName: "Ida Holm" } });
  });

  it("that do not fit one signed public post are refused with how many over; a long one may be long", async () => {
    const { signatureLength, mostLength } = await listStatements(ana(), incidentId);
    const fits = "é".repeat(mostLength - signatureLength);
    await expect(writeStatement(ana(), incidentId, short(`${fits}飛`))).rejects.toMatchObject({
      kind: "invalid",
      code: "statement-too-long",
      values: { over: 2, room: signatureLength },
    });
    expect((await listStatements(ana(), incidentId)).data).toEqual([]);
    await writeStatement(ana(), incidentId, short(fits));
    await writeStatement(ana(), incidentId, { language: "en", use: "long", text: `${fits}飛` });
    expect((await listStatements(ana(), incidentId)).data).toHaveLength(2);
  });

  it("set with an incident as api.md has it are drafts, which a program may write and never approve", async () => {
    const { id, statement } = await openIncident(
      program(),
      openIncidentSchema.parse({ title: "Storm", statement: { en: "Wind.", de: "w".repeat(300) } }),
    );
    expect(statement).toEqual({ en: "Wind.", de: "w".repeat(300) });
    const { data } = await listStatements(ana(), id);
    expect(data.map(({ language, use, state, writtenBy }) => [language, use, state, writtenBy])).toEqual([
      ["de", "long", "draft", null],
      ["en", "short", "draft", null],
      ["en", "long", "draft", null],
    ]);
    const on = { incidentId: id, statementId: data[1]?.id ?? "" };
    await expect(approveStatement(program(), on)).rejects.toMatchObject({ code: "forbidden" });
    await approveStatement(ana(), on);
    const changed = await changeIncident(ana(), id, { statement: { en: "Calm." } });
    expect(changed.statement).toEqual({ en: "Wind." });
    expect((await listStatements(ana(), id)).data.filter(({ text }) => text === "Calm.")).toHaveLength(2);
  });

  it("and phrases reach who answers there, with what holds no more, until the incident is over", async () => {
    const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
    await summon(database, seeded.interactionId, desk.account);
    expect(await listSpokenOf(greta(), seeded.conversationId)).toEqual([]);
    await changeIncident(ana(), incidentId, { accountIds: [desk.account] });
    await writeStatement(ana(), incidentId, short("First"));
    await approveStatement(ida(), await on());
    await writeStatement(ana(), incidentId, short("Second"));
    await approveStatement(ida(), await on());
    const all = (...phrases: string[]) => ({
      phrases: phrases.map((phrase) => ({ language: "en", phrase })),
    });
    await expect(setPhrases(ana(), incidentId, all("…"))).rejects.toMatchObject({
      code: "phrase-without-words",
    });
    await setPhrases(ana(), incidentId, all("on time", "all well"));
    await setPhrases(ana(), incidentId, all("on time", "on time"));
    expect(await listSpokenOf(greta(), seeded.conversationId)).toMatchObject([
      {
        incidentId,
        title: "Belt 4",
        texts: [{ language: "en", use: "short", text: "Second" }],
        outdated: [{ text: "First" }],
        phrases: [{ language: "en", phrase: "on time" }],
      },
    ]);
    await expect(listSpokenOf(database.ctx(desk.noah), seeded.conversationId)).rejects.toMatchObject({
      code: "not-found",
    });
    await closeIncident(ana(), incidentId);
    expect(await listSpokenOf(greta(), seeded.conversationId)).toEqual([]);
    await expect(writeStatement(ana(), incidentId, short("x"))).rejects.toMatchObject({
      code: "incident-over",
    });
  });
});
