import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rederiveTurns } from "@/lib/conversations/rederive-turns";
import { CLOCK_RULES } from "@/lib/response-times/rules/clock-rules";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { nativeAnswer, post } from "../support/inbound";

let desk: HistoryDesk;
beforeAll(async () => {
  desk = await historyDesk();
});
afterAll(() => desk.database.drop());

const until = async () => {
  let seen = 0;
  for (let found = 1; found > 0; seen += found) found = await rederiveTurns(desk.database.ctx());
  return seen;
};

/** A question, an acknowledgement, thanks and a useful answer; then a question that waits. */
async function matter() {
  const by = desk.id();
  const first = post(desk.id(), by, { publishedAt: desk.minutes(-60) });
  const at = (minute: number, text: string) => ({
    place: first.place,
    text,
    publishedAt: desk.minutes(minute),
  });
  await desk.ingest(first);
  await desk.answer(nativeAnswer(desk.id(), by, at(-55, "Please DM us. ^GT")));
  await desk.ingest(post(desk.id(), by, at(-50, "thanks")));
  await desk.answer(nativeAnswer(desk.id(), by, at(-40, "It is in Rome. ^GT")));
  await desk.ingest(post(desk.id(), by, at(-2, "and when does it come?")));
  return (await desk.stored(first.externalId)).conversationId ?? "";
}

/** As if rules of before had derived them: no closer, every answer useful. */
const age = () =>
  desk.database.db.$executeRaw`UPDATE "Turn" SET rules = 0, "isCloser" = false,
    "usefulAt" = "endedAt", "usefulAnswerId" = "answerId"`;

describe("a mended rule", () => {
  it("mends the past and moves nothing that comes out the same: no change, no number, no promise", async () => {
    const conversationId = await matter();
    const [turns, before] = [await desk.turns(conversationId), await desk.conversation(conversationId)];
    const changes = await desk.database.db.change.count();
    await age();
    expect((await desk.turns(conversationId)).map(({ isCloser }) => isCloser)).toEqual([false, false, false]);
    expect(await until()).toBe(1);
    expect(await desk.turns(conversationId)).toEqual(turns);
    expect(turns.map(({ isCloser, rules }) => [isCloser, rules])).toEqual([
      [false, CLOCK_RULES],
      [true, CLOCK_RULES],
      [false, CLOCK_RULES],
    ]);
    expect(turns[0]?.usefulAt).toEqual(desk.minutes(-40));
    expect(await desk.conversation(conversationId)).toEqual(before);
    expect(await desk.database.db.change.count()).toBe(changes);
    expect(await rederiveTurns(desk.database.ctx())).toBe(0);
  });

  it("keeps the targets that were promised, and tells the screens of what waits differently now", async () => {
    const by = desk.id();
    const first = post(desk.id(), by, { publishedAt: desk.minutes(-60) });
    await desk.ingest(first);
    await desk.answer(nativeAnswer(desk.id(), by, { place: first.place, publishedAt: desk.minutes(-55) }));
    const last = { place: first.place, publishedAt: desk.minutes(-2), text: "thank you!" };
    await desk.ingest(post(desk.id(), by, last));
    const { conversationId } = await desk.stored(first.externalId);
    await age();
    await desk.database.db
      .$executeRaw`UPDATE "Turn" SET "targetSeconds" = 1200 WHERE "conversationId" = ${conversationId}::uuid`;
    await desk.database.db.$executeRaw`UPDATE "Conversation" SET rank = 1 WHERE id = ${conversationId}::uuid`;
    const changes = await desk.database.db.change.count();
    await until();
    expect(await desk.conversation(conversationId)).toMatchObject({ rank: 9, status: "open" });
    expect((await desk.turns(conversationId)).map(({ targetSeconds }) => targetSeconds)).toEqual([
      1200, 1200,
    ]);
    expect(await desk.database.db.change.count()).toBe(changes + 1);
  });
});
