import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openIncidentSchema } from "@/lib/incidents/incident-schemas";
import { openIncident } from "@/lib/incidents/open-incident";
import { exportIncident } from "@/lib/incidents/report/export-incident";
import { listIncidentRows } from "@/lib/incidents/report/list-incident-rows";
import { reportIncident } from "@/lib/incidents/report/report-incident";
import { incidentRowsQuerySchema } from "@/lib/incidents/report/report-schemas";
import { approveStatement } from "@/lib/incidents/statements/decide-statement";
import { setPhrases } from "@/lib/incidents/statements/set-phrases";
import { writeStatement } from "@/lib/incidents/statements/write-statement";
import { type Desk, type Seeded, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk, writeMore } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let incidentId: string;
const at = (time: string) => new Date(`2026-11-21T${time}:00.000Z`);
const clock = (time: string) => {
  database.clock.now = at(time);
};
const ana = () => database.ctx(desk.ana);
const ida = () => database.ctx(desk.ida);

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
  clock("08:00");
  ({ id: incidentId } = await openIncident(ana(), openIncidentSchema.parse({ title: "=Belt 4" })));
});
afterAll(() => database.drop());

const wrote = (time: string, teamId = desk.care) =>
  seedConversation(database, { teamId, accountId: desk.account, publishedAt: at(time) });
const joined = ({ interactionId }: Seeded, over: object = {}) =>
  database.db.incidentPart.create({
    data: { incidentId, interactionId, by: "rule", joinedAt: database.clock.now, ...over },
  });
const hit = (handleId: string) =>
  database.db.affected.create({
    data: { id: randomUUID(), incidentId, handleId, source: "list", addedAt: database.clock.now },
  });
async function answered(person: Seeded, time: string, text: string): Promise<void> {
  clock(time);
  await writeMore(database, person, { direction: "outbound", text, agentId: desk.greta.agentId });
  await database.db.turn.updateMany({
    where: { conversationId: person.conversationId, endedAt: null },
    data: { endedAt: at(time), ending: "answered", agentId: desk.greta.agentId },
  });
}
async function mailing(number: number): Promise<string> {
  const id = randomUUID();
  const rest = { purpose: "service", texts: {}, fallbackLanguage: "en", audience: {}, perSecond: 50 };
  const createdAt = database.clock.now;
  await database.db.mailing.create({
    data: { id, incidentId, number, name: `No ${number}`, accountId: desk.account, createdAt, ...rest },
  });
  return id;
}
const told = (mailingId: string, { handleId, customerId }: Seeded, time: string, state = "sent") =>
  database.db.letter.create({
    data: {
      ...{ id: randomUUID(), mailingId, handleId, customerId, language: "en", messageId: randomUUID() },
      ...{ state, sendAfter: at(time), sentAt: at(time) },
    },
  });
async function say(text: string): Promise<void> {
  const { data } = await writeStatement(ana(), incidentId, { language: "en", use: "short", text });
  await approveStatement(ida(), { incidentId, statementId: data[0]?.id ?? "" });
}

describe("the report of an incident", () => {
  beforeAll(async () => {
    clock("08:10");
    await say("Belt 4 stands still now.");
    await setPhrases(ana(), incidentId, { phrases: [{ language: "en", phrase: "on time" }] });
    const [asked, late, waiting, silent, lost, brand, out] = [
      await wrote("09:05"),
      await wrote("09:20"),
      await wrote("10:30"),
      await wrote("07:00"),
      await wrote("07:00"),
      await wrote("10:40", desk.brand),
      await wrote("10:45"),
    ];
    for (const each of [asked, late, waiting, brand]) await joined(each);
    await joined(out, { leftAt: at("10:50") });
    for (const { handleId } of [asked, silent, lost]) await hit(handleId);
    const [first, second] = [await mailing(1), await mailing(2)];
    for (const each of [asked, silent]) await told(first, each, "08:30");
    await told(first, lost, "08:30", "bounced");
    await told(second, late, "10:00");
    await database.db.interaction.update({
      where: { id: waiting.interactionId },
      data: { views: 500, reposts: 7, likes: 9 },
    });
    await answered(asked, "09:10", "Hi Jo! Belt 4 stands still now ^GT");
    clock("09:30");
    await say("Belt 4 runs again.");
    await answered(asked, "09:40", "As said: Belt 4 stands still now ^GT");
    await answered(late, "09:50", "You land on time ^GT");
    clock("11:00");
  });

  it("says how it spread, how long people waited, who was told first, and the weakest place", async () => {
    const report = await reportIncident(ana(), incidentId);
    expect(report.spread).toEqual({
      ...{ people: 3, words: 3, views: 500, reposts: 7, likes: 9 },
      hours: [
        { at: at("09:00").toISOString(), words: 2, people: 2 },
        { at: at("10:00").toISOString(), words: 1, people: 1 },
      ],
    });
    const times = { n: 2, p50Seconds: 1050, p90Seconds: 1650, withinTarget: 1 / 3 };
    expect(report.times.all).toEqual({ ...times, late: 1, open: 1, openOverdue: 1 });
    expect(report.times.first).toEqual(report.times.all);
    expect(report.told).toEqual({ before: 1, after: 1, notTold: 1, silent: 1 });
    expect(report.mailings).toMatchObject([
      { number: 1, sent: 3, bounced: 1 },
      { number: 2, sent: 1, bounced: 0 },
    ]);
    expect(report.said).toMatchObject({ answers: 3, withStatement: 1, contradictions: 2 });
    expect(report.said.statements.map(({ text, withdrawnAt }) => [text, withdrawnAt])).toEqual([
      ["Belt 4 stands still now.", at("09:30").toISOString()],
      ["Belt 4 runs again.", null],
    ]);
    expect(report.people).toMatchObject({
      agents: [{ displayName: "Greta Tamm", answers: 3 }],
      agentHours: 1,
      helpers: 0,
    });
    expect(report.weakest).toEqual({ code: "contradictions", count: 2, of: 3 });
  });

  it("opens every figure to its rows, as many as it says", async () => {
    const report = await reportIncident(ana(), incidentId);
    const { spread, times, told, said } = report;
    const rows = (figure: string) =>
      listIncidentRows(ana(), incidentId, incidentRowsQuerySchema.parse({ figure }));
    const figures: Record<string, number> = {
      ...{ words: spread.words, people: spread.people, turns: times.all.n, first: times.first.n },
      ...{ late: times.all.late, open: times.all.open },
      ...{
        "told-before": told.before,
        "told-after": told.after,
        "not-told": told.notTold,
        silent: told.silent,
      },
      ...{ answers: said.answers, "with-statement": said.withStatement, contradictions: said.contradictions },
    };
    for (const [figure, count] of Object.entries(figures))
      expect([figure, (await rows(figure)).length]).toEqual([figure, count]);
    expect((await rows("contradictions")).map(({ words }) => words)).toEqual([
      "on time",
      "Belt 4 stands still now",
    ]);
    expect(await rows("late")).toMatchObject([{ customer: "Jo Winter", seconds: 1800, agent: "Greta Tamm" }]);
  });

  it("is for leads, counts only what they may see, and leaves as CSV a spreadsheet runs nothing of", async () => {
    await expect(reportIncident(database.ctx(desk.greta), incidentId)).rejects.toMatchObject({
      code: "leads-only",
    });
    await expect(reportIncident(ana(), randomUUID())).rejects.toMatchObject({ code: "not-found" });
    expect((await reportIncident(ida(), incidentId)).spread.words).toBe(4);
    const csv = await exportIncident(ana(), incidentId);
    expect(csv).toContain(`"incident","'=Belt 4","open"`);
    expect(csv).toContain('"weakest","contradictions","2","3"');
    expect(csv).toContain('"times all","p90Seconds","1650",""');
  });

  it("counts every answer, however many there are, and shows the newest", async () => {
    clock("12:00");
    const { id } = await openIncident(ana(), openIncidentSchema.parse({ title: "Long" }));
    const [busy, other] = [await wrote("12:10"), await wrote("12:11")];
    for (const { interactionId } of [busy, other])
      await database.db.incidentPart.create({
        data: { incidentId: id, interactionId, by: "rule", joinedAt: database.clock.now },
      });
    await answered(other, "12:30", "All well ^GT");
    await setPhrases(ana(), id, { phrases: [{ language: "en", phrase: "on time" }] });
    await answered(busy, "13:00", "We look into it ^GT");
    const { conversationId } = busy;
    const { quote: _, ...like } = await database.db.interaction.findFirstOrThrow({
      where: { conversationId, direction: "outbound" },
    });
    await database.db.interaction.createMany({
      data: Array.from({ length: 2100 }, (_, n) => ({
        ...like,
        ...{ id: randomUUID(), externalId: `${like.externalId}-${n}` },
        text: (n + 1) % 500 === 0 ? "It goes on time" : "Soon",
        publishedAt: new Date(like.publishedAt.getTime() + (n + 1) * 1000),
      })),
    });
    clock("15:00");
    const { said, people } = await reportIncident(ana(), id);
    expect(said).toMatchObject({ answers: 2102, withStatement: 0, contradictions: 4 });
    expect(people).toMatchObject({ agents: [{ answers: 2102 }], agentHours: 2 });
    const rows = await listIncidentRows(
      ana(),
      id,
      incidentRowsQuerySchema.parse({ figure: "contradictions", limit: 2 }),
    );
    expect(rows.map(({ words, at: when }) => [words, when])).toEqual([
      ["on time", new Date(at("13:00").getTime() + 2_000_000).toISOString()],
      ["on time", new Date(at("13:00").getTime() + 1_500_000).toISOString()],
    ]);
  });
});
