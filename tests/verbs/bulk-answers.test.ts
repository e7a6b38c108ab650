import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startAnswersSchema } from "@/lib/incidents/bulk-answer-schemas";
import { getAnswers } from "@/lib/incidents/bulk-answers/list-answers";
import { previewAnswers } from "@/lib/incidents/bulk-answers/preview-answers";
import { runAnswers } from "@/lib/incidents/bulk-answers/run-answers";
import { startAnswers } from "@/lib/incidents/bulk-answers/start-answers";
import { stopAnswers } from "@/lib/incidents/bulk-answers/stop-answers";
import { createMacro } from "@/lib/macros/create-macro";
import { saveMacroSchema } from "@/lib/macros/schemas";
import { seedAffected, seedIncident } from "../support/affected-desk";
import type { Desk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk, summon, writeMore } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const ana = () => database.ctx(desk.ana);
const say = async (name: string, text: string, variants: string[] = []) => {
  const content = { texts: [{ language: "", audience: "both", text, variants }] };
  return (await createMacro(ana(), saveMacroSchema.parse({ name, short: name.toLowerCase(), content }))).id;
};
const start = (incidentId: string, macroId: string | null, over: object = {}) =>
  startAnswers(
    ana(),
    incidentId,
    startAnswersSchema.parse({ macroId, seenAt: database.clock.now.toISOString(), ...over }),
  );
const repliesTo = (conversationId: string) =>
  database.db.interaction.findMany({
    where: { conversationId, direction: "outbound" },
    select: { text: true },
  });

/** Somebody affected who wrote to our account in public. */
async function wrote(incidentId: string, displayName = "Jo Winter", over: object = {}) {
  const seeded = await seedAffected(database, incidentId, {
    teamId: desk.care,
    accountId: desk.account,
    ...over,
  });
  await summon(database, seeded.interactionId, desk.account);
  await database.db.handle.update({ where: { id: seeded.handleId }, data: { displayName } });
  return seeded;
}

describe("a bulk answer", () => {
  it("answers each who wrote and waits once, signed, in their own conversation, so many a minute", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    const people = [await wrote(incidentId, "Ada Okoye"), await wrote(incidentId, "Bo Lind")];
    const macroId = await say("Storm", "{first_name}, the storm holds us up. Your money is on its way");
    const preview = await previewAnswers(ana(), incidentId, { macroId });
    expect(preview).toMatchObject({ answers: 2, leftOut: {}, moreResults: 0 });
    expect(preview.results).toMatchObject([{ count: 2, missing: [], tooLong: false, audience: "public" }]);
    const { id } = await start(incidentId, macroId, { perMinute: 1 });
    await expect(start(incidentId, macroId)).rejects.toMatchObject({ code: "answers-running" });
    expect(await runAnswers(database.ctx())).toBe(1);
    expect((await getAnswers(ana(), incidentId, id)).counts).toMatchObject({ all: 2, waiting: 1, queued: 1 });
    database.clock.now = new Date(database.clock.now.getTime() + 60_000);
    // Two workers at once, as after one was taken for dead.
    await Promise.all([runAnswers(database.ctx()), runAnswers(database.ctx()), runAnswers(database.ctx())]);
    const said = await Promise.all(people.map(({ conversationId }) => repliesTo(conversationId)));
    expect(said.flatMap((each) => each.map(({ text }) => text)).sort()).toEqual([
      "Ada, the storm holds us up. Your money is on its way ^AR",
      "Bo, the storm holds us up. Your money is on its way ^AR",
    ]);
    expect((await getAnswers(ana(), incidentId, id)).state).toBe("done");
  });

  it("leaves out by the reason who is set aside, phoned, can't be seen, or would be told the same in public", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    await wrote(incidentId);
    await wrote(incidentId);
    await wrote(incidentId);
    const aside = await wrote(incidentId);
    await database.db.affected.update({
      where: { id: aside.affectedId },
      data: { setAsideAt: database.clock.now, setAsideReason: "Never flew" },
    });
    await wrote(incidentId, "Jo", { teamId: desk.brand });
    const call = await wrote(incidentId);
    await database.db.interaction.update({
      where: { id: call.interactionId },
      data: { kind: "call", audience: "private" },
    });
    const macroId = await say("Same", "We are sorry for the delay", ["The delay is our fault"]);
    const preview = await previewAnswers(ana(), incidentId, { macroId });
    expect(preview.answers).toBe(2);
    expect(preview.leftOut).toEqual({ "set-aside": 1, "not-yours": 1, "by-phone": 1, "same-text": 1 });
    expect(preview.results.map(({ text }) => text).sort()).toEqual([
      "The delay is our fault",
      "We are sorry for the delay",
    ]);
    await expect(previewAnswers(ana(), incidentId, { macroId: null })).rejects.toMatchObject({
      code: "no-statement",
    });
    await expect(previewAnswers(database.ctx(desk.greta), incidentId, { macroId })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("warns where the account said the very same lately, signed as it would be, by whomever", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    await wrote(incidentId, "Eve Stone");
    await wrote(incidentId, "Finn Hale");
    const macroId = await say("Repeated", "We are on it", ["We see to it"]);
    const named = await say("Personal", "{first_name}, we are on it");
    const results = async (macro: string) =>
      (await previewAnswers(ana(), incidentId, { macroId: macro })).results;
    expect((await results(macroId)).map(({ said }) => said)).toEqual([null, null]);
    const at = database.clock.now;
    const native = { accountId: desk.account, publishedAt: at, url: null };
    const externalId = `post:${database.id()}`;
    await database.db.nativePost.create({
      data: { id: database.id(), externalId, text: "We  are on IT ^AR", ...native },
    });
    expect((await results(macroId)).map(({ text, said }) => [text, said]).sort()).toEqual([
      ["We are on it", { count: 1, at: at.toISOString() }],
      ["We see to it", null],
    ]);
    expect((await results(named)).map(({ said }) => said)).toEqual([null]);
    await database.db.nativePost.updateMany({
      where: { externalId },
      data: { publishedAt: new Date(at.getTime() - 25 * 3_600_000) },
    });
    expect((await results(macroId)).every(({ said }) => said === null)).toBe(true);
  });

  it("passes over who was answered or wrote anew meanwhile, with why", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    const [anew, answered] = [await wrote(incidentId, "Cy Falk"), await wrote(incidentId, "Di Moor")];
    const macroId = await say("Meanwhile", "{first_name}, we see to it now");
    const { id } = await start(incidentId, macroId);
    await writeMore(database, anew, { text: "And my bag?" });
    const { conversationId } = answered;
    await database.db.turn.updateMany({
      where: { conversationId },
      data: { endedAt: database.clock.now, ending: "answer" },
    });
    database.clock.now = new Date(database.clock.now.getTime() + 60_000);
    await runAnswers(database.ctx());
    const { counts, state } = await getAnswers(ana(), incidentId, id);
    expect([state, counts.queued, counts.leftOut]).toEqual([
      "done",
      0,
      { "wrote-anew": 1, "answered-meanwhile": 1 },
    ]);
    expect([...(await repliesTo(anew.conversationId)), ...(await repliesTo(conversationId))]).toEqual([]);
  });

  it("answers each once where the worker dies after queuing and before saying so", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    const names = ["Hal Born", "Ina Voss", "Jim Lark", "Kay Dunn"];
    const people = [];
    for (const name of names) people.push(await wrote(incidentId, name));
    const macroId = await say("Dies", "{first_name}, your crew is back");
    const { id } = await start(incidentId, macroId, { perMinute: 120 });
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`CREATE SEQUENCE dying;
      CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
        IF nextval('dying') % 2 = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW; END $$;
      CREATE TRIGGER dying BEFORE UPDATE ON "BulkAnswerItem" FOR EACH ROW WHEN (NEW.state = 'queued') EXECUTE FUNCTION die()`);
    let deaths = 0;
    for (let round = 0; round < 20; round++) {
      database.clock.now = new Date(database.clock.now.getTime() + 60_000);
      await runAnswers(database.ctx()).catch(() => deaths++);
    }
    await owner.query(`DROP TRIGGER dying ON "BulkAnswerItem"`);
    await owner.end();
    expect(deaths).toBeGreaterThanOrEqual(names.length);
    const said = await Promise.all(people.map(({ conversationId }) => repliesTo(conversationId)));
    expect(said.map((each) => each.length)).toEqual([1, 1, 1, 1]);
    expect((await getAnswers(ana(), incidentId, id)).state).toBe("done");
  });

  it("stops: nobody further is answered, and what has not left is withdrawn", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    for (const name of ["Ed Holt", "Fay Reed", "Gus Penn"]) await wrote(incidentId, name);
    const macroId = await say("Stop", "{first_name}, a crew is on its way");
    const { id } = await start(incidentId, macroId, { perMinute: 1 });
    await runAnswers(database.ctx());
    const stopped = await stopAnswers(ana(), incidentId, id);
    expect([stopped.state, stopped.counts.stopped, stopped.counts.queued]).toEqual(["stopped", 3, 0]);
    database.clock.now = new Date(database.clock.now.getTime() + 600_000);
    expect(await runAnswers(database.ctx())).toBe(0);
    await expect(stopAnswers(ana(), incidentId, id)).rejects.toMatchObject({ code: "answers-over" });
  });
});
