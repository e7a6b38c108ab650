import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMacro } from "@/lib/macros/create-macro";
import { findRepeats } from "@/lib/macros/find-repeats";
import { listMacros } from "@/lib/macros/list-macros";
import { noteUse } from "@/lib/macros/note-use";
import { reportMacros } from "@/lib/macros/report-macros";
import { macroQuery, saveMacroSchema } from "@/lib/macros/schemas";
import { queueReply } from "@/lib/replies/queue-reply";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { publicReply, seedReplyDesk, summon, writeMore } from "../support/reply-desk";

const DAY = 24 * 3_600_000;
let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const ana = () => database.ctx(desk.ana);
const greta = () => database.ctx(desk.greta);
const conversation = () => seedConversation(database, { teamId: desk.care, accountId: desk.account });
const macro = (text: string) =>
  saveMacroSchema.parse({
    name: "On its way",
    short: "way",
    content: { texts: [{ language: "en", audience: "both", text }] },
  });

describe("what was written by macro", () => {
  it("tells how often it was taken, sent unchanged or edited, and what came of it", async () => {
    const { id } = await createMacro(ana(), macro("It is on its way to you"));
    const use = async (said: string) => {
      const seeded = await conversation();
      await summon(database, seeded.interactionId, desk.account);
      const note = { conversationId: seeded.conversationId, channel: "x", audience: "public" as const };
      await noteUse(greta(), id, { ...note, text: "It is on its way to you" });
      const { id: replyId } = await queueReply(greta(), seeded.conversationId, publicReply({ text: said }));
      const sentAt = new Date(database.clock.now.getTime() + 1000);
      await database.db.reply.update({ where: { id: replyId }, data: { state: "sent", sentAt } });
      return { ...seeded, sentAt };
    };
    const same = await use("It is on its way to you");
    await use("It is on its way to you, by tomorrow");
    const vain = await conversation();
    await noteUse(greta(), id, {
      conversationId: vain.conversationId,
      channel: "x",
      audience: "public",
      text: "It",
    });
    await database.db.conversationAct.create({
      data: {
        id: randomUUID(),
        conversationId: same.conversationId,
        kind: "resolved",
        actedAt: new Date(same.sentAt.getTime() + DAY),
        threadIds: [],
      },
    });
    const next = await writeMore(database, same, { text: "Great, thanks" });
    await database.db.interaction.update({
      where: { id: next },
      data: { publishedAt: new Date(same.sentAt.getTime() + 60_000) },
    });
    await database.db.triage.create({ data: { interactionId: next, tone: 0.5, rulesVersion: 0 } });
    const { data } = await reportMacros(greta(), { days: 7 });
    expect(data).toMatchObject([
      { macroId: id, used: 3, sent: 2, unchanged: 1, edited: 1, settled: 1, toneAfter: 0.5, toneCount: 1 },
    ]);
    expect((await reportMacros(database.ctx(desk.noah), { days: 7 })).data).toEqual([]);
    expect((await listMacros(greta(), macroQuery.parse({}))).map(({ uses }) => uses)).toEqual([3]);
  });

  it("warns of what already went out publicly from the account today, and names no conversation of another team", async () => {
    const seeded = await conversation();
    const text = "We have asked our colleagues in Riga to look at once.";
    await writeMore(database, seeded, {
      text,
      direction: "outbound",
      accountId: desk.account,
      agentId: desk.linda.agentId,
    });
    const [found] = await findRepeats(
      greta(),
      desk.account,
      `Hello Mia, thank you for the picture of your suitcase! ${text}`,
    );
    expect(found).toMatchObject({ sentence: text, by: "Linda Moss", conversationId: seeded.conversationId });
    const [other] = await findRepeats(database.ctx(desk.noah), desk.account, text);
    expect(other).toMatchObject({ conversationId: null });
    expect(await findRepeats(greta(), desk.brandAccount, text)).toEqual([]);
    database.clock.now = new Date(database.clock.now.getTime() + DAY + 1);
    expect(await findRepeats(greta(), desk.account, text)).toEqual([]);
  });
});
