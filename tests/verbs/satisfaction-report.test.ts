import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { WorkerCtx } from "@/lib/context/ctx";
import { askErasure } from "@/lib/privacy/ask-erasure";
import { carryOutErasures } from "@/lib/privacy/carry-out-erasures";
import { readPerson } from "@/lib/privacy/read-person";
import { answerAsk } from "@/lib/replies/answer-ask";
import { claimReplies } from "@/lib/replies/claim-replies";
import { findAsk } from "@/lib/replies/find-ask";
import { sendReply } from "@/lib/replies/send-reply";
import { reportSatisfaction } from "@/lib/response-times/report-satisfaction";
import { satisfactionQuerySchema } from "@/lib/response-times/satisfaction-schemas";
import type { Seeded } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { openSatisfactionDesk, type SatisfactionDesk } from "../support/satisfaction-desk";
import { scriptedChannel } from "../support/scripted-channel";

let database: TestDatabase;
let house: SatisfactionDesk;
let people: Seeded[];
/** Six people were asked; they gave 5, 4, 1 with words, 2 without, 5, and nothing; one question was never sent. */
beforeAll(async () => {
  database = await testDatabase();
  house = await openSatisfactionDesk(database);
  const answers = [
    [5, ""],
    [4, "Fine"],
    [1, "Nobody called back"],
    [2, ""],
    [5, "Great"],
    null,
    null,
  ] as const;
  people = [];
  for (const answer of answers) {
    const seeded = await house.served();
    people.push(seeded);
    const ask = await house.askAfterAnHour(seeded);
    const isLast = people.length === answers.length;
    if (!isLast)
      await database.db.reply.update({ where: { id: ask?.replyId ?? "" }, data: { state: "sent" } });
    if (answer)
      await answerAsk(database.ctx({ type: "public" }), {
        token: await house.tokenOf(seeded),
        score: answer[0],
        words: answer[1],
      });
  }
  const again = await house.served({
    customerId: people[0]?.customerId ?? "",
    handleId: people[0]?.handleId ?? "",
  });
  await house.askAfterAnHour(again);
});
afterAll(() => database.drop());

const report = (
  query: z.input<typeof satisfactionQuerySchema> = {},
  actor: Parameters<TestDatabase["ctx"]>[0] = house.desk.ana,
) => reportSatisfaction(database.ctx(actor), satisfactionQuerySchema.parse({ zone: "UTC", ...query }));

describe("the report of satisfaction", () => {
  it("counts what was sent, answered and how, and why others were not asked", async () => {
    const { totals, notAsked } = await report();
    expect(totals).toEqual({
      sent: 6,
      notSent: 1,
      answered: 5,
      rate: 5 / 6,
      mean: 17 / 5,
      scores: [1, 1, 0, 1, 2],
      withWords: 3,
      cameBack: 1,
    });
    expect(notAsked).toEqual([{ reason: "asked-lately", count: 1 }]);
  });

  it("adds up to the whole by account, channel, team, agent and language", async () => {
    for (const groupBy of ["account", "channel", "team", "agent", "language"] as const) {
      const { rows, totals } = await report({ groupBy });
      expect(
        rows.reduce((sum, { answered }) => sum + answered, 0),
        groupBy,
      ).toBe(totals.answered);
      expect(
        rows.reduce((sum, { sent }) => sum + sent, 0),
        groupBy,
      ).toBe(totals.sent);
    }
    expect((await report({ groupBy: "team" })).rows[0]).toMatchObject({
      key: house.desk.care,
      label: "Care",
    });
    expect((await report({ groupBy: "agent" })).rows[0]).toMatchObject({ label: "Greta Tamm", sent: 6 });
  });

  it("shows single people as the desk says: oneself and the own lead, others together", async () => {
    expect((await report({ groupBy: "agent" }, house.desk.greta)).rows.map(({ label }) => label)).toEqual([
      "Greta Tamm",
    ]);
    expect((await report({}, house.desk.linda)).totals.sent).toBe(0);
    expect((await report({}, house.desk.noah)).totals.sent).toBe(0);
    await database.db.reportSettings.updateMany({ data: { people: "oneself" } });
    expect((await report({ groupBy: "agent" })).rows.map(({ key }) => key)).toEqual(["others"]);
    await database.db.reportSettings.updateMany({ data: { people: "own-lead" } });
  });

  it("says in words which range or filter it can't take", async () => {
    await expect(report({ from: "2026-11-24", to: "2026-11-01" })).rejects.toMatchObject({
      code: "report-reversed",
    });
    await expect(report({ account: "0198c0de-0000-7000-8000-000000000000" })).rejects.toMatchObject({
      code: "report-filter-gone",
    });
    expect((await report({ from: "2020-01-01", to: "2020-02-01" })).totals).toMatchObject({
      sent: 0,
      rate: null,
      mean: null,
    });
  });
});

describe("a person's answers", () => {
  it("are in their record, and gone with them: the words, the score and the link", async () => {
    const [, , third] = people;
    if (!third) throw new Error("nobody");
    const { customerId, conversationId } = third;
    const { satisfaction } = await readPerson(house.system(), customerId);
    expect(satisfaction).toMatchObject([{ conversationId, score: 1 }]);
    const waiting = people[5];
    if (!waiting) throw new Error("nobody");
    for (const person of [third, waiting]) {
      await askErasure(database.ctx(house.desk.ida), person.customerId, {
        confirm: "Jo Winter",
        why: "asked",
      });
      const worker: WorkerCtx = { ...house.system(), channels: new Map() };
      while ((await carryOutErasures(worker)) > 0);
    }
    const rows = await database.db.satisfactionAsk.findMany({
      where: { conversationId: { in: [conversationId, waiting.conversationId] } },
    });
    expect(rows.map(({ score, tokenHash }) => [score, tokenHash])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await findAsk(house.system(), await house.tokenOf(waiting))).toBeNull();
    const words = await database.db.interaction.count({ where: { text: { contains: "Nobody called" } } });
    expect(words).toBe(0);
    const { totals } = await report();
    expect(totals).toMatchObject({ sent: 6, answered: 5, mean: 16 / 4, scores: [0, 1, 0, 1, 2] });
  });
});

describe("the message as it leaves", () => {
  it("carries the token that the row is found by, the same at every try", async () => {
    const seeded = await house.served();
    await house.askAfterAnHour(seeded);
    const script = scriptedChannel();
    const worker = script.ctx(house.system());
    for (const claim of await claimReplies(worker, 20)) await sendReply(worker, claim);
    const token = await house.tokenOf(seeded);
    const left = script.sent.filter(({ text }) => text.includes(token));
    expect(left).toHaveLength(1);
    expect(left[0]).toMatchObject({ audience: "private", kind: "direct_message" });
    expect(await findAsk(house.system(), token)).not.toBeNull();
  });
});
