import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolve } from "@/lib/conversations/resolve";
import { startAnswersSchema } from "@/lib/incidents/bulk-answer-schemas";
import { getAnswers } from "@/lib/incidents/bulk-answers/list-answers";
import { runAnswers } from "@/lib/incidents/bulk-answers/run-answers";
import { startAnswers } from "@/lib/incidents/bulk-answers/start-answers";
import { createMacro } from "@/lib/macros/create-macro";
import { saveMacroSchema } from "@/lib/macros/schemas";
import { seedAffected, seedIncident } from "../support/affected-desk";
import type { Desk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk, summon } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const lead = (which: "ana" | "ida" = "ana") => database.ctx(desk[which]);
let words = 0;
const say = async (text: string, audience: "both" | "public" = "both") => {
  const name = `Macro ${words++}`;
  const content = { texts: [{ language: "", audience, text, variants: [] }] };
  const made = await createMacro(lead(), saveMacroSchema.parse({ name, short: `m${words}`, content }));
  return made.id;
};
const start = (incidentId: string, macroId: string, which: "ana" | "ida" = "ana") => {
  const wish = { macroId, seenAt: database.clock.now.toISOString(), perMinute: 120 };
  return startAnswers(lead(which), incidentId, startAnswersSchema.parse(wish));
};
const run = async () => {
  database.clock.now = new Date(database.clock.now.getTime() + 60_000);
  await runAnswers(database.ctx());
};
const saidTo = async (conversationId: string) =>
  (await database.db.interaction.findMany({ where: { conversationId, direction: "outbound" } })).map(
    ({ text }) => text,
  );

async function wrote(incidentId: string, displayName: string, fields: Record<string, string> = {}) {
  const over = { teamId: desk.care, accountId: desk.account, fields };
  const seeded = await seedAffected(database, incidentId, over);
  await summon(database, seeded.interactionId, desk.account);
  await database.db.handle.update({ where: { id: seeded.handleId }, data: { displayName } });
  return seeded;
}

describe("people answered together", () => {
  it("are answered once though two leads press at once", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    const people = [await wrote(incidentId, "Ada Okoye"), await wrote(incidentId, "Bo Lind")];
    const macros = [await say("{first_name}, it is the storm"), await say("{first_name}, we are on it")];
    const pressed = await Promise.allSettled([
      start(incidentId, macros[0] ?? "", "ana"),
      start(incidentId, macros[1] ?? "", "ida"),
      start(incidentId, macros[0] ?? "", "ana"),
    ]);
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await run();
    for (const { conversationId } of people) expect(await saidTo(conversationId)).toHaveLength(1);
  });

  it("are answered once though it is started again while what was queued waits for the account's limit", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    const { conversationId } = await wrote(incidentId, "Cy Falk");
    await start(incidentId, await say("{first_name}, the storm holds us up"));
    await run();
    expect(await saidTo(conversationId)).toHaveLength(1);
    await expect(start(incidentId, await say("{first_name}, crews are out"), "ida")).rejects.toMatchObject({
      code: "nobody-to-answer",
    });
  });

  it("are answered once though two incidents hit them", async () => {
    const [first, second] = [
      await seedIncident(database, desk.ana),
      await seedIncident(database, desk.ana, "Ice"),
    ];
    const { conversationId, handleId } = await wrote(first, "Di Moor");
    await database.db.affected.create({
      data: {
        ...{ id: database.id(), incidentId: second, handleId, source: "hand", fields: {} },
        addedAt: database.clock.now,
      },
    });
    const macroId = await say("{first_name}, we are sorry");
    const [a, b] = [
      await start(first, macroId),
      await start(second, await say("{first_name}, sorry for the ice")),
    ];
    await run();
    expect(await saidTo(conversationId)).toHaveLength(1);
    const counts = [await getAnswers(lead(), first, a.id), await getAnswers(lead(), second, b.id)];
    expect(counts.map((each) => each.counts.queued).sort()).toEqual([0, 1]);
  });

  it("who are resolved meanwhile get no stale answer", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    const { conversationId } = await wrote(incidentId, "Ed Holt");
    const { id } = await start(incidentId, await say("{first_name}, a crew comes"));
    await resolve(database.ctx(desk.greta), conversationId, "called us");
    await run();
    expect(await saidTo(conversationId)).toEqual([]);
    expect((await getAnswers(lead(), incidentId, id)).counts).toMatchObject({ queued: 0 });
  });

  it("read no field of theirs in public", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    const { conversationId } = await wrote(incidentId, "Fay Reed", { locator: "QK7ZP2", order: "55219" });
    await start(incidentId, await say("{first_name}, your booking {locator} and order {order} are safe"));
    await run();
    const [said = ""] = await saidTo(conversationId);
    expect(said).not.toMatch(/QK7ZP2|55219/);
    expect(said).not.toMatch(/[{}]/);
  });
});
